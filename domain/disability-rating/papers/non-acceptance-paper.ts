import { factsOf, textOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import { applicationTypeOf, contactOf, paperHead } from '../../documents/paper-head.ts';

/** Why an application is not taken on. */
export interface Gate {
  /** in the office's words */
  text: string;
  /** e.g. 第七条; null when the reason names it itself */
  article: string | null;
}

/**
 * 不予受理通知书: each reason with its article, and the papers that go back. The 细则 names no paper for this, the layout is the platform's.
 * @param task the user task whose answers hold the remark for the applicant (`remedy`)
 */
export function nonAcceptancePaper(context: PaperContext, task: string, entry: { reasons: readonly Gate[]; returned: readonly { title: string; files: number }[] }, issuedOn: string): PaperOrder {
  return {
    kind: 'non-acceptance-notice',
    officeCode: context.county.code,
    data: {
      ...paperHead(context, context.county, issuedOn),
      applicationType: applicationTypeOf(context),
      appliedOn: context.row.application_date,
      reasons: [...entry.reasons],
      returnedMaterials: entry.returned.map((item) => ({ name: item.title, copies: item.files > 0 ? item.files : null, note: null })),
      remedy: textOf(factsOf(context.row, task), 'remedy'),
      contact: contactOf(context),
    },
  };
}

import { factsOf, textOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import { applicationTypeOf, contactOf, paperHead } from '../../documents/paper-head.ts';

/** Who refuses, in which task; the reason is among that task's answers. */
export interface Refusal {
  level: 'county' | 'city' | 'province';
  task: string;
  /** articles on which the refusal rests, as they are printed */
  basis: string;
}

/** 结果告知书 of the level that refuses: the reason, and the applicant's papers that go back with it (第15条第5款、第16条、第17条). */
export function outcomeNoticePaper(context: PaperContext, returned: readonly { title: string; files: number }[], issuedOn: string, refusal: Refusal): PaperOrder {
  const answers = factsOf(context.row, refusal.task);
  const office = context[refusal.level];
  return {
    kind: 'outcome-notice',
    officeCode: office.code,
    data: {
      ...paperHead(context, office, issuedOn),
      applicationType: applicationTypeOf(context),
      appliedOn: context.row.application_date,
      decidingLevel: refusal.level,
      reasons: [{ text: textOf(answers, 'refusalReason') ?? textOf(answers, 'findings') ?? textOf(answers, 'opinion') ?? '', basis: refusal.basis }],
      returnedMaterials: returned.map((item) => ({ name: item.title, copies: item.files > 0 ? item.files : null, note: null })),
      remedy: null,
      contact: refusal.level === 'county' ? contactOf(context) : { name: office.name, phone: office.phone || null, address: office.address || null },
    },
  };
}

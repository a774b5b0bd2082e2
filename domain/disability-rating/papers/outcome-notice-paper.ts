import { factsOf, textOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import { applicationTypeOf, contactOf, paperHead } from './paper-head.ts';

/** 结果告知书 of the county: the reason, and the applicant's papers that go back with it (第15条第5款). */
export function outcomeNoticePaper(context: PaperContext, returned: readonly { title: string; files: number }[], issuedOn: string): PaperOrder {
  const review = factsOf(context.row, 'county-review');
  return {
    kind: 'outcome-notice',
    officeCode: context.county.code,
    data: {
      ...paperHead(context, context.county, issuedOn),
      applicationType: applicationTypeOf(context),
      appliedOn: context.row.application_date,
      decidingLevel: 'county',
      reasons: [{ text: textOf(review, 'refusalReason') ?? textOf(review, 'findings') ?? '', basis: '实施细则第三条、第十五条' }],
      returnedMaterials: returned.map((item) => ({ name: item.title, copies: item.files > 0 ? item.files : null, note: null })),
      remedy: null,
      contact: contactOf(context),
    },
  };
}

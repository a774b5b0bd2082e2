import type { ActRow } from '../../acts/act-row.ts';
import { factsOf, textOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import { caseTypeOf, contactOf, paperHead } from '../../documents/paper-head.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import type { CountedMaterial } from '../../materials/count-files.ts';
import type { Ending } from '../end-course.ts';
import { lifeMaterialTitles } from '../life-materials.ts';

/** 终止办理通知书: why and since when the case is not worked on any more, and the applicant's papers that go back with it. */
export function closingNotice(context: PaperContext, ending: Ending, ended: ActRow, materials: readonly CountedMaterial[], issuedOn: string): PaperOrder {
  return {
    kind: 'closing-notice',
    officeCode: context.county.code,
    data: {
      ...paperHead(context, context.county, issuedOn),
      applicationType: caseTypeOf(context),
      appliedOn: context.row.application_date,
      ending,
      endedOn: ended.happened_on,
      withdrawnBy: ended.payload['by'] === 'interested-party' ? 'interested-party' : ending === 'withdrawn' ? 'applicant' : null,
      diedOn: textOf(factsOf(context.row, 'death'), 'diedOn'),
      explanation: ending === 'annulled' ? textOf(ended.payload, 'reason') : null,
      returnedMaterials: materials.filter((item) => !lifeMaterialTitles.includes(item.title)).map((item) => ({ name: item.title, copies: item.files > 0 ? item.files : null, note: null })),
      contact: contactOf(context),
    },
  };
}

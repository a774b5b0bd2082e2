import { factsOf, textOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import type { CheckedMaterial } from '../../materials/checked-materials-of.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import { applicationTypeOf, contactOf, paperHead } from '../../documents/paper-head.ts';

const STATUS = { submitted: 'received', present: 'received', missing: 'missing', 'not-in-form': 'wrong-form' } as const;

/** 材料告知书: which papers are missing or not in form, and what is to be done (第15条第2款). */
export function materialsNoticePaper(context: PaperContext, materials: readonly CheckedMaterial[], issuedOn: string): PaperOrder {
  const check = factsOf(context.row, 'check-materials');
  return {
    kind: 'materials-notice',
    officeCode: context.county.code,
    data: {
      ...paperHead(context, context.county, issuedOn),
      applicationType: applicationTypeOf(context),
      receivedOn: context.row.application_date,
      items: materials.map((item) => ({ name: item.title, status: STATUS[item.status], note: item.note || null })),
      natureRecordMissing: materials.some((item) => ['N3', 'B2'].includes(item.code) && item.status !== 'present'),
      supplementAdvice: textOf(check, 'remark'),
      contact: contactOf(context),
    },
  };
}

import { factsOf, textOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import { caseTypeOf, contactAt, contactOf, paperHead } from '../../documents/paper-head.ts';
import { materialLine } from '../../documents/material-line.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import type { CheckedMaterial } from '../../materials/checked-materials-of.ts';
import type { CountedMaterial } from '../../materials/count-files.ts';

const common = (context: PaperContext, issuedOn: string) => ({ ...paperHead(context, context.county, issuedOn), applicationType: caseTypeOf(context), contact: contactOf(context) });
const returned = (materials: readonly CountedMaterial[]) => materials.map(({ title, files }) => ({ name: title, copies: files > 0 ? files : null, note: null }));

/** 补正材料告知书: which papers are missing or not in form (第27条). */
export const supplementNoticePaper = (context: PaperContext, materials: readonly CheckedMaterial[], issuedOn: string): PaperOrder => ({
  kind: 'replacement-supplement-notice',
  officeCode: context.county.code,
  data: {
    ...common(context, issuedOn),
    receivedOn: context.row.application_date,
    items: materials.map(materialLine),
    supplementAdvice: textOf(factsOf(context.row, 'check-materials'), 'remark'),
  },
});

/** 不予受理通知书 of an application that comes too early, with the day on which it may be made (第27条). */
export const prematurePaper = (context: PaperContext, entry: { reason: string; materials: readonly CountedMaterial[] }, issuedOn: string): PaperOrder => ({
  kind: 'non-acceptance-notice',
  officeCode: context.county.code,
  data: {
    ...common(context, issuedOn),
    appliedOn: context.row.application_date,
    reasons: [{ text: `${entry.reason}。`, article: '第二十七条' }],
    returnedMaterials: returned(entry.materials),
    remedy: textOf(factsOf(context.row, 'check-materials'), 'remark') ?? '期满后可以持上述材料重新提出申请。',
  },
});

/** 不予换补证通知书 of the level that refuses; the reason is among the answers of its task. The text names no paper for it. */
export const refusalPaper = (context: PaperContext, entry: { level: 'county' | 'province'; task: string; basis: string; materials: readonly CountedMaterial[] }, issuedOn: string): PaperOrder => {
  const office = context[entry.level];
  return {
    kind: 'replacement-refusal-notice',
    officeCode: office.code,
    data: {
      ...common(context, issuedOn),
      office: { name: office.name },
      appliedOn: context.row.application_date,
      reasons: [{ text: textOf(factsOf(context.row, entry.task), 'refusalReason') ?? '', basis: entry.basis }],
      returnedMaterials: returned(entry.materials),
      contact: contactAt(context, office),
    },
  };
};

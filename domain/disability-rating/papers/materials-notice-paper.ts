import type { Tables } from '../../../processes/decisions/index.ts';
import { factsOf, textOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import type { CheckedMaterial } from '../../materials/checked-materials-of.ts';
import { materialLine } from '../../documents/material-line.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import { judgeMaterials } from '../judge-materials.ts';
import { materialsQuestionOf } from '../materials-question.ts';
import { applicationTypeOf, contactOf, paperHead } from '../../documents/paper-head.ts';

/** 材料告知书: which papers are missing or not in form, and what is to be done and what contradicts (第10条、第15条第2款). */
export function materialsNoticePaper(context: PaperContext, tables: Tables, materials: readonly CheckedMaterial[], issuedOn: string): PaperOrder {
  const check = factsOf(context.row, 'check-materials');
  const { contradictions, letterLacks } = judgeMaterials(tables, materialsQuestionOf(context.row, check));
  const advice = [textOf(check, 'remark'), letterLacks.length > 0 ? `公函没有写明：${letterLacks.join('、')}。` : null].filter((text) => text !== null);
  return {
    kind: 'materials-notice',
    officeCode: context.county.code,
    data: {
      ...paperHead(context, context.county, issuedOn),
      applicationType: applicationTypeOf(context),
      receivedOn: context.row.application_date,
      items: [...materials.map(materialLine), ...contradictions.map(({ message }) => ({ name: '各项材料之间', status: 'to-complete' as const, note: message }))],
      natureRecordMissing: materials.some((item) => ['N3', 'B2'].includes(item.code) && item.status !== 'present'),
      supplementAdvice: advice.length > 0 ? advice.join('') : null,
      contact: contactOf(context),
    },
  };
}

import { institutionKinds } from '../../regulations/appraisal/index.ts';
import { categories } from '../../regulations/eligibility/index.ts';
import { transferTypes } from '../../regulations/relation-transfer/index.ts';
import { replacementReasons } from '../../regulations/replacement/index.ts';
import type { FeelValue } from './decision-table.ts';

const levels = { county: '县级', city: '市级', province: '省级' };

/** What the codes in the columns of the tables mean, by the name of the column. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  category: Object.fromEntries(Object.entries(categories).map(([code, { name }]) => [code, name])),
  reason: replacementReasons,
  kind: institutionKinds,
  occasion: { first: '首次鉴定', second: '第二次鉴定' },
  level: levels,
  routing: { 'item-1': '第二条第一款第（一）项人员', 'non-1': '其他人员' },
  stage: { 'before-appraisal': '鉴定前', 'after-appraisal': '鉴定后' },
  transferType: transferTypes,
  outcome: { 'report-to-province': '逐级上报省级', 'outcome-notice-and-return': '出具结果告知书，退还材料' },
  designatedBy: levels,
  qualification: { none: '不要求', occupational: '职业病诊断资质', psychiatric: '精神病诊断资质' },
  suppliedBy: { applicant: '申请人', county: '县级部门' },
};

/** The codes of a column with their meaning; empty for one of texts, numbers or yes and no. */
export const wordsOf = (column: string): readonly (readonly [string, string])[] => Object.entries(words[column] ?? {});

/** A value as a person reads it. */
export function sayValue(column: string, value: FeelValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value === null ? '空' : (words[column]?.[String(value)] ?? String(value));
}

import { defects, ruleOfDefect, type Defect } from './defects.ts';
import type { RequiredMaterial } from './material-facts.ts';

export const materialStatuses = { present: '齐全', missing: '缺少', 'not-in-form': '不符合法定形式' } as const;
export type MaterialStatus = keyof typeof materialStatuses;

export interface CheckedMaterial {
  code: string;
  status: MaterialStatus;
  /** why it is not in form */
  defects?: readonly Defect[] | undefined;
  /** The recorded decision to accept another paper to the same effect; only where the article's list is open. */
  equivalent?: { reason: string } | undefined;
}

export interface MaterialFinding {
  rule: string;
  code: string;
  article: number;
  status: 'missing' | 'not-in-form';
  defect: Defect | null;
  message: string;
}

/**
 * Which required papers of the applicant are missing or not in form (articles 11 to 13, 15). An empty answer means complete.
 * A required paper that was not checked at all counts as missing; additional papers are no fault. Where a list of the
 * article is open, an equivalent paper counts as present by a decision with its reason.
 */
export function checkMaterials(required: readonly RequiredMaterial[], checked: readonly CheckedMaterial[]): MaterialFinding[] {
  const answers = new Map(checked.map((answer) => [answer.code, answer]));
  return required.filter(({ suppliedBy }) => suppliedBy === 'applicant').flatMap((material) => findingsOf(material, answers.get(material.code)));
}

function findingsOf(material: RequiredMaterial, answer: CheckedMaterial | undefined): MaterialFinding[] {
  const { code, title, article, rule, requirement } = material;
  const status = answer?.status ?? 'missing';
  if (status === 'present' || isReplaced(material, answer)) return [];
  const demand = requirement ? `（${requirement}）` : '';
  if (status === 'missing') return [{ rule, code, article, status, defect: null, message: `缺少${title}${demand}` }];
  const named = answer?.defects ?? [];
  if (named.length === 0) return [{ rule: 'R047', code, article, status, defect: null, message: `${title}不符合法定形式${demand}` }];
  return named.map((defect) => ({ rule: ruleOfDefect(code, defect), code, article, status, defect, message: `${title}${defects[defect]}${demand}` }));
}

const isReplaced = ({ openList }: RequiredMaterial, answer: CheckedMaterial | undefined): boolean => openList && (answer?.equivalent?.reason.trim() ?? '') !== '';

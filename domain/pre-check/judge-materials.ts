import { checkConsistency, checkMaterials, lackingContents, letterContents, recordDefects } from '../../regulations/materials/index.ts';
import type { CheckedMaterial, ConsistencyFinding, MaterialFinding, RequiredMaterial } from '../../regulations/materials/index.ts';
import { requiredMaterials } from '../decisions/required-materials.ts';
import type { RatingQuestion } from './question.ts';

export interface MaterialsAnswer {
  required: RequiredMaterial[];
  /** null: nothing was checked */
  findings: MaterialFinding[] | null;
  contradictions: ConsistencyFinding[];
  /** what the unit's letter does not say, in Chinese */
  letterLacks: string[];
}

const RECORD = 'T2';
const LETTERS: readonly string[] = ['N2', 'B5'];

/** The papers that the application needs and what is wrong with those that were checked (第10至13、15条). */
export function judgeMaterials(question: RatingQuestion): MaterialsAnswer {
  const { type, facts, letter, record, contradictions } = question;
  const required = requiredMaterials(type, facts);
  const lacking = letter && required.some(({ code }) => LETTERS.includes(code)) ? lackingContents(type, letter) : [];
  const known = new Map((question.materials ?? []).map((answer) => [answer.code, answer]));
  for (const defect of record && type === 'adjustment' ? recordDefects(record, facts.applicationDate) : []) known.set(RECORD, withDefect(known.get(RECORD), RECORD, defect));
  for (const code of lacking.length > 0 ? required.map((material) => material.code).filter((code) => LETTERS.includes(code)) : []) known.set(code, withDefect(known.get(code), code, 'lacks-content'));
  return {
    required,
    findings: question.materials || known.size > 0 ? checkMaterials(required, [...known.values()]) : null,
    contradictions: contradictions ? checkConsistency(contradictions) : [],
    letterLacks: lacking.map((content) => letterContents[content]),
  };
}

/** A paper that was said to be there, with one more defect; one that is missing stays missing. */
function withDefect(answer: CheckedMaterial | undefined, code: string, defect: NonNullable<CheckedMaterial['defects']>[number]): CheckedMaterial {
  if (answer?.status === 'missing') return answer;
  return { ...answer, code, status: 'not-in-form', defects: [...new Set([...(answer?.defects ?? []), defect])] };
}

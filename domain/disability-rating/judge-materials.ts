import type { ApplicationType } from '../../regulations/eligibility/index.ts';
import { checkConsistency, checkMaterials, lackingContents, letterContents, recordDefects } from '../../regulations/materials/index.ts';
import type { CheckedMaterial, ConsistencyFacts, ConsistencyFinding, Defect, LetterContent, MaterialFacts, MaterialFinding, MedicalRecord, RequiredMaterial } from '../../regulations/materials/index.ts';
import type { Tables } from '../../processes/decisions/index.ts';
import { requiredMaterials } from '../decisions/required-materials.ts';

/** What is known of an application's papers, before there is a case or in one. */
export interface MaterialsQuestion {
  type: ApplicationType;
  facts: MaterialFacts & { applicationDate: string };
  /** what was checked; absent when no paper was looked at */
  materials?: readonly CheckedMaterial[] | undefined;
  /** the hospital's record for an adjustment */
  record?: MedicalRecord | undefined;
  /** what the unit's letter says */
  letter?: readonly LetterContent[] | undefined;
  contradictions?: ConsistencyFacts | undefined;
}

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

/** The papers that the application needs and what is wrong with those that were checked (第10至13、15条): the pre-check and the case ask this one function. */
export function judgeMaterials(tables: Tables, question: MaterialsQuestion): MaterialsAnswer {
  const { type, facts, materials, contradictions } = question;
  const required = requiredMaterials(tables, type, facts);
  const checked = withReadings(question, required);
  return {
    required,
    findings: materials || checked.length > 0 ? checkMaterials(required, checked) : null,
    contradictions: contradictions ? checkConsistency(contradictions) : [],
    letterLacks: lacksOfLetter(question, required).map((content) => letterContents[content]),
  };
}

/** The papers as they were checked, with what the hospital's record and the unit's letter are found to lack (第11至13条). */
export function withReadings(question: MaterialsQuestion, required: readonly RequiredMaterial[]): CheckedMaterial[] {
  const { type, facts, record, materials } = question;
  const known = new Map((materials ?? []).map((answer) => [answer.code, answer]));
  const add = (code: string, defect: Defect): unknown => known.set(code, withDefect(known.get(code), code, defect));
  for (const defect of record && type === 'adjustment' ? recordDefects(record, facts.applicationDate) : []) add(RECORD, defect);
  if (lacksOfLetter(question, required).length > 0) for (const { code } of required) if (LETTERS.includes(code)) add(code, 'lacks-content');
  return [...known.values()];
}

const lacksOfLetter = ({ type, letter }: MaterialsQuestion, required: readonly RequiredMaterial[]): LetterContent[] =>
  letter && required.some(({ code }) => LETTERS.includes(code)) ? lackingContents(type, letter) : [];

/** A paper that was said to be there, with one more defect; one that is missing stays missing. */
function withDefect(answer: CheckedMaterial | undefined, code: string, defect: Defect): CheckedMaterial {
  if (answer?.status === 'missing') return answer;
  return { ...answer, code, status: 'not-in-form', defects: [...new Set([...(answer?.defects ?? []), defect])] };
}

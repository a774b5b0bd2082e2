import type { ApplicationType } from '../../regulations/eligibility/index.ts';
import type { ConsistencyFacts, LetterContent, MedicalRecord } from '../../regulations/materials/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { materialFactsOf } from '../materials/material-facts.ts';
import { itemsOf, toChecked } from '../materials/checked-items.ts';
import type { MaterialsQuestion } from './judge-materials.ts';

/** What the form `disability-rating/check-materials` says of a case's papers, as the pre-check is asked. */
export function materialsQuestionOf(row: Pick<CaseRow, 'application_type' | 'category' | 'application' | 'application_date'>, data: Record<string, unknown>): MaterialsQuestion {
  return {
    type: row.application_type as ApplicationType,
    facts: { ...materialFactsOf(row.category, row.application), applicationDate: row.application_date },
    materials: itemsOf(data).map(toChecked),
    record: data['record'] as MedicalRecord | undefined,
    letter: data['letter'] as LetterContent[] | undefined,
    contradictions: contradictionsOf(data),
  };
}

/** What was not said to differ does not differ. */
function contradictionsOf(data: Record<string, unknown>): ConsistencyFacts {
  const { correctedBy } = data;
  return {
    namesDiffer: data['namesDiffer'] === true,
    identityProved: data['identityProved'] === true,
    otherContentsDiffer: data['otherContentsDiffer'] === true,
    correctedBy: correctedBy === 'issuer' || correctedBy === 'applicant' ? correctedBy : undefined,
    correctionSealed: data['correctionSealed'] === true,
  };
}

import type { InstitutionKind } from '../../regulations/appraisal/index.ts';
import type { ApplicationType, GateFacts } from '../../regulations/eligibility/index.ts';
import type { Injury } from '../../regulations/grades/index.ts';
import type { CheckedMaterial, ConsistencyFacts, LetterContent, MaterialFacts, MedicalRecord } from '../../regulations/materials/index.ts';

/** Days on which periods of the procedure start, where they are known. */
export interface StartDays {
  acceptedOn?: string | undefined;
  opinionReceivedOn?: string | undefined;
  cityReceivedOn?: string | undefined;
  provinceReceivedOn?: string | undefined;
  noticePostedOn?: string | undefined;
  noticeEndedOn?: string | undefined;
  completedOn?: string | undefined;
}

/** What is asked of the pre-check: facts by code and date, nothing that names a person. */
export interface RatingQuestion {
  type: ApplicationType;
  facts: GateFacts & Pick<MaterialFacts, 'hospitalised' | 'circumstances'>;
  injuryKind: InstitutionKind;
  /** what was checked; absent when no paper was looked at */
  materials?: readonly CheckedMaterial[] | undefined;
  /** the hospital's record for an adjustment */
  record?: MedicalRecord | undefined;
  /** what the unit's letter says */
  letter?: readonly LetterContent[] | undefined;
  contradictions?: ConsistencyFacts | undefined;
  /** all injuries of a person with more than one */
  injuries?: readonly Injury[] | undefined;
  starts: StartDays;
}

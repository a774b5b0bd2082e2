import { Type } from '@sinclair/typebox';
import { institutionKinds } from '../../regulations/appraisal/index.ts';
import type { InstitutionKind } from '../../regulations/appraisal/index.ts';
import { applicationTypes, categoryCodes } from '../../regulations/eligibility/index.ts';
import type { ApplicationType } from '../../regulations/eligibility/index.ts';
import { grades, natures } from '../../regulations/grades/index.ts';
import type { Grade } from '../../regulations/grades/index.ts';
import { circumstanceKeys, defectKeys, hospitalLevels, letterContentKeys } from '../../regulations/materials/index.ts';
import type { HospitalLevel } from '../../regulations/materials/index.ts';
import { OneOf, Strict } from '../schemas/common.ts';
import { RATING_PAPERS, materialCodeOf } from './material-code.ts';

/** A day of which the calendar can be asked. */
export const FactDay = Type.String({ format: 'date', pattern: '^(19|20|21)\\d{2}-', description: 'YYYY-MM-DD（北京时间）' });
const YesNo = Type.Optional(Type.Boolean());
const When = Type.Optional(FactDay);
const Level = OneOf('county', 'city', 'province');
const Nature = OneOf(...natures);

export const TypeOfApplication = OneOf(...(Object.keys(applicationTypes) as ApplicationType[]));
export const CategoryCode = OneOf(...categoryCodes);

/** Codes, dates and yes or no; no text in which a person could be named. */
const Facts = Strict({
  applicationDate: FactDay,
  category: CategoryCode,
  householdInProvince: Type.Boolean(),
  competentCounty: YesNo,
  workInjuryInsured: YesNo,
  atFault: YesNo,
  claimedNature: Type.Optional(Nature),
  natureDecision: Type.Optional(OneOf('war', 'duty', 'none')),
  lateExceptionBy: Type.Optional(Level),
  injuredOn: When,
  diagnosedOn: When,
  certifiedOn: When,
  hasUnit: YesNo,
  submittedThrough: Type.Optional(OneOf('unit', 'direct')),
  letterIssuer: Type.Optional(OneOf('political-organ', 'unit')),
  handSigned: YesNo,
  handDated: YesNo,
  mentallyIll: YesNo,
  appliedBy: Type.Optional(OneOf('self', 'interested-person', 'other')),
  leftService: YesNo,
  gradedInService: YesNo,
  lastGradedOn: When,
  lastAdjustedOn: When,
  samePart: YesNo,
  otherCauses: YesNo,
  hospitalised: YesNo,
  circumstances: Type.Optional(Type.Array(OneOf(...circumstanceKeys), { maxItems: circumstanceKeys.length, uniqueItems: true })),
  injuryKind: Type.Optional(OneOf(...(Object.keys(institutionKinds) as InstitutionKind[]))),
});

/** A paper as it was looked at. */
export const checkedMaterialOf = (letter: string) => Strict({
  code: materialCodeOf(letter),
  status: OneOf('present', 'missing', 'not-in-form'),
  defects: Type.Optional(Type.Array(OneOf(...defectKeys), { maxItems: defectKeys.length, uniqueItems: true })),
  equivalentAccepted: YesNo,
});
/** What was checked of the papers of a procedure; absent when no paper was looked at. */
export const checkedMaterialsOf = (letter: string) => Type.Optional(Type.Array(checkedMaterialOf(letter), { maxItems: 20 }));
/** Days on which the periods of the levels start, where they are known. */
export const LevelStarts = Type.Optional(Strict({ papersCompleteOn: When, cityReceivedOn: When, provinceReceivedOn: When, cityCertificateOn: When, countyCertificateOn: When, completedOn: When }));
export const CheckedMaterial = checkedMaterialOf(RATING_PAPERS);

const Contradictions = Strict({
  namesDiffer: Type.Boolean(), identityProved: Type.Boolean(), otherContentsDiffer: Type.Boolean(), correctedBy: Type.Optional(OneOf('issuer', 'applicant')), correctionSealed: YesNo,
});

const GradeNumber = Type.Unsafe<Grade>({ type: 'integer', enum: [...grades] });
const Injury = Strict({ identity: CategoryCode, grade: GradeNumber, nature: Nature, combinable: YesNo });

export const Question = Strict({
  type: TypeOfApplication,
  facts: Facts,
  materials: Type.Optional(Type.Array(CheckedMaterial, { maxItems: 40 })),
  record: Type.Optional(Strict({ recordedOn: When, hospital: Type.Optional(OneOf(...(Object.keys(hospitalLevels) as HospitalLevel[]))) })),
  letter: Type.Optional(Type.Array(OneOf(...letterContentKeys), { maxItems: letterContentKeys.length, uniqueItems: true })),
  contradictions: Type.Optional(Contradictions),
  injuries: Type.Optional(Type.Array(Injury, { maxItems: 10 })),
  starts: Type.Optional(Strict({ acceptedOn: When, opinionReceivedOn: When, cityReceivedOn: When, provinceReceivedOn: When, noticePostedOn: When, noticeEndedOn: When, completedOn: When })),
});

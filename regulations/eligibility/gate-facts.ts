import type { Continuation } from '../articles/instrument.ts';
import type { DateString } from '../calendar/dates.ts';
import type { Nature } from '../grades/grades.ts';
import type { Category, CategoryReading } from './categories.ts';
import type { DiseaseStart, InjuryDates } from './time-limit.ts';

/** 新办, 补办, 调整. */
export const applicationTypes = { initial: '新办', retrospective: '补办', adjustment: '调整' } as const;
export type ApplicationType = keyof typeof applicationTypes;

export type OfficeLevel = 'county' | 'city' | 'province';

/**
 * What is known of an application. A fact that a rule of its type needs and that is not given makes the rule's answer
 * open, never passed.
 */
export interface GateFacts extends InjuryDates {
  applicationDate: DateString;
  /** The identity held when the claimed injury arose. */
  category: Category;
  householdInProvince?: boolean | undefined;
  /** Whether the county applied to is that of the household registration. */
  competentCounty?: boolean | undefined;
  /** Whether the case must be recognised as a work injury under the work-injury insurance rules. */
  workInjuryInsured?: boolean | undefined;
  /** Whether the applicant is at fault for the event that caused the disability. */
  atFault?: boolean | undefined;
  claimedNature?: Nature | undefined;
  /** The officer's decision on the nature; absent while open. */
  natureDecision?: 'war' | 'duty' | 'none' | undefined;
  /** A recorded decision to handle an application after the three years all the same, and which office took it. */
  lateException?: { reason: string; decidedBy: string; level: OfficeLevel } | undefined;

  hasUnit?: boolean | undefined;
  /** By which way the application reached the county. */
  submittedThrough?: 'unit' | 'direct' | undefined;
  /** For police: who issued the official letter. */
  letterIssuer?: 'political-organ' | 'unit' | undefined;
  /** Whether the application carries the hand-written signature, and its date. */
  handSigned?: boolean | undefined;
  handDated?: boolean | undefined;
  mentallyIll?: boolean | undefined;
  appliedBy?: 'self' | 'interested-person' | 'other' | undefined;

  /** 补办: whether active service, or employment in the army or the fire service, has ended. */
  leftService?: boolean | undefined;
  /** Whether the disability was graded while in service. */
  gradedInService?: boolean | undefined;

  /** 调整: the day of the last grading, and of the last adjustment if there was one. */
  lastGradedOn?: DateString | undefined;
  lastAdjustedOn?: DateString | undefined;
  /** 调整: whether the part is the one that the archive records. */
  samePart?: boolean | undefined;
  /** 调整: whether it became worse for another reason. */
  otherCauses?: boolean | undefined;
}

/** How the open places of the text are read; each is a setting. */
export interface GateOptions extends CategoryReading {
  continuations?: readonly Continuation[];
  /** From which of two dates the three years of an occupational disease run. Default the later. */
  diseaseStart?: DiseaseStart;
  /** Which office, or one above it, decides to take an application after the three years. Default the county. */
  lateExceptionLevel?: OfficeLevel;
  /** Whether "after one year" opens on the day after the year is full. Default true. */
  afterPeriodOpensNextDay?: boolean;
}

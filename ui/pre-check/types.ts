import type { InstitutionRequirement } from '../../regulations/appraisal/index.ts';
import type { SkippedDay } from '../../regulations/calendar/index.ts';
import type { ApplicationType, GateFinding, OfficeLevel } from '../../regulations/eligibility/index.ts';
import type { Fee } from '../../regulations/fees/index.ts';
import type { CheckedMaterial, MaterialFinding, RequiredMaterial } from '../../regulations/materials/index.ts';
import type { NegativeRoute, RefusalStage } from '../../regulations/routing/index.ts';

export type FactValue = string | boolean | string[] | undefined;
export type Facts = Record<string, FactValue>;
export type Starts = Record<string, string>;

/** What is asked: the body of the pre-check. */
export interface Asked {
  type: ApplicationType;
  facts: Facts;
  materials: Record<string, Pick<CheckedMaterial, 'status' | 'defects'>>;
  starts: Starts;
}

export interface Limit {
  id: string;
  name: string;
  articles: number[];
  amount: number | null;
  unit: 'working-day' | 'calendar-day' | 'year' | 'month' | 'promptly' | 'none';
  direction: 'within' | 'after' | 'back';
  starts: string;
  ends: string;
  onBreach: string | null;
  startedOn: string | null;
  date: string | null;
  provisional: boolean;
  skipped: SkippedDay[];
}

/** The server's answer. */
export interface PreCheckAnswer {
  routing: 'item-1' | 'non-1';
  gates: { summary: 'acceptable' | 'needs-decision' | 'not-acceptable'; findings: GateFinding[] };
  materials: { required: RequiredMaterial[]; findings: MaterialFinding[] | null };
  negativeRoutes: (NegativeRoute & { level: OfficeLevel; stage: RefusalStage })[];
  institution: InstitutionRequirement;
  papers: { kind: string; title: string; annex: string | null; articles: string[]; when: string }[];
  limits: Limit[];
  fees: Fee[];
  certificate: { name: string | null; byDefault: boolean; article: number };
  pension: { payer: 'county' | 'unit'; article: number };
}

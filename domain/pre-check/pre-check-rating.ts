import type { InstitutionRequirement } from '../../regulations/appraisal/index.ts';
import { certificateKinds, chooseCertificateKind } from '../../regulations/certificates/index.ts';
import { checkGates, routingClass, summariseGates } from '../../regulations/eligibility/index.ts';
import type { GateFinding, OfficeLevel, RoutingClass } from '../../regulations/eligibility/index.ts';
import { appraisalFees } from '../../regulations/fees/index.ts';
import type { Fee } from '../../regulations/fees/index.ts';
import { mergeInjuries } from '../../regulations/grades/index.ts';
import type { MergedGrade } from '../../regulations/grades/index.ts';
import { pensionDuty } from '../../regulations/pension/index.ts';
import type { NegativeRoute, RefusalStage } from '../../regulations/routing/index.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import type { Executor } from '../database/connect.ts';
import { decideNegativeRoute } from '../decisions/decide-negative-route.ts';
import { institutionByInjury } from '../decisions/institution-by-injury.ts';
import { newestTables } from '../decisions/tables-of.ts';
import { countingTimeline } from '../settings/counting-on.ts';
import { lawInForce } from '../settings/law-in-force.ts';
import { judgeMaterials } from '../disability-rating/judge-materials.ts';
import type { MaterialsAnswer } from '../disability-rating/judge-materials.ts';
import { limitsOfQuestion } from './limits-of-question.ts';
import type { DatedLimit } from './limits-of-question.ts';
import { papersOf } from './papers-of.ts';
import type { PaperOfProcedure } from './papers-of.ts';
import type { RatingQuestion } from './question.ts';

export interface RatingAnswer {
  routing: RoutingClass;
  gates: { summary: ReturnType<typeof summariseGates>; findings: GateFinding[] };
  materials: MaterialsAnswer;
  /** what follows if a level finds that the case does not qualify */
  negativeRoutes: (NegativeRoute & { level: OfficeLevel; stage: RefusalStage })[];
  institution: InstitutionRequirement;
  papers: PaperOfProcedure[];
  limits: DatedLimit[];
  fees: Fee[];
  certificate: { name: string | null; byDefault: boolean; article: number };
  pension: { payer: 'county' | 'unit'; article: number };
  /** null unless more than one injury was named */
  merged: MergedGrade | null;
}

const LEVELS: readonly OfficeLevel[] = ['county', 'city', 'province'];
const STAGES: readonly RefusalStage[] = ['before-appraisal', 'after-appraisal'];

/**
 * What the law says of facts before there is a case: by the same functions, tables and settings as in a case, on the law of
 * the application date. Nothing is stored.
 */
export async function preCheckRating(db: Executor, question: RatingQuestion): Promise<RatingAnswer> {
  const { type, facts, injuryKind, injuries } = question;
  const { category } = facts;
  const tables = await newestTables(db);
  const law = await lawInForce(db, facts.applicationDate);
  const findings = checkGates(type, facts, law);
  const routing = routingClass(category, law);
  const { kind, byDefault } = chooseCertificateKind([category, ...(injuries ?? []).map((injury) => injury.identity)]);
  return {
    routing,
    gates: { summary: summariseGates(findings), findings },
    materials: judgeMaterials(tables, question),
    negativeRoutes: LEVELS.flatMap((level) => STAGES.map((stage) => ({ level, stage, ...decideNegativeRoute(tables, level, routing, stage) }))),
    institution: institutionByInjury(tables, injuryKind),
    papers: papersOf(type),
    limits: limitsOfQuestion(question, { calendar: await currentCalendar(db), law, counting: await countingTimeline(db) }),
    fees: appraisalFees({ category, qualified: true, occasion: 'first' }),
    // On 调整 the certificate stays and its 变更栏 is filled in (第17条).
    certificate: { name: kind && certificateKinds[kind].name, byDefault, article: type === 'adjustment' ? 17 : 24 },
    pension: pensionDuty(category),
    merged: injuries && injuries.length > 1 ? mergeInjuries(injuries, law) : null,
  };
}

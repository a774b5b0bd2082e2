import { certificateKinds, chooseCertificateKind, validityForAge } from '../../regulations/certificates/index.ts';
import { summariseGates } from '../../regulations/eligibility/index.ts';
import type { Category, GateFinding } from '../../regulations/eligibility/index.ts';
import { checkMaterials } from '../../regulations/materials/index.ts';
import type { CheckedMaterial, MaterialFinding, RequiredMaterial } from '../../regulations/materials/index.ts';
import { checkReplacement, firstDayAfterLossNotice, needsNewCertificate, typeOfReason } from '../../regulations/replacement/index.ts';
import type { ReplacementFacts } from '../../regulations/replacement/index.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import type { Executor } from '../database/connect.ts';
import { replacementMaterials } from '../decisions/replacement-materials.ts';
import { newestTables } from '../decisions/tables-of.ts';
import { countingTimeline } from '../settings/counting-on.ts';
import { lawInForce } from '../settings/law-in-force.ts';
import { startedAt } from './level-starts.ts';
import type { LevelStarts } from './level-starts.ts';
import { countedFrom, datedLimits, undated } from './limits-of-question.ts';
import type { DatedLimit } from './limits-of-question.ts';
import { papersOfReplacement } from './papers-of.ts';
import type { PaperOfProcedure } from './papers-of.ts';

/** What is asked: facts by code and date, nothing that names a person. */
export interface ReplacementQuestion {
  facts: ReplacementFacts;
  category: Category;
  /** completed years on the day of issue */
  age?: number | undefined;
  /** what was checked; absent when no paper was looked at */
  materials?: readonly CheckedMaterial[] | undefined;
  starts: LevelStarts;
}

export interface ReplacementAnswer {
  gates: { summary: ReturnType<typeof summariseGates>; findings: GateFinding[] };
  materials: { required: RequiredMaterial[]; findings: MaterialFinding[] | null };
  papers: PaperOfProcedure[];
  limits: DatedLimit[];
  /** null: only the 变更栏 is written */
  certificate: { name: string | null; byDefault: boolean; /** null: long-term; undefined age: not known */ years: number | null; isValidityKnown: boolean } | null;
}

/**
 * What the law says of a certificate that is to be replaced, before there is a case: by the same functions, table and settings as in a
 * case, on the law of the application date. Nothing is stored.
 */
export async function preCheckReplacement(db: Executor, { facts, category, age, materials, starts }: ReplacementQuestion): Promise<ReplacementAnswer> {
  const { afterPeriodOpensNextDay } = await lawInForce(db, facts.applicationDate);
  const calendar = await currentCalendar(db);
  const counting = await countingTimeline(db);
  const findings = checkReplacement(facts, { calendar, afterPeriodOpensNextDay });
  const required = replacementMaterials(await newestTables(db), facts);
  const isNew = needsNewCertificate(facts);
  const { kind, byDefault } = chooseCertificateKind([category]);
  return {
    gates: { summary: summariseGates(findings), findings },
    materials: { required, findings: materials ? checkMaterials(required, materials) : null },
    papers: papersOfReplacement(isNew, facts.reason === 'lost'),
    limits: datedLimits('certificate-replacement', typeOfReason(facts.reason), (limit) => {
      if (limit.deadline) return countedFrom(limit.deadline, startedAt(limit.deadline, starts), { calendar, counting });
      const publishedOn = facts.noticePublishedOn;
      if (limit.id !== 'L18' || publishedOn === undefined) return undated;
      return { ...firstDayAfterLossNotice(publishedOn, calendar, { opensNextDay: afterPeriodOpensNextDay }), startedOn: publishedOn, skipped: [] };
    }),
    certificate: isNew ? { name: kind && certificateKinds[kind].name, byDefault, years: age === undefined ? null : validityForAge(age), isValidityKnown: age !== undefined } : null,
  };
}

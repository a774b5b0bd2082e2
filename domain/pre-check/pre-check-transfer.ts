import { summariseGates } from '../../regulations/eligibility/index.ts';
import type { GateFinding } from '../../regulations/eligibility/index.ts';
import { checkMaterials } from '../../regulations/materials/index.ts';
import type { CheckedMaterial, MaterialFinding, RequiredMaterial } from '../../regulations/materials/index.ts';
import { transferPayment } from '../../regulations/pension/index.ts';
import type { TransferPayment } from '../../regulations/pension/index.ts';
import { checkTransfer, lastDayToApplyInbound } from '../../regulations/relation-transfer/index.ts';
import type { TransferFacts } from '../../regulations/relation-transfer/index.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import type { Executor } from '../database/connect.ts';
import { transferMaterials } from '../decisions/transfer-materials.ts';
import { newestTables } from '../decisions/tables-of.ts';
import { countingTimeline } from '../settings/counting-on.ts';
import { startedAt } from './level-starts.ts';
import type { LevelStarts } from './level-starts.ts';
import { countedFrom, datedLimits, undated } from './limits-of-question.ts';
import type { DatedLimit } from './limits-of-question.ts';
import { papersOfTransfer } from './papers-of.ts';
import type { PaperOfProcedure } from './papers-of.ts';

/** What is asked: facts by code and date, nothing that names a person. */
export interface TransferQuestion {
  facts: TransferFacts;
  /** what was checked; absent when no paper was looked at */
  materials?: readonly CheckedMaterial[] | undefined;
  /** the day of the province's entry, by which the year of payment is counted */
  enteredOn?: string | undefined;
  starts: LevelStarts;
}

export interface TransferAnswer {
  gates: { summary: ReturnType<typeof summariseGates>; findings: GateFinding[] };
  materials: { required: RequiredMaterial[]; findings: MaterialFinding[] | null };
  papers: PaperOfProcedure[];
  limits: DatedLimit[];
  /** null: the day of the entry is not known */
  payment: TransferPayment | null;
}

/** What the law says of a transfer before there is a case: by the same functions, table and settings as in a case. Nothing is stored. */
export async function preCheckTransfer(db: Executor, { facts, materials, enteredOn, starts }: TransferQuestion): Promise<TransferAnswer> {
  const calendar = await currentCalendar(db);
  const counting = await countingTimeline(db);
  const { rollRestDay } = counting(facts.applicationDate);
  const findings = checkTransfer(facts, { calendar, rollRestDay });
  const required = transferMaterials(await newestTables(db), facts);
  return {
    gates: { summary: summariseGates(findings), findings },
    materials: { required, findings: materials ? checkMaterials(required, materials) : null },
    papers: papersOfTransfer(facts.type),
    limits: datedLimits('relation-transfer', facts.type, (limit) => {
      if (limit.deadline) return countedFrom(limit.deadline, startedAt(limit.deadline, starts), { calendar, counting });
      if (limit.id !== 'L25' || facts.formalitiesOn === undefined) return undated;
      return { startedOn: facts.formalitiesOn, date: lastDayToApplyInbound(facts.formalitiesOn, { calendar, rollRestDay }), provisional: false, skipped: [] };
    }),
    payment: enteredOn === undefined ? null : transferPayment(enteredOn),
  };
}

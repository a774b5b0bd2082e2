import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import { getCase } from '../cases/case-row.ts';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import { judgeRepair } from './judge-repair.ts';
import { REPAIRS_CHAIN } from './propose-repair.ts';
import type { EngineStep, LiveCase, RepairCaseRow, RepairRow } from './repair.ts';

/** The engine as a repair needs it. */
export interface RepairEngine {
  live(caseId: string): Promise<LiveCase>;
  /** @throws Problem when the engine refuses for good; anything else is tried again */
  send(command: EngineStep & { id: string; actor: string }): Promise<void>;
}

export interface CarryOutDeps {
  db: Database;
  clock: Clock;
  engine: RepairEngine;
}

const MOST_ATTEMPTS = 5;

/**
 * Does the next case of the oldest repair that runs: it is judged anew, its commands are written down, then sent. A case whose commands were written
 * down before the server died gets the same ones again, under the same ids.
 * @returns whether there was one
 */
export async function carryOutNext(deps: CarryOutDeps): Promise<boolean> {
  const next = await takeNext(deps);
  if (!next) return false;
  const { repair, row } = next;
  try {
    const commands = row.commands ?? (await decide(deps, repair, row));
    for (const [index, command] of commands.entries()) await deps.engine.send({ ...command, id: index === 0 ? row.id : furtherId(row.id, index), actor: repair.proposed_by });
    await settle(deps, repair, row, { status: 'done' });
  } catch (error) {
    if (error instanceof Problem) await settle(deps, repair, row, { status: 'refused', message: [error.fields.title, error.fields.detail].filter(Boolean).join(''), article: error.fields.article ?? null });
    else if (row.attempts + 1 >= MOST_ATTEMPTS) await settle(deps, repair, row, { status: 'refused', message: '流程引擎多次没有应答，结果以案件的实际状态为准。' });
    else throw error;
  }
  return true;
}

/** Marks a try, so that a case that always fails does not hold up the others for ever. */
async function takeNext({ db, clock }: CarryOutDeps): Promise<{ repair: RepairRow; row: RepairCaseRow } | undefined> {
  return db.transaction(async (trx) => {
    // Of a stopped one what was begun is finished: nobody knows what the engine has done of it.
    const begun = trx('repair_rows').whereRaw('repair_rows.repair_id = repairs.id').where('status', 'pending').select(trx.raw('1'));
    const repair = await trx<RepairRow>('repairs').where((any) => any.where({ status: 'running' }).orWhere((stopped) => stopped.where({ status: 'stopped' }).whereExists(begun))).orderBy('proposed_at').forUpdate().skipLocked().first();
    if (!repair) return undefined;
    const row = await trx<RepairCaseRow>('repair_rows').where({ repair_id: repair.id, status: 'pending' }).orderBy('attempts').orderBy('seq').first();
    if (!row) {
      await trx('repairs').where({ id: repair.id, status: 'running' }).update({ status: 'done', ended_at: clock.now() });
      return undefined;
    }
    await trx('repair_rows').where({ repair_id: repair.id, seq: row.seq }).increment('attempts', 1);
    return { repair, row };
  });
}

async function decide({ db, clock, engine }: CarryOutDeps, repair: RepairRow, row: RepairCaseRow): Promise<EngineStep[]> {
  const live = await engine.live(row.case_id);
  return db.transaction(async (trx) => {
    const found = await getCase(trx, row.case_id);
    const { effect, commands } = await judgeRepair({ db: trx, clock }, found, live, repair);
    await trx('repair_rows').where({ id: row.id }).update({ commands: JSON.stringify(commands), effect });
    return commands;
  });
}

interface Result {
  status: 'done' | 'refused';
  message?: string;
  article?: string | null;
}

async function settle({ db, clock }: CarryOutDeps, repair: RepairRow, row: RepairCaseRow, { status, message = '', article = null }: Result): Promise<void> {
  const at = clock.now();
  await db.transaction(async (trx) => {
    if (status === 'done') await keepInCase(trx, repair, row, at);
    await trx('repair_rows').where({ id: row.id }).update({ status, message, article, ended_at: at });
    const left: unknown = await trx('repair_rows').where({ repair_id: repair.id, status: 'pending' }).first('seq');
    if (left) return;
    await trx('repairs').where({ id: repair.id, status: 'running' }).update({ status: 'done', ended_at: at });
    await appendAudit(trx, { chain: REPAIRS_CHAIN, actorId: 'system', action: 'repair-finished', detail: { repairId: repair.id }, at });
  });
}

async function keepInCase(trx: Knex.Transaction, repair: RepairRow, row: RepairCaseRow, at: Date): Promise<void> {
  const detail = { repairId: repair.id, parameters: repair.parameters, approvedBy: repair.approved_by, byException: repair.exception !== null };
  await appendAudit(trx, { chain: `case:${row.case_id}`, actorId: repair.proposed_by, action: `repair-${repair.kind}`, caseId: row.case_id, detail, at });
}

/** A further command of the same case: its id follows from the first one's, so that it is the same when it is sent again. */
function furtherId(id: string, index: number): string {
  const hex = createHash('sha256').update(`${id}:${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

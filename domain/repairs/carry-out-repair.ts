import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import { judgeRepair } from './judge-repair.ts';
import { REPAIRS_CHAIN } from './propose-repair.ts';
import type { EngineStep, RepairCaseRow, RepairEngine, RepairRow } from './repair.ts';

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
  let commands = row.commands ?? [];
  try {
    if (row.commands === null) commands = await decide(deps, repair, row);
    for (const [index, command] of commands.entries()) await deps.engine.send({ ...command, id: commandId(row, index), actor: repair.proposed_by });
    await settle(deps, repair, row, { status: 'done' });
  } catch (error) {
    if (error instanceof Problem) await settle(deps, repair, row, { status: 'refused', message: [error.fields.title, error.fields.detail].filter(Boolean).join(''), article: error.fields.article ?? null });
    else if (row.attempts + 1 >= MOST_ATTEMPTS) await findOut(deps, repair, row, commands);
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

async function decide(deps: CarryOutDeps, repair: RepairRow, row: RepairCaseRow): Promise<EngineStep[]> {
  const { effect, commands } = await judgeRepair(deps, row.case_id, repair);
  await deps.db('repair_rows').where({ id: row.id }).update({ commands: JSON.stringify(commands), effect });
  return commands;
}

/**
 * The engine has been silent too often. What it did of the case is asked of the engine, never guessed: what was carried out is done, the rest never will be.
 * A case of which the engine cannot even say this waits on.
 */
async function findOut(deps: CarryOutDeps, repair: RepairRow, row: RepairCaseRow, commands: readonly EngineStep[]): Promise<void> {
  // Nothing was written down, so nothing was sent.
  if (commands.length === 0) return settle(deps, repair, row, { status: 'refused', message: '流程引擎多次没有应答，没有向它发出指令，案件没有改变。' });
  const done: boolean[] = [];
  for (const [index] of commands.entries()) done.push(await deps.engine.wasCarriedOut(commandId(row, index)));
  if (done.every(Boolean)) return settle(deps, repair, row, { status: 'done' });
  const message = done.some(Boolean) ? `流程引擎多次没有应答；经查，${done.length} 项指令中 ${done.filter(Boolean).length} 项已经执行，其余不再执行。` : '流程引擎多次没有应答；经查，引擎没有执行，案件没有改变。';
  await settle(deps, repair, row, { status: 'refused', message });
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

/** The first command of a case has the id of its row; that of a further one follows from it, so that it is the same when it is sent again. */
function commandId({ id }: RepairCaseRow, index: number): string {
  if (index === 0) return id;
  const hex = createHash('sha256').update(`${id}:${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict, notFound } from '../platform/problem.ts';
import { REPAIRS_CHAIN } from './propose-repair.ts';
import type { RepairRow } from './repair.ts';

/** Cases that are not done yet are left as they are. What is being done just now is finished. @throws Problem not-found, repair-ended */
export async function stopRepair({ db, clock }: { db: Database; clock: Clock }, userId: string, id: string): Promise<void> {
  await db.transaction(async (trx) => {
    const repair = await trx<RepairRow>('repairs').where({ id }).forUpdate().first();
    if (!repair) throw notFound('该修复');
    if (repair.status !== 'running') throw conflict('repair-ended', repair.status === 'proposed' ? '修复尚未批准，可以撤回。' : '修复已经结束。');
    const at = clock.now();
    const skipped = await trx('repair_rows').where({ repair_id: id, status: 'pending', attempts: 0 }).update({ status: 'skipped', ended_at: at });
    await trx('repairs').where({ id }).update({ status: 'stopped', stopped_by: userId, ended_at: at });
    await appendAudit(trx, { chain: REPAIRS_CHAIN, actorId: userId, action: 'repair-stopped', detail: { repairId: id, skipped }, at });
  });
}

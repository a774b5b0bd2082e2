import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { RecusalGround } from '../../regulations/recusal/index.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { conflict } from '../platform/problem.ts';
import { handOverTasks } from '../users/administration/hand-over-tasks.ts';
import { declarationOf } from './require-no-recusal.ts';
import type { RecusalRow } from './recusal-row.ts';

export interface Declaration {
  caseId: string;
  userId: string;
  declaration: 'none' | 'recuses';
  ground?: RecusalGround | undefined;
  note: string;
  basis: RecusalRow['basis'];
  recordedBy: string;
  orgCode: string;
}

/**
 * Records that an officer has no ground to withdraw from a case, or withdraws (第4条). What he has done before stays;
 * it is counted, so that the level above looks at it. What he held in the case goes back to the office.
 * @throws Problem recusal-declared when `none` is said after a withdrawal; saying the same again changes nothing
 */
export async function declareRecusal(trx: Knex.Transaction, given: Declaration, at: Date): Promise<{ earlierActs: number }> {
  const { caseId, userId, declaration, ground, note, basis, recordedBy, orgCode } = given;
  await trx('cases').where({ id: caseId }).forNoKeyUpdate().first('id');
  const before = await declarationOf(trx, caseId, userId);
  if (before === 'recuses' && declaration === 'none') throw conflict('recusal-declared', '您在本案中已经回避，不能再声明无回避情形。');
  if (declaration === 'recuses') await handOverTasks(trx, { fromId: userId, toId: null, caseId, actorId: recordedBy, at });
  const done = (await trx('acts').where({ case_id: caseId, actor_id: userId, status: 'effective' }).count('id as n').first()) as { n: string };
  const earlierActs = declaration === 'recuses' ? Number(done.n) : 0;
  if (before === declaration) return { earlierActs };
  const row = { id: randomUUID(), case_id: caseId, user_id: userId, declaration, ground: declaration === 'recuses' ? (ground ?? null) : null, note, basis, earlier_acts: earlierActs, recorded_by: recordedBy, recorded_at: at };
  await trx('recusal_declarations').insert(row);
  await appendAudit(trx, { chain: `case:${caseId}`, actorId: recordedBy, orgCode, action: 'declare-recusal', caseId, detail: { userId, declaration, ground: row.ground, basis, earlierActs }, at });
  return { earlierActs };
}

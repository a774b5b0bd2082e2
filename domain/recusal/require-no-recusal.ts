import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { OpenTask } from '../acts/open-task.ts';
import type { Actor } from '../acts/submit-task.ts';
import type { Executor } from '../database/connect.ts';
import { Problem } from '../platform/problem.ts';
import { recused } from './recusal-row.ts';
import type { RecusalRow } from './recusal-row.ts';

/** Processes in which nothing is done before the officer has declared himself; other forms of an assessment carry the declaration. */
const ASKED_BEFORE: readonly string[] = ['medical-appraisal'];

const asksForDeclaration = (processKey: string): boolean => ASKED_BEFORE.includes(processKey);

/** What an officer has declared in a case; `recuses` wins over an earlier `none`. */
export async function declarationOf(db: Executor, caseId: string, userId: string): Promise<RecusalRow['declaration'] | null> {
  const rows = (await db('recusal_declarations').where({ case_id: caseId, user_id: userId }).select('declaration')) as Pick<RecusalRow, 'declaration'>[];
  return rows.some((row) => row.declaration === 'recuses') ? 'recuses' : (rows[0]?.declaration ?? null);
}

/** @throws Problem recused when the officer has withdrawn from the case (第4条) */
export async function requireNotRecused(db: Executor, caseId: string, userId: string): Promise<void> {
  if ((await declarationOf(db, caseId, userId)) === 'recuses') throw recused();
}

/**
 * An officer acts in a case only when he has declared that no ground of 第4条 applies; the declaration in a form counts for the whole case.
 * @throws Problem recused, recusal-undeclared
 */
export async function requireNoRecusal(trx: Knex.Transaction, actor: Actor, task: OpenTask, data: Record<string, unknown>, at: Date): Promise<void> {
  const declared = await declarationOf(trx, task.case_id, actor.id);
  if (declared === 'recuses') throw recused();
  if (declared === 'none') return;
  if (data['recusalDeclared'] === true) {
    const row = { id: randomUUID(), case_id: task.case_id, user_id: actor.id, declaration: 'none', basis: 'form', earlier_acts: 0, recorded_by: actor.id, recorded_at: at };
    await trx('recusal_declarations').insert(row).onConflict(['case_id', 'user_id', 'declaration']).ignore();
  } else if (asksForDeclaration(task.process_key)) {
    throw new Problem({ type: 'recusal-undeclared', status: 422, title: '办理前请先声明本人在本案中有无应当回避的情形。', article: '第4条' });
  }
}

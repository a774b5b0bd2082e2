import type { Knex } from 'knex';
import type { Database } from '../database/connect.ts';
import { Problem, notFound } from '../platform/problem.ts';
import type { DraftRow } from './draft-row.ts';
import { hourOf } from '../platform/clock.ts';

export interface ModelSaving {
  id: string;
  content: string;
  /** the version that this one follows */
  seen: number;
  actorId: string;
  at: Date;
}

/** How many earlier states of a draft are kept. */
export const SAVES_KEPT = 50;

/**
 * Keeps the state of a draft; one that rests on an older state overwrites nothing. The same content again changes nothing.
 * @returns the draft's version
 * @throws Problem not-found, model-draft-changed (412) with who saved the newer state and when
 */
export async function saveModelDraft(db: Database, { id, content, seen, actorId, at }: ModelSaving): Promise<number> {
  return db.transaction(async (trx) => {
    const row = await trx<DraftRow>('model_drafts').where({ id }).whereNull('closed_at').forUpdate().first();
    if (!row) throw notFound('该草稿');
    if (row.content === content && (row.version === seen || row.updated_by === actorId)) return row.version;
    if (row.version !== seen) throw await changed(trx, row);
    const version = row.version + 1;
    await trx('model_drafts').where({ id }).update({ content, version, updated_by: actorId, updated_at: at });
    await trx('model_draft_saves').insert({ draft_id: id, version, content, saved_by: actorId, saved_at: at });
    await trx('model_draft_saves').where({ draft_id: id }).andWhere('version', '<=', version - SAVES_KEPT).delete();
    return version;
  });
}

async function changed(trx: Knex.Transaction, row: DraftRow): Promise<Problem> {
  const { name } = (await trx('users').where({ id: row.updated_by }).first('name')) as { name: string };
  return new Problem({ type: 'model-draft-changed', status: 412, title: `${name}已于 ${hourOf(row.updated_at)} 保存了这份草稿，您的改动没有覆盖它。`, detail: '可以改用已保存的内容，或者把您的改动另存为一份新草稿。' });
}

import type { Knex } from 'knex';

interface Draft {
  happened_on: string | null;
  data: Record<string, unknown>;
  version: number;
}

/**
 * A former holder's draft becomes the new holder's, marked with the former's name; it takes the place of one that he had kept from an earlier time.
 * @returns whether there was one
 */
export async function handDraft(trx: Knex.Transaction, { taskId, fromId, toId, at }: { taskId: string; fromId: string; toId: string; at: Date }): Promise<boolean> {
  const [draft] = (await trx('task_drafts').where({ task_id: taskId, user_id: fromId }).delete(['happened_on', 'data', 'version'])) as Draft[];
  if (!draft) return false;
  const older: Pick<Draft, 'version'> | undefined = await trx('task_drafts').where({ task_id: taskId, user_id: toId }).first('version');
  const row = { happened_on: draft.happened_on, data: JSON.stringify(draft.data), saved_at: at, handed_by: fromId, version: Math.max(draft.version, older?.version ?? 0) + 1 };
  await trx('task_drafts').insert({ task_id: taskId, user_id: toId, ...row }).onConflict(['task_id', 'user_id']).merge(row);
  return true;
}

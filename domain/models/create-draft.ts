import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import { MODELS_CHAIN } from './models-chain.ts';

export interface NewDraft {
  resource: string;
  baseRelease: string;
  content: string;
  actorId: string;
  at: Date;
  /** where it comes from: the release it rests on, an older one, a file, another draft, what an upgrade of the platform ships */
  from: 'release' | 'restore' | 'import' | 'copy' | 'upgrade';
}

/** Opens a draft of one file. @returns its id; its version is 1 */
export async function createDraft(trx: Knex.Transaction, draft: NewDraft): Promise<string> {
  const id = randomUUID();
  const { resource, baseRelease, content, actorId, at } = draft;
  await trx('model_drafts').insert({ id, resource, base_release: baseRelease, content, created_by: actorId, created_at: at, updated_by: actorId, updated_at: at });
  await trx('model_draft_saves').insert({ draft_id: id, version: 1, content, saved_by: actorId, saved_at: at });
  await appendAudit(trx, { chain: MODELS_CHAIN, actorId, action: 'model-draft-opened', detail: { draftId: id, resource, baseRelease, from: draft.from }, at });
  return id;
}

import type { SignedException } from '../../processes/lint/index.ts';
import type { Database } from '../database/connect.ts';
import { dayOf } from '../platform/clock.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import { propose } from '../proposals/propose.ts';
import type { Administrator } from '../proposals/proposal-row.ts';
import { composeBundle } from './compose-bundle.ts';
import { findDraft } from './draft-row.ts';
import { refuseFindings } from './lint-bundle-files.ts';
import { keepFiles, releaseHash } from './model-files.ts';
import type { FileRef } from './model-files.ts';
import { newestRelease } from './release-row.ts';
import { triedFiles } from './tried-files.ts';

/** A lawful finding that is asked to be let pass, and why. */
export interface AskedException {
  constraintId: string;
  process: string;
  element: string;
  reason: string;
}

/** What the proposal of a release says. */
export interface ReleasePayload {
  baseRelease: string;
  drafts: { id: string; version: number; resource: string }[];
  files: FileRef[];
  hash: string;
  exceptions: AskedException[];
}

export interface AskedRelease {
  requestId: string;
  draftId: string;
  /** the version of the draft that was before the author */
  seen: number;
  reason: string;
  exceptions: AskedException[];
}

/** One release may be proposed at a time: it is a whole bundle. */
export const RELEASE_SUBJECT = 'procedures';

export const signed = (exceptions: readonly AskedException[], signedBy: string, at: Date): SignedException[] => exceptions.map((entry) => ({ ...entry, signedBy, signedOn: dayOf(at) }));

/**
 * An analyst proposes that a draft becomes the release on which new cases start. What is not safe, sound and lawful is refused here already,
 * but for the exceptions that the approver will have to sign.
 * @throws Problem model-refused, model-draft-changed, model-outdated, nothing-changed, proposal-open
 */
export async function proposeRelease({ db, clock }: { db: Database; clock: Clock }, actor: Administrator & { name: string }, asked: AskedRelease): Promise<{ id: string }> {
  const draft = await findDraft(db, asked.draftId);
  if (draft.version !== asked.seen) throw new Problem({ type: 'model-draft-changed', status: 412, title: '草稿在您打开之后又有改动，请核对后再提出。' });
  const newest = await newestRelease(db);
  const files = await composeBundle(db, newest, [draft]);
  refuseFindings(files, signed(asked.exceptions, actor.name, clock.now()), await triedFiles(db));
  return db.transaction(async (trx) => {
    const refs = await keepFiles(trx, files);
    const payload: ReleasePayload = { baseRelease: newest.id, drafts: [{ id: draft.id, version: draft.version, resource: draft.resource }], files: refs, hash: releaseHash(newest.bundle_hash, files), exceptions: asked.exceptions };
    return propose(trx, clock, actor, { requestId: asked.requestId, kind: 'model-release', subject: RELEASE_SUBJECT, payload: { ...payload }, reason: asked.reason });
  });
}

import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import { dayOf } from '../platform/clock.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict } from '../platform/problem.ts';
import type { Administrator, ProposalRow } from '../proposals/proposal-row.ts';
import { lockReleases } from './lock-releases.ts';
import { MODELS_CHAIN } from './models-chain.ts';
import type { AskedException, ReleasePayload } from './propose-release.ts';
import { newestRelease } from './release-row.ts';
import { resolveTaken } from './upgrade-conflicts.ts';

/** What the engine has answered, noted at the open proposal by the person who approves it. */
export interface PreparedRelease {
  preparedBy: string;
  deploymentId: string;
  definitions: Record<string, string>;
  exceptions: AskedException[];
}

/** Makes the deployed bundle the newest release: new cases start on it, running ones stay on theirs. @throws Problem release-moved, release-not-prepared */
export async function applyRelease(trx: Knex.Transaction, clock: Clock, proposal: ProposalRow, approver: Administrator): Promise<Record<string, unknown>> {
  const payload = proposal.payload as unknown as ReleasePayload;
  const prepared = proposal.result as unknown as PreparedRelease | null;
  if (prepared?.preparedBy !== approver.id) throw conflict('release-not-prepared', '该版本尚未由您部署到流程引擎，请重新批准。');
  // An upgrade that a start brings just now comes before or after, never between the look and the act.
  await lockReleases(trx);
  if ((await newestRelease(trx)).id !== payload.baseRelease) throw conflict('release-moved', '提出之后现行版本已经改变，请退回后按现行版本重新提出。');
  const id = randomUUID();
  const at = clock.now();
  const { deploymentId, definitions, exceptions } = prepared;
  await trx('releases').insert({ id, bundle_hash: payload.hash, deployment_id: deploymentId, definitions: JSON.stringify(definitions), deployed_at: at, resources: JSON.stringify(payload.files), base_release: payload.baseRelease, proposal_id: proposal.id });
  for (const entry of exceptions) await trx('release_exceptions').insert({ release_id: id, constraint_id: entry.constraintId, process: entry.process, element: entry.element, reason: entry.reason, signed_by: approver.id, signed_on: dayOf(at) });
  for (const draft of payload.drafts) await trx('model_drafts').where({ id: draft.id, version: draft.version }).whereNull('closed_at').update({ closed_at: at, closed_as: 'released' });
  await resolveTaken(trx, payload.files, approver.id, at);
  await appendAudit(trx, { chain: MODELS_CHAIN, actorId: approver.id, action: 'release-deployed', detail: { id, bundleHash: payload.hash, deploymentId, proposalId: proposal.id, exceptions: exceptions.map(({ constraintId }) => constraintId) }, at });
  return { releaseId: id, deploymentId };
}

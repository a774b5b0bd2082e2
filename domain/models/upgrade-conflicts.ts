import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database, Executor } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { notFound } from '../platform/problem.ts';
import { MODELS_CHAIN } from './models-chain.ts';
import type { MetFile } from './merge-upgrade.ts';
import { keepFiles, readFiles, sha256Of } from './model-files.ts';
import type { BundleFile, FileRef } from './model-files.ts';
import { findResource } from './model-resources.ts';
import { isSameModel } from './same-model.ts';

/** A row of `app.upgrade_conflicts`: a file that an upgrade met changed by analysts. */
interface ConflictRow {
  id: string;
  resource: string;
  base_sha256: string;
  ours_sha256: string;
  shipped_sha256: string;
  reason: 'both-changed' | 'refused';
  detail: string | null;
  found_at: Date;
  resolved_at: Date | null;
  resolved_as: 'kept' | 'taken' | null;
}

export interface UpgradeConflict {
  id: string;
  resource: string;
  title: string;
  reason: 'both-changed' | 'refused';
  detail: string | null;
  foundAt: string;
}

export const CONFLICT_SIDES = ['base', 'ours', 'shipped'] as const;
export type ConflictSide = (typeof CONFLICT_SIDES)[number];

/** Writes down where an upgrade waits for a person. One that waits already keeps what it rests on, and gets the file that is shipped now; what stands there already is not written again. */
export async function noteConflicts(trx: Knex.Transaction, met: readonly MetFile[], reason: ConflictRow['reason'], detail: string | null, at: Date): Promise<void> {
  const resources: string[] = [];
  for (const { resource, base, ours, shipped } of met) {
    const [baseRef, oursRef, shippedRef] = (await keepFiles(trx, [base, ours, shipped])) as [FileRef, FileRef, FileRef];
    const row = { ours_sha256: oursRef.sha256, shipped_sha256: shippedRef.sha256, reason, detail };
    const open = await trx<ConflictRow>('upgrade_conflicts').where({ resource }).whereNull('resolved_at').forUpdate().first();
    if (open && open.ours_sha256 === row.ours_sha256 && open.shipped_sha256 === row.shipped_sha256 && open.reason === reason && open.detail === detail) continue;
    if (open) await trx('upgrade_conflicts').where({ id: open.id }).update({ ...row, found_at: at });
    else await trx('upgrade_conflicts').insert({ id: randomUUID(), resource, base_sha256: baseRef.sha256, ...row, found_at: at });
    resources.push(resource);
  }
  if (resources.length > 0) await appendAudit(trx, { chain: MODELS_CHAIN, actorId: 'system', action: 'upgrade-met-changes', detail: { resources, reason }, at });
}

/** The files that wait for a person, the oldest first. */
export async function listConflicts(db: Executor): Promise<UpgradeConflict[]> {
  const rows = await db<ConflictRow>('upgrade_conflicts').whereNull('resolved_at').orderBy(['found_at', 'resource']);
  return rows.map(({ id, resource, reason, detail, found_at }) => ({ id, resource, title: findResource(resource)?.title ?? resource, reason, detail, foundAt: found_at.toISOString() }));
}

/** @throws Problem not-found */
async function openConflict(db: Executor, id: string): Promise<ConflictRow> {
  const row = await db<ConflictRow>('upgrade_conflicts').where({ id }).whereNull('resolved_at').first();
  if (!row) throw notFound('该升级冲突');
  return row;
}

/** One side of a conflict as text. @throws Problem not-found */
export async function readConflictFile(db: Executor, id: string, side: ConflictSide): Promise<{ resource: string; content: string }> {
  const row = await openConflict(db, id);
  const sha256 = { base: row.base_sha256, ours: row.ours_sha256, shipped: row.shipped_sha256 }[side];
  const [file] = await readFiles(db, [{ name: row.resource, sha256 }]);
  return { resource: row.resource, content: file?.bytes.toString('utf8') ?? '' };
}

/** A person decides that what is live stays, with the reason; the shipped file goes live by a release. @throws Problem not-found */
export async function keepOurs({ db, clock }: { db: Database; clock: Clock }, actorId: string, id: string, note: string): Promise<void> {
  const at = clock.now();
  await db.transaction(async (trx) => {
    const { resource } = await openConflict(trx, id);
    // Two may decide at once; the first has.
    const changed = await trx('upgrade_conflicts').where({ id }).whereNull('resolved_at').update({ resolved_at: at, resolved_as: 'kept', resolved_by: actorId, note });
    if (changed === 0) throw notFound('该升级冲突');
    await appendAudit(trx, { chain: MODELS_CHAIN, actorId, action: 'upgrade-conflict-kept', detail: { id, resource, note }, at });
  });
}

/** Of which files a person has decided that what is live stays although the platform ships another one: asked again only when either of the two is another. */
export async function keptDecisions(db: Executor): Promise<(ours: BundleFile, shipped: BundleFile) => boolean> {
  const rows = await db<ConflictRow>('upgrade_conflicts').where({ resolved_as: 'kept' });
  const kept = new Set(rows.map((row) => [row.resource, row.ours_sha256, row.shipped_sha256].join()));
  return (ours, shipped) => kept.has([ours.name, sha256Of(ours.bytes), sha256Of(shipped.bytes)].join());
}

/** A release that puts the shipped file live resolves what waited for it; without an actor it was the upgrade itself. */
export async function resolveTaken(trx: Knex.Transaction, files: readonly { name: string; sha256: string }[], actorId: string | null, at: Date): Promise<void> {
  const rows = await trx<ConflictRow>('upgrade_conflicts').whereNull('resolved_at');
  for (const row of rows) {
    const live = files.find(({ name }) => name === row.resource);
    if (!live) continue;
    const [one, other] = await readFiles(trx, [live, { name: row.resource, sha256: row.shipped_sha256 }]);
    if (!one || !other || !(await isSameModel(one, other))) continue;
    const changed = await trx('upgrade_conflicts').where({ id: row.id }).whereNull('resolved_at').update({ resolved_at: at, resolved_as: 'taken', resolved_by: actorId });
    if (changed === 0) continue;
    await appendAudit(trx, { chain: MODELS_CHAIN, actorId: actorId ?? 'system', action: 'upgrade-conflict-taken', detail: { id: row.id, resource: row.resource }, at });
  }
}

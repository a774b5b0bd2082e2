import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import type { Database } from '../../domain/database/connect.ts';
import { judgeTable, tableKeyOf } from '../../domain/decisions/judge-table.ts';
import { refuseFindings } from '../../domain/models/lint-bundle-files.ts';
import { lockReleases } from '../../domain/models/lock-releases.ts';
import { mergeUpgrade } from '../../domain/models/merge-upgrade.ts';
import type { MetFile } from '../../domain/models/merge-upgrade.ts';
import { keepFiles, readFiles, releaseHash } from '../../domain/models/model-files.ts';
import type { BundleFile, FileRef } from '../../domain/models/model-files.ts';
import { isForEngine } from '../../domain/models/model-resources.ts';
import { MODELS_CHAIN } from '../../domain/models/models-chain.ts';
import { filesOf, findNewestRelease } from '../../domain/models/release-row.ts';
import type { ReleaseRow } from '../../domain/models/release-row.ts';
import { triedFiles } from '../../domain/models/tried-files.ts';
import type { TriedFiles } from '../../domain/models/tried-files.ts';
import { keptDecisions, noteConflicts, resolveTaken } from '../../domain/models/upgrade-conflicts.ts';
import type { Clock } from '../../domain/platform/clock.ts';
import { Problem } from '../../domain/platform/problem.ts';
import { sayFault } from '../../processes/decisions/faults/index.ts';
import { buildAllowList } from '../../processes/lint/guard/build-allow-list.ts';
import { checkModel } from '../../processes/lint/guard/check-model.ts';
import type { SignedException } from '../../processes/lint/index.ts';
import type { EngineGateway } from '../engine/gateway.ts';
import { deployToEngine } from './deploy-release.ts';
import type { Bundle } from './read-bundle.ts';

interface Deps {
  db: Database;
  engine: EngineGateway;
  clock: Clock;
}

interface ShippedRow {
  bundle_hash: string;
  resources: FileRef[];
}

/** What came of the shipped bundle: nothing new, a release, or none because a person has to decide first. */
export interface Shipped {
  outcome: 'known' | 'released' | 'waits';
  /** files that both the upgrade and analysts have changed, or that wait because the whole was refused */
  conflicts: string[];
}

/**
 * Brings what the platform ships to the engine, at every start. The same bundle again changes nothing. Another one is an upgrade: it becomes a release
 * with what analysts have put live kept in it, file by file; where both have changed a file, theirs stays live and a person decides. A release that would
 * break the law, or could not run, is not made: what is live stays, and what waits is shown with the reason.
 * @throws Error naming the finding when the shipped bundle itself is faulty; EngineRefusal
 */
export async function deployShipped(deps: Deps, bundle: Bundle): Promise<Shipped> {
  // Several servers may start at once; the first does it.
  return deps.db.transaction(async (lock) => {
    await lockReleases(lock);
    const newest = await findNewestRelease(deps.db);
    await fillInFiles(deps, bundle);
    const last = (await deps.db('shipped_bundles').orderBy('id', 'desc').first('bundle_hash', 'resources')) as ShippedRow | undefined;
    if (newest && last?.bundle_hash === bundle.hash) return { outcome: 'known', conflicts: [] };
    refuseFaulty(bundle);
    if (!newest || !last || !newest.resources) return released(deps, bundle, { files: bundle.resources, newest, met: [], exceptions: [] });
    const [base, ours, isKept] = [await readFiles(deps.db, last.resources), await filesOf(deps.db, newest), await keptDecisions(deps.db)];
    const { files, conflicts } = await mergeUpgrade(base, ours, bundle.resources, isKept);
    const exceptions = await exceptionsOf(deps.db, newest.id);
    const refusal = refusalOf(files, bundle, exceptions, await triedFiles(deps.db, conflicts.map((met) => met.ours)));
    if (refusal) return refused(deps, differing(ours, bundle.resources, base, isKept), refusal);
    if (sameFiles(files, ours)) return waits(deps, bundle, conflicts);
    return released(deps, bundle, { files, newest, met: conflicts, exceptions });
  });
}

/** Releases of an earlier version of the platform kept no files; the same hash is the same files. */
async function fillInFiles({ db }: Deps, bundle: Bundle): Promise<void> {
  await db.transaction(async (trx) => {
    const bare = (await trx('releases').where({ bundle_hash: bundle.hash }).whereNull('resources').first('id', 'deployed_at')) as { id: string; deployed_at: Date } | undefined;
    if (!bare) return;
    const resources = JSON.stringify(await keepFiles(trx, bundle.resources));
    await trx('releases').where({ id: bare.id }).update({ resources });
    await trx('shipped_bundles').insert({ bundle_hash: bundle.hash, resources, arrived_at: bare.deployed_at, release_id: bare.id });
  });
}

function refuseFaulty(bundle: Bundle): void {
  for (const resource of bundle.resources.filter(isForEngine)) {
    const [finding] = checkModel(resource.bytes, buildAllowList());
    if (finding) throw new Error(`${resource.name}: ${finding.code} ${finding.message}`);
    const table = tableKeyOf(resource.name);
    const [fault] = table === null ? [] : judgeTable(table, resource.bytes.toString('utf8'));
    if (fault) throw new Error(`${resource.name}: ${sayFault(fault)}`);
  }
}

const sameFiles = (some: readonly BundleFile[], others: readonly BundleFile[]): boolean =>
  some.length === others.length && some.every(({ name, bytes }) => others.find((other) => other.name === name)?.bytes.equals(bytes));

/** Why what analysts have put live cannot go together with the upgrade; null when it can, or when nothing of theirs is in it. */
function refusalOf(files: readonly BundleFile[], bundle: Bundle, exceptions: readonly SignedException[], tried: TriedFiles): string | null {
  if (sameFiles(files, bundle.resources)) return null;
  try {
    refuseFindings(files, exceptions, tried);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.fields.detail ?? error.fields.title;
    throw error;
  }
}

/** Every file that the upgrade would change. */
function differing(ours: readonly BundleFile[], shipped: readonly BundleFile[], base: readonly BundleFile[], isKept: (ours: BundleFile, shipped: BundleFile) => boolean): MetFile[] {
  return shipped.flatMap((file) => {
    const [live, was] = [ours, base].map((side) => side.find(({ name }) => name === file.name));
    return live && was && !live.bytes.equals(file.bytes) && !was.bytes.equals(file.bytes) && !isKept(live, file) ? [{ resource: file.name, base: was, ours: live, shipped: file }] : [];
  });
}

/** What was signed for the release that goes on in the next one. */
async function exceptionsOf(db: Database, releaseId: string): Promise<SignedException[]> {
  const rows = (await db('release_exceptions').where({ release_id: releaseId })) as { constraint_id: string; process: string; element: string; reason: string; signed_by: string; signed_on: string }[];
  return rows.map((row) => ({ constraintId: row.constraint_id, process: row.process, element: row.element, reason: row.reason, signedBy: row.signed_by, signedOn: row.signed_on }));
}

async function noteShipped(trx: Knex.Transaction, bundle: Bundle, releaseId: string | null, at: Date): Promise<void> {
  await trx('shipped_bundles').insert({ bundle_hash: bundle.hash, resources: JSON.stringify(await keepFiles(trx, bundle.resources)), arrived_at: at, release_id: releaseId });
}

/** Nothing of the upgrade is left to release: a person decides on what was changed here too, or has decided. */
async function waits({ db, clock }: Deps, bundle: Bundle, met: readonly MetFile[]): Promise<Shipped> {
  await db.transaction(async (trx) => {
    await noteShipped(trx, bundle, null, clock.now());
    await noteConflicts(trx, met, 'both-changed', null, clock.now());
  });
  return { outcome: met.length > 0 ? 'waits' : 'known', conflicts: met.map(({ resource }) => resource) };
}

/** Nothing of the upgrade has come, so what was shipped before it stays what the next start rests on: it tries again, and is through when the reason is mended. */
async function refused({ db, clock }: Deps, met: readonly MetFile[], detail: string): Promise<Shipped> {
  await db.transaction((trx) => noteConflicts(trx, met, 'refused', detail, clock.now()));
  return { outcome: 'waits', conflicts: met.map(({ resource }) => resource) };
}

interface NewRelease {
  files: readonly BundleFile[];
  newest: ReleaseRow | null;
  met: readonly MetFile[];
  exceptions: readonly SignedException[];
}

async function released({ db, engine, clock }: Deps, bundle: Bundle, { files, newest, met, exceptions }: NewRelease): Promise<Shipped> {
  const isFresh = sameFiles(files, bundle.resources) && !(await db('releases').where({ bundle_hash: bundle.hash }).first('id'));
  const hash = isFresh || !newest ? bundle.hash : releaseHash(newest.bundle_hash, files);
  const { deploymentId, definitions } = await deployToEngine(engine, { hash, resources: [...files] });
  const id = randomUUID();
  await db.transaction(async (trx) => {
    const at = clock.now();
    const refs = await keepFiles(trx, files);
    await trx('releases').insert({ id, bundle_hash: hash, deployment_id: deploymentId, definitions: JSON.stringify(definitions), deployed_at: at, resources: JSON.stringify(refs), base_release: newest?.id ?? null });
    for (const entry of exceptions) await trx('release_exceptions').insert({ release_id: id, constraint_id: entry.constraintId, process: entry.process, element: entry.element, reason: entry.reason, signed_by: entry.signedBy, signed_on: entry.signedOn });
    await noteShipped(trx, bundle, id, at);
    await noteConflicts(trx, met, 'both-changed', null, at);
    await resolveTaken(trx, refs, null, at);
    await appendAudit(trx, { chain: MODELS_CHAIN, actorId: 'system', action: 'release-deployed', detail: { id, bundleHash: hash, deploymentId }, at });
  });
  return { outcome: 'released', conflicts: met.map(({ resource }) => resource) };
}

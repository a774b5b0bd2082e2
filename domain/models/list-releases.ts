import type { Executor } from '../database/connect.ts';
import type { FileRef } from './model-files.ts';

export interface ReleaseView {
  id: string;
  hash: string;
  deployedAt: string;
  /** null: shipped with the platform */
  authorName: string | null;
  approverName: string | null;
  reason: string | null;
  isCurrent: boolean;
  /** cases on it that are not closed */
  runningCases: number;
  allCases: number;
  /** files that differ from the release before it */
  changed: string[];
  resources: string[];
  exceptions: { constraintId: string; process: string; element: string; reason: string; signedByName: string; signedOn: string }[];
}

interface Joined {
  id: string;
  bundle_hash: string;
  deployed_at: Date;
  resources: FileRef[] | null;
  base_release: string | null;
  author: string | null;
  approver: string | null;
  reason: string | null;
  running: string;
  cases: string;
}

/** Every release, the newest first, with who answers for it and how many cases run on it. */
export async function listReleases(db: Executor): Promise<ReleaseView[]> {
  const rows = (await db('releases as r')
    .leftJoin('proposals as p', 'p.id', 'r.proposal_id')
    .leftJoin('users as a', 'a.id', 'p.proposed_by')
    .leftJoin('users as b', 'b.id', 'p.decided_by')
    .orderBy('r.deployed_at', 'desc')
    .select('r.id', 'r.bundle_hash', 'r.deployed_at', 'r.resources', 'r.base_release', 'p.reason', { author: 'a.name', approver: 'b.name' })
    .select(db.raw('(select count(*) from app.cases c where c.release_id = r.id and c.closed_at is null) as running'), db.raw('(select count(*) from app.cases c where c.release_id = r.id) as cases'))) as Joined[];
  const exceptions = (await db('release_exceptions as e').join('users as u', 'u.id', 'e.signed_by').orderBy('e.id').select('e.*', { signer: 'u.name' })) as { release_id: string; constraint_id: string; process: string; element: string; reason: string; signer: string; signed_on: string }[];
  return rows.map((row, index) => ({
    id: row.id,
    hash: row.bundle_hash,
    deployedAt: row.deployed_at.toISOString(),
    authorName: row.author,
    approverName: row.approver,
    reason: row.reason,
    isCurrent: index === 0,
    runningCases: Number(row.running),
    allCases: Number(row.cases),
    changed: changedFiles(row.resources, rows.find(({ id }) => id === row.base_release)?.resources ?? null),
    resources: row.resources?.map(({ name }) => name) ?? [],
    exceptions: exceptions.filter(({ release_id }) => release_id === row.id).map((entry) => ({ constraintId: entry.constraint_id, process: entry.process, element: entry.element, reason: entry.reason, signedByName: entry.signer, signedOn: entry.signed_on })),
  }));
}

function changedFiles(now: readonly FileRef[] | null, before: readonly FileRef[] | null): string[] {
  if (!now || !before) return [];
  return now.filter(({ name, sha256 }) => before.find((file) => file.name === name)?.sha256 !== sha256).map(({ name }) => name);
}

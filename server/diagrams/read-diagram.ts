import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { procedureRegistry } from '../../processes/registry.ts';
import type { Database } from '../../domain/database/connect.ts';
import { fileOf, findRelease } from '../../domain/models/release-row.ts';
import type { ReleaseRow } from '../../domain/models/release-row.ts';
import { notFound } from '../../domain/platform/problem.ts';

export interface DiagramSummary {
  process: string;
  name: string;
  /** the definition of the newest release; null before the first deployment */
  definitionId: string | null;
}

const PROCESSES = join(import.meta.dirname, '../../processes');

/** The registered diagrams with the definitions of the newest release. */
export async function listDiagrams(db: Database): Promise<DiagramSummary[]> {
  const release = (await db('releases').orderBy('deployed_at', 'desc').first('definitions')) as { definitions: unknown } | undefined;
  return procedureRegistry.processes.map(({ key, name }) => ({ process: key, name, definitionId: definitionIdIn(release?.definitions, key) }));
}

/** The diagram of a process as new cases run on it; before the first deployment the shipped file. The key is looked up, never used as a path. @throws Problem not-found */
export async function readDiagram(db: Database, process: string): Promise<DiagramSummary & { xml: string }> {
  const release = await db<ReleaseRow>('releases').orderBy('deployed_at', 'desc').first();
  return diagramIn(db, release, process);
}

/** The diagram of a process as a case runs on it: that of the release on which it was taken in. @throws Problem not-found */
export async function readDiagramOfCase(db: Database, caseId: string, process: string): Promise<DiagramSummary & { xml: string }> {
  const row = (await db('cases').where({ id: caseId }).first('release_id')) as { release_id: string } | undefined;
  if (!row) throw notFound('该案件');
  return diagramIn(db, await findRelease(db, row.release_id), process);
}

async function diagramIn(db: Database, release: ReleaseRow | undefined, process: string): Promise<DiagramSummary & { xml: string }> {
  const entry = procedureRegistry.processes.find(({ key }) => key === process);
  if (!entry) throw notFound('该流程图');
  const xml = release?.resources ? await fileOf(db, release, basename(entry.file)) : await readFile(join(PROCESSES, entry.file), 'utf8');
  return { process, name: entry.name, definitionId: definitionIdIn(release?.definitions, process), xml };
}

/** A release keeps its definitions as `{ <process key>: <definition id> }`. */
function definitionIdIn(definitions: unknown, key: string): string | null {
  if (typeof definitions !== 'object' || definitions === null) return null;
  const id = (definitions as Record<string, unknown>)[key];
  return typeof id === 'string' ? id : null;
}

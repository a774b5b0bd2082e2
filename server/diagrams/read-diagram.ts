import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { procedureRegistry } from '../../processes/registry.ts';
import type { Database } from '../../domain/database/connect.ts';
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

/** A diagram's file by its process key; the key is looked up, never used as a path. @throws Problem not-found */
export async function readDiagram(db: Database, process: string): Promise<DiagramSummary & { xml: string }> {
  const entry = procedureRegistry.processes.find(({ key }) => key === process);
  const summary = (await listDiagrams(db)).find((diagram) => diagram.process === process);
  if (!entry || !summary) throw notFound('该流程图');
  return { ...summary, xml: await readFile(join(PROCESSES, entry.file), 'utf8') };
}

/** A release keeps its definitions as `{ <process key>: <definition id> }`. */
function definitionIdIn(definitions: unknown, key: string): string | null {
  if (typeof definitions !== 'object' || definitions === null) return null;
  const id = (definitions as Record<string, unknown>)[key];
  return typeof id === 'string' ? id : null;
}

import { buildAllowList } from '../../processes/lint/guard/build-allow-list.ts';
import { parseModel } from '../../processes/lint/guard/parse-model.ts';
import type { Diagram } from '../../processes/lint/model/diagram.ts';
import { readDiagrams } from '../../processes/lint/model/read-diagrams.ts';
import type { Executor } from '../database/connect.ts';
import { filesOf, findRelease } from '../models/release-row.ts';

const allowList = buildAllowList();
/** A release never changes. */
const read = new Map<string, ReadonlyMap<string, Diagram>>();

/** The diagrams of a release by their process. @throws Problem not-found; Error when a file cannot be read, which the guard has ruled out */
export async function diagramsOf(db: Executor, releaseId: string): Promise<ReadonlyMap<string, Diagram>> {
  const known = read.get(releaseId);
  if (known) return known;
  const files = await filesOf(db, await findRelease(db, releaseId));
  const diagrams = new Map(files.filter(({ name }) => name.endsWith('.bpmn')).flatMap(({ name, bytes }) => {
    const root = parseModel(bytes.toString('utf8'), allowList);
    if ('code' in root) throw new Error(`${name}: ${root.message}`);
    return readDiagrams(root).map((diagram) => [diagram.process, diagram] as const);
  }));
  read.set(releaseId, diagrams);
  return diagrams;
}

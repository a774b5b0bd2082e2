import { buildAllowList } from '../../../processes/lint/guard/build-allow-list.ts';
import { createContext, readFile } from '../../../processes/lint/index.ts';
import type { LintContext } from '../../../processes/lint/index.ts';
import type { Executor } from '../../database/connect.ts';
import { filesOf } from '../../models/release-row.ts';
import type { ReleaseRow } from '../../models/release-row.ts';

const known = new Map<string, LintContext>();
const MOST_KEPT = 6;

/** The diagrams of a release, read for judging courses on them. A release never changes: read once. @throws Problem not-found */
export async function readRelease(db: Executor, release: ReleaseRow): Promise<LintContext> {
  const kept = known.get(release.id);
  if (kept) return kept;
  const files = await filesOf(db, release);
  const allowList = buildAllowList();
  const context = createContext({ diagrams: files.filter(({ name }) => name.endsWith('.bpmn')).map(({ name, bytes }) => readFile({ key: name, xml: bytes }, allowList)) });
  known.set(release.id, context);
  const [oldest] = known.keys();
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
  return context;
}

import { readFileSync } from 'node:fs';
import { handOverRouteOf } from '../../../../domain/hand-overs/hand-over-routes.ts';
import type { WayFacts } from '../../../../domain/hand-overs/hand-over-routes.ts';
import { isFormId, loadFormById } from '../../../../forms/index.ts';
import { lintBundle, readFile } from '../../../../processes/lint/index.ts';
import type { LintFinding, LintInput, ReadFile } from '../../../../processes/lint/index.ts';
import { procedureRegistry } from '../../../../processes/registry.ts';

/** The shipped diagrams by process. */
export const shipped: Readonly<Record<string, string>> = Object.fromEntries(
  procedureRegistry.processes.map(({ key, file }) => [key, readFileSync(new URL(`../../../../processes/${file}`, import.meta.url), 'utf8')]),
);

const read = new Map<string, ReadFile>();

/** Read once: most edits change one diagram and leave the others. */
function readOnce(key: string, xml: string): ReadFile {
  if (xml !== shipped[key]) return readFile({ key, xml });
  const file = read.get(key) ?? readFile({ key, xml });
  read.set(key, file);
  return file;
}

/** What only the server has: the forms, and between whom papers pass. */
export const fromServer: Pick<LintInput, 'formOf' | 'routeOf'> = {
  formOf: (form) => (isFormId(form) ? loadFormById(form).schema : undefined),
  routeOf: (act, facts) => handOverRouteOf(act, facts as unknown as WayFacts),
};

/** The shipped bundle with some diagrams edited. */
export function bundleWith(edited: Readonly<Record<string, string>> = {}): LintInput['diagrams'] {
  return Object.entries({ ...shipped, ...edited }).map(([key, xml]) => readOnce(key, xml));
}

/** The findings about the shipped bundle with some diagrams edited. */
export function lintWith(edited: Readonly<Record<string, string>> = {}, rest: Partial<LintInput> = {}): LintFinding[] {
  return lintBundle({ ...fromServer, ...rest, diagrams: bundleWith(edited) });
}

const ofRating = new Set<string>(procedureRegistry.processes.filter((entry) => entry.role === 'shared' || entry.key === 'disability-rating').map((entry) => entry.key));

/** The same for 评残 and what it may call alone: where one of these is edited many times, the other procedures need not be walked again. */
export function lintRating(edited: Readonly<Record<string, string>>): LintFinding[] {
  return lintBundle({ ...fromServer, diagrams: bundleWith(edited).filter((file) => 'process' in file && ofRating.has(file.process)) });
}

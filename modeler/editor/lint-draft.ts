import { lintBundle, readFile } from '../../processes/lint/index.ts';
import type { LintFinding, ReadFile } from '../../processes/lint/index.ts';

export interface LintRequest {
  key: string;
  xml: string;
  /** the other files of the release; left out when they are the same as before */
  others?: { key: string; content: string }[];
}

let others: ReadFile[] = [];

/** Judges a draft together with the other files of the release, as far as it can be judged without the server's forms. */
export function lintDraft(request: LintRequest): LintFinding[] {
  if (request.others) others = request.others.map(({ key, content }) => readFile({ key, xml: content }));
  return lintBundle({ diagrams: [...others, { key: request.key, xml: request.xml }] });
}

import type { LintFinding } from '../../processes/lint/index.ts';
import type { Draft } from '../types.ts';
import { useWorkerFindings } from './use-worker-findings.ts';

const lintWorker = (): Worker => new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module' });

/** The findings about what is in the editor, a moment after each change; null while the first are looked for. */
export const useLint = (draft: Draft, xml: string): { findings: LintFinding[] | null; pending: boolean } =>
  useWorkerFindings<LintFinding>(lintWorker, xml, (isFirst) => ({ key: draft.key, xml, ...(isFirst ? { others: draft.others.map(({ key, content }) => ({ key, content })) } : {}) }));

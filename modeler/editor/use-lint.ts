import { useEffect, useRef, useState } from 'react';
import type { LintFinding } from '../../processes/lint/index.ts';
import type { Draft } from '../types.ts';

const AFTER_MS = 400;

/** The findings about what is in the editor, a moment after each change; null while the first are looked for. */
export function useLint(draft: Draft, xml: string): { findings: LintFinding[] | null; pending: boolean } {
  const worker = useRef<Worker | null>(null);
  const [asked, setAsked] = useState(0);
  const latest = useRef(0);
  const [answer, setAnswer] = useState<{ findings: LintFinding[]; id: number } | null>(null);
  useEffect(() => {
    const made = new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    made.addEventListener('message', ({ data }: MessageEvent<{ id: number; findings: LintFinding[] }>) => setAnswer((old) => (data.id >= (old?.id ?? 0) ? data : old)));
    return () => made.terminate();
  }, []);
  const told = useRef(false);
  useEffect(() => {
    latest.current += 1;
    const id = latest.current;
    setAsked(id);
    const timer = setTimeout(() => {
      const request = { key: draft.key, xml, ...(told.current ? {} : { others: draft.others.map(({ key, content }) => ({ key, content })) }) };
      told.current = true;
      worker.current?.postMessage({ id, request });
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft, xml]);
  return { findings: answer?.findings ?? null, pending: answer === null || answer.id !== asked };
}

import { useEffect, useRef, useState } from 'react';

const AFTER_MS = 400;

/** What a worker finds in a text, a moment after each change of it; null while the first is looked for. Only the last text counts. */
export function useWorkerFindings<Finding>(make: () => Worker, text: string, request: (isFirst: boolean) => object): { findings: Finding[] | null; pending: boolean } {
  const worker = useRef<Worker | null>(null);
  const [asked, setAsked] = useState(0);
  const latest = useRef(0);
  const [answer, setAnswer] = useState<{ findings: Finding[]; id: number } | null>(null);
  const told = useRef(false);
  useEffect(() => {
    const made = make();
    worker.current = made;
    made.addEventListener('message', ({ data }: MessageEvent<{ id: number; findings: Finding[] }>) => setAnswer((old) => (data.id >= (old?.id ?? 0) ? data : old)));
    return () => {
      made.terminate();
      told.current = false;
    };
    // one worker as long as the page is open
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    latest.current += 1;
    const id = latest.current;
    setAsked(id);
    const timer = setTimeout(() => {
      worker.current?.postMessage({ id, request: request(!told.current) });
      told.current = true;
    }, AFTER_MS);
    return () => clearTimeout(timer);
    // asked anew for another text only
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text]);
  return { findings: answer?.findings ?? null, pending: answer === null || answer.id !== asked };
}

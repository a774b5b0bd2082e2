import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { isProblem, type ApiProblem } from '../../ui/api/api-problem.ts';

const AFTER_MS = 2_000;

export interface Autosave {
  state: 'saved' | 'changed' | 'saving' | 'failed';
  version: number;
  /** somebody else has saved meanwhile: nothing is saved until the person has chosen */
  conflict: ApiProblem | null;
  /** saves now what is not saved yet; answers the draft's version, or null when it could not be saved */
  flush(): Promise<number | null>;
}

/** How the state of saving is called. */
export const SAVE_STATES = { saved: '已保存', changed: '有改动，即将保存', saving: '正在保存', failed: '暂时无法保存，稍后自动再试' } as const;

/** Saves what is edited a moment after the last change, on the state that was seen; tries again after a failure. */
export function useAutosave(id: string, firstVersion: number, content: string): Autosave {
  const api = useApi();
  const kept = useRef({ content, version: firstVersion });
  const latest = useRef(content);
  latest.current = content;
  const running = useRef<Promise<number | null> | null>(null);
  const [state, setState] = useState<Autosave['state']>('saved');
  const [conflict, setConflict] = useState<ApiProblem | null>(null);
  const [version, setVersion] = useState(firstVersion);

  const save = useCallback(async (): Promise<number | null> => {
    const sent = latest.current;
    if (sent === kept.current.content) return kept.current.version;
    setState('saving');
    try {
      const answer = await api.put<{ version: number }>(`/api/model/drafts/${id}`, { content: sent }, { version: kept.current.version });
      kept.current = { content: sent, version: answer.version };
      setVersion(answer.version);
      setState(latest.current === sent ? 'saved' : 'changed');
      return answer.version;
    } catch (error) {
      setState('failed');
      if (isProblem(error, 'model-draft-changed')) setConflict(error);
      return null;
    }
  }, [api, id]);

  const flush = useCallback(async (): Promise<number | null> => {
    await running.current;
    const started = save();
    running.current = started;
    return started;
  }, [save]);

  useEffect(() => {
    if (conflict) return;
    if (content === kept.current.content) {
      // A change that was undone before it was saved leaves nothing to save.
      setState((now) => (now === 'saving' ? now : 'saved'));
      return;
    }
    setState('changed');
    const timer = setInterval(() => void flush(), AFTER_MS);
    return () => clearInterval(timer);
  }, [content, conflict, flush, version]);

  return { state, version, conflict, flush };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';

export interface DraftContent {
  happenedOn: string;
  data: Record<string, unknown>;
}
export type SaveState = { kind: 'clean' } | { kind: 'typing' } | { kind: 'saved'; at: string } | { kind: 'failed' };

const PAUSE_MS = 1_200;
const AGAIN_MS = 8_000;

/**
 * Saves what is typed in the server, a pause after the last key; tries again when it failed. `stop` ends it
 * (after the submission), and leaving the page sends what is pending.
 */
export function useDraft(taskId: string, enabled: boolean, savedAt: string | null) {
  const api = useApi();
  const [state, setState] = useState<SaveState>(savedAt ? { kind: 'saved', at: savedAt } : { kind: 'clean' });
  const pending = useRef<DraftContent | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stopped = useRef(false);

  const send = useCallback(async () => {
    const content = pending.current;
    if (!content || stopped.current) return;
    pending.current = null;
    try {
      const { savedAt: at } = await api.put<{ savedAt: string }>(`/api/tasks/${taskId}/draft`, content);
      if (!pending.current) setState({ kind: 'saved', at });
    } catch {
      pending.current ??= content;
      if (stopped.current) return;
      setState({ kind: 'failed' });
      timer.current = setTimeout(() => void send(), AGAIN_MS);
    }
  }, [api, taskId]);

  const save = useCallback(
    (content: DraftContent) => {
      if (!enabled || stopped.current) return;
      pending.current = content;
      setState({ kind: 'typing' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), PAUSE_MS);
    },
    [enabled, send],
  );
  const stop = useCallback(() => {
    stopped.current = true;
    clearTimeout(timer.current);
  }, []);
  const resume = useCallback(() => {
    stopped.current = false;
  }, []);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      void send();
    },
    [send],
  );
  return { state, save, stop, resume };
}

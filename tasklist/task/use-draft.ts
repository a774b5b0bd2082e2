import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { isProblem } from '../../ui/api/api-problem.ts';

export interface DraftContent {
  happenedOn: string;
  data: Record<string, unknown>;
}
export type SaveState = { kind: 'clean' } | { kind: 'typing' } | { kind: 'saved'; at: string } | { kind: 'failed' } | { kind: 'changed'; title: string };

interface Kept {
  savedAt: string;
  version: number;
}

const PAUSE_MS = 1_200;
const AGAIN_MS = 8_000;

/**
 * Saves what is typed in the server, a pause after the last key; tries again when it failed. `stop` ends it
 * (after the submission), and leaving the page sends what is pending. A draft that was saved elsewhere meanwhile is
 * not overwritten: saving rests (`changed`) until the officer says with `keepMine` that this page's is the right one.
 */
export function useDraft(taskId: string, enabled: boolean, kept: Kept | null) {
  const api = useApi();
  const [state, setState] = useState<SaveState>(kept ? { kind: 'saved', at: kept.savedAt } : { kind: 'clean' });
  const pending = useRef<DraftContent | null>(null);
  const version = useRef(kept?.version ?? 0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stopped = useRef(false);
  const changed = useRef(false);

  const send = useCallback(async () => {
    const content = pending.current;
    if (!content || stopped.current || changed.current) return;
    pending.current = null;
    try {
      const saved = await api.put<Kept>(`/api/tasks/${taskId}/draft`, content, { version: version.current });
      version.current = saved.version;
      if (!pending.current) setState({ kind: 'saved', at: saved.savedAt });
    } catch (error) {
      pending.current ??= content;
      if (stopped.current) return;
      if (isProblem(error, 'draft-changed')) {
        changed.current = true;
        setState({ kind: 'changed', title: error.problem.title });
        return;
      }
      setState({ kind: 'failed' });
      timer.current = setTimeout(() => void send(), AGAIN_MS);
    }
  }, [api, taskId]);

  const save = useCallback(
    (content: DraftContent) => {
      if (!enabled || stopped.current) return;
      pending.current = content;
      if (changed.current) return;
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
  /** This page's content is written over the newer draft. @param newest its version */
  const keepMine = useCallback(
    (newest: number) => {
      version.current = newest;
      changed.current = false;
      void send();
    },
    [send],
  );
  /** The newer draft is the right one: nothing of this page is left to be saved. */
  const takeOther = useCallback((other: Kept | null) => {
    version.current = other?.version ?? 0;
    changed.current = false;
    pending.current = null;
    setState(other ? { kind: 'saved', at: other.savedAt } : { kind: 'clean' });
  }, []);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      void send();
    },
    [send],
  );
  return { state, save, stop, resume, keepMine, takeOther };
}

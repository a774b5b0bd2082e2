import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { ApiProblem, offline } from '../../ui/api/api-problem.ts';
import type { ActState } from '../../ui/api/types.ts';
import type { DraftContent } from './use-draft.ts';

export type Completion =
  | { step: 'editing' }
  | { step: 'sending' }
  | { step: 'waiting'; act: ActState }
  | { step: 'effective'; act: ActState }
  | { step: 'rejected'; act: ActState }
  | { step: 'refused'; problem: ApiProblem };

const ASK_AGAIN_MS = 900;
const STEP_OF = { submitted: 'waiting', effective: 'effective', rejected: 'rejected', voided: 'rejected' } as const;

/**
 * Submits a form and follows the act until the engine has it or refuses it. A repeat after a lost answer carries the
 * same `requestId`, so that the act is done once; after a refusal the next try is a new one.
 */
export function useCompletion(taskId: string) {
  const api = useApi();
  const queries = useQueryClient();
  const [completion, setCompletion] = useState<Completion>({ step: 'editing' });
  const requestId = useRef<string | null>(null);

  const settle = useCallback(
    (act: ActState) => {
      if (act.status !== 'submitted') requestId.current = null;
      setCompletion({ step: STEP_OF[act.status], act });
      if (act.status === 'effective') void queries.invalidateQueries({ queryKey: ['tasks'] });
    },
    [queries],
  );

  const complete = useCallback(
    async (content: DraftContent) => {
      setCompletion({ step: 'sending' });
      requestId.current ??= crypto.randomUUID();
      try {
        const { act } = await api.post<{ act: ActState }>(`/api/tasks/${taskId}/complete`, { requestId: requestId.current, ...content });
        settle(act);
      } catch (error) {
        const problem = error instanceof ApiProblem ? error : offline();
        const answered = problem.problem.status >= 400 && problem.problem.status < 500;
        if (answered) requestId.current = null;
        setCompletion({ step: 'refused', problem });
      }
    },
    [api, taskId, settle],
  );

  const waitingFor = completion.step === 'waiting' ? completion.act.id : null;
  useEffect(() => {
    if (!waitingFor) return;
    const timer = setInterval(() => {
      api.get<ActState>(`/api/acts/${waitingFor}`).then((act) => act.status !== 'submitted' && settle(act), () => undefined);
    }, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [waitingFor, api, settle]);

  return { completion, complete };
}

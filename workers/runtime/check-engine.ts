import type { EngineService } from 'camunda-external-task-client-js';
import { pause, waitBefore } from './back-off.ts';
import type { BackOff } from './back-off.ts';
import type { Logger } from './create-logger.ts';
import { callErrorForLog, toEngineCallError } from './engine-call-error.ts';
import { EngineUnusable } from './errors.ts';

/**
 * Asks the engine one harmless question the way the client will ask all others. Waits for an engine that is not up yet.
 * @param signal ends the waiting
 * @throws EngineUnusable when it answers, but not so that the client could work: wrong account, wrong address, odd content type
 */
export async function checkEngine(engineService: EngineService, options: { backOff: BackOff; signal: AbortSignal; logger: Logger }): Promise<void> {
  for (let attempt = 0; !options.signal.aborted; attempt += 1) {
    try {
      const answer = await engineService.get('/external-task/count');
      if (isCount(answer)) return;
      throw new EngineUnusable('the engine answers in an unknown form');
    } catch (thrown) {
      refuseWhenHopeless(thrown);
      options.logger.warn({ engine: callErrorForLog(thrown) }, 'waiting for the engine');
      await pause(waitBefore(attempt, options.backOff), options.signal);
    }
  }
}

function refuseWhenHopeless(thrown: unknown): void {
  if (thrown instanceof EngineUnusable) throw thrown;
  const { status, code, message } = toEngineCallError(thrown);
  if (code === 'ODD_ANSWER') throw new EngineUnusable(`the engine cannot be used: ${message}`);
  if (status === 401 || status === 403) throw new EngineUnusable('the engine refuses the worker account; see ENGINE_WORKER_SECRET');
  if (status === 404) throw new EngineUnusable('there is no engine at ENGINE_URL (404)');
}

const isCount = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && 'count' in answer && typeof answer.count === 'number';

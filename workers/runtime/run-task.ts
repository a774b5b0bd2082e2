import { keepLock } from './keep-lock.ts';
import type { LockLoss } from './keep-lock.ts';
import { failureForLog } from './describe-failure.ts';
import { reportResult, tellGone } from './report-result.ts';
import { runHandler } from './run-handler.ts';
import type { Outcome, RunEnvironment, TaskRun } from './task-run.ts';

/**
 * Takes one task from its lock to its end. Never throws: what goes wrong becomes a failure at the engine or a line in the log.
 * @returns how it ended
 */
export async function runTask(run: TaskRun, shared: RunEnvironment): Promise<Outcome> {
  const started = Date.now();
  const logger = shared.logger.child({ topic: run.task.topic, taskId: run.task.id, caseId: run.task.businessKey, activityId: run.task.activityId });
  let outcome: Outcome = 'unanswered';
  try {
    outcome = await workOn(run, { ...shared, logger }, started);
  } catch (thrown) {
    logger.error({ failure: failureForLog(thrown) }, 'the runner of a task failed');
  }
  logger.info({ ...run.logFields, outcome, ms: Date.now() - started, retries: run.task.retries }, 'task ended');
  return outcome;
}

async function workOn(run: TaskRun, environment: RunEnvironment, lockedAt: number): Promise<Outcome> {
  const { settings, taskService, logger } = environment;
  let loss: LockLoss | null = null;
  const endLock = keepLock({
    extend: () => taskService.extendLock(run.task.id, settings.lockDurationMs),
    durationMs: settings.lockDurationMs,
    lockedAt,
    onLost: (reason) => {
      loss = reason;
      logger.warn({ loss: reason }, 'lock lost');
      run.controller.abort(new Error(`lock-${reason}`));
    },
  });
  const result = await runHandler(run, environment).finally(endLock);
  if (run.abandoned) return 'released';
  const lost = loss as LockLoss | null;
  if (lost === 'gone') {
    await tellGone(run, false, environment);
    return 'gone';
  }
  if (lost !== null) return 'discarded';
  const outcome = await reportResult(run, result, environment);
  return run.abandoned ? 'released' : outcome;
}

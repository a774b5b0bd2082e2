import type { Variables } from 'camunda-external-task-client-js';
import { pause, waitBefore } from './back-off.ts';
import { convertOutputs } from './convert-outputs.ts';
import type { Logger } from './create-logger.ts';
import { describeFailure, failureForLog } from './describe-failure.ts';
import { callErrorForLog } from './engine-call-error.ts';
import { BpmnError, TaskFailure } from './errors.ts';
import type { HandlerResult } from './run-handler.ts';
import { settleCall } from './settle-call.ts';
import type { Settlement } from './settle-call.ts';
import type { Outcome, RunEnvironment, TaskRun } from './task-run.ts';

/** Tells the engine what came of a task, and finds out what became of the task when the engine does not want to hear it. */
export async function reportResult(run: TaskRun, result: HandlerResult, environment: RunEnvironment): Promise<Outcome> {
  if (!result.ok) {
    if (result.thrown instanceof BpmnError && run.handler.errors.includes(result.thrown.code)) return reportBpmnError(run, result.thrown, environment);
    return reportFailure(run, result.thrown, environment);
  }
  let variables: Variables;
  try {
    variables = convertOutputs(run.handler.outputsOf(run.task), result.outputs);
  } catch (thrown) {
    return reportFailure(run, thrown, environment);
  }
  const settlement = await settle(run, environment, () => environment.taskService.complete(run.task.id, variables));
  return conclude(run, settlement, 'completed', environment);
}

async function reportBpmnError(run: TaskRun, error: BpmnError, environment: RunEnvironment): Promise<Outcome> {
  const settlement = await settle(run, environment, () => environment.taskService.handleBpmnError(run.task.id, error.code, describeFailure(error)));
  return conclude(run, settlement, 'bpmn-error', environment);
}

/** A complete that the engine refuses (no path after a gateway, say) was rolled back there: it is a failure of the task like any other. */
async function conclude(run: TaskRun, settlement: Settlement, done: Outcome, environment: RunEnvironment): Promise<Outcome> {
  if (settlement.kind === 'refused') {
    const { status, code } = settlement.error;
    return reportFailure(run, new TaskFailure('complete-refused', `the engine answered ${status ?? 'nothing'} ${code.replace(/[^\w]/g, '')}`), environment);
  }
  return outcomeOf(run, settlement, done, environment);
}

/**
 * Reports a failure with the tries that are left, always: a report without them reads as 0 and is an incident at once.
 * At the first failure as many are left as there are waits; with 0 the engine raises an incident.
 */
async function reportFailure(run: TaskRun, thrown: unknown, environment: RunEnvironment): Promise<Outcome> {
  const { taskService, settings, logger } = environment;
  const delays = settings.retryDelaysMs;
  const retries = Math.max(0, run.task.retries === null ? delays.length : run.task.retries - 1);
  const retryTimeout = delays[Math.max(0, delays.length - retries)] ?? delays.at(-1) ?? 0;
  logger.warn({ failure: failureForLog(thrown), retries, retryInMs: retries > 0 ? retryTimeout : undefined }, 'task failed');
  const settlement = await settle(run, environment, () => taskService.handleFailure(run.task.id, { errorMessage: describeFailure(thrown), retries, retryTimeout }));
  return outcomeOf(run, settlement, retries > 0 ? 'failed' : 'incident', environment);
}

async function outcomeOf(run: TaskRun, settlement: Settlement, done: Outcome, environment: RunEnvironment): Promise<Outcome> {
  if (settlement.kind === 'done') return done;
  if (settlement.kind === 'lock-lost') return 'discarded';
  if (settlement.kind === 'suspended') {
    // The answer proves that the task is ours, and nobody can fetch it now; unlocked, it can be fetched as soon as the case goes on.
    await environment.taskService.unlock(run.task.id).catch(() => undefined);
    return 'suspended';
  }
  if (settlement.kind === 'gone') {
    await tellGone(run, settlement.sent && done === 'completed', environment);
    return settlement.sent && done === 'completed' ? 'completed-earlier' : 'gone';
  }
  environment.logger.error({ status: settlement.error.status, code: settlement.error.code, fault: settlement.kind }, 'the result could not be reported');
  return 'unanswered';
}

/** Lets the application find out about a task that is gone; tried again, because an effect that nobody voids would stay. */
export async function tellGone(run: TaskRun, completeSent: boolean, { hooks, logger, settings }: { hooks: RunEnvironment['hooks']; logger: Logger; settings: RunEnvironment['settings'] }): Promise<void> {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    try {
      await hooks.onTaskGone(run.task, { completeSent });
      return;
    } catch (thrown) {
      logger.error({ failure: failureForLog(thrown), attempt }, 'what became of a vanished task could not be found out');
      await pause(waitBefore(attempt, settings.callBackOff));
    }
  }
}

const settle = (run: TaskRun, { settings, logger }: RunEnvironment, call: () => Promise<void>): Promise<Settlement> =>
  settleCall(() => (run.abandoned ? Promise.resolve() : call()), {
    windowMs: settings.callWindowMs,
    backOff: settings.callBackOff,
    onRepeat: (reason) => logger.warn({ call: callErrorForLog(reason) }, 'the engine is told again'),
  });

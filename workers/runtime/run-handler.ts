import { pause } from './back-off.ts';
import { TaskFailure } from './errors.ts';
import type { RunEnvironment, TaskRun } from './task-run.ts';

export type HandlerResult = { ok: true; outputs: unknown } | { ok: false; thrown: unknown };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** An aborted handler gets so long to clean up before it is left to itself. */
const GRACE_MS = 2_000;

/**
 * Runs the hooks and the handler of a task. Whatever they throw, `undefined` too, is a value here, and a handler
 * that does not end in time has failed even if it goes on.
 */
export async function runHandler(run: TaskRun, environment: RunEnvironment): Promise<HandlerResult> {
  const { settings } = environment;
  const ended = new AbortController();
  run.controller.signal.addEventListener('abort', () => run.abandoned && ended.abort());
  const limit = pause(settings.maxHandlerMs, ended.signal).then(async (): Promise<HandlerResult> => {
    if (!ended.signal.aborted) run.controller.abort(new TaskFailure('handler-timeout', `no result within ${settings.maxHandlerMs} ms`));
    await pause(GRACE_MS, ended.signal);
    return { ok: false, thrown: run.controller.signal.reason };
  });
  const result = await Promise.race([attempt(run, environment), limit]);
  ended.abort();
  // An abort for lack of time is the cause even if the handler then throws something else, or ends after all.
  const reason: unknown = run.controller.signal.reason;
  return reason instanceof TaskFailure ? { ok: false, thrown: reason } : result;
}

async function attempt(run: TaskRun, { hooks, logger }: RunEnvironment): Promise<HandlerResult> {
  const { task } = run;
  try {
    if (!uuid.test(task.businessKey)) throw new TaskFailure('business-key-missing', 'the instance has no case id as its business key');
    if (hooks.knowsCase && !(await hooks.knowsCase(task.businessKey))) throw new TaskFailure('case-unknown', 'the business key is no known case');
    const logFields = (await hooks.runBefore?.(task)) ?? {};
    run.logFields = logFields;
    const outputs = await run.handler.run(task, run.fetched.variables.getAllTyped(), run.controller.signal, logger.child(logFields));
    return { ok: true, outputs };
  } catch (thrown) {
    return { ok: false, thrown };
  }
}

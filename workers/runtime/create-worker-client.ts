import type { Task } from 'camunda-external-task-client-js';
import { settledWithin } from './back-off.ts';
import { checkEngine } from './check-engine.ts';
import type { Logger } from './create-logger.ts';
import type { Handler } from './define-handler.ts';
import { failureForLog } from './describe-failure.ts';
import { GuardedClient } from './guarded-client.ts';
import { findLockedTasks, releaseTask } from './release-task.ts';
import { runTask } from './run-task.ts';
import { ordinarySettings, slowSettings } from './settings.ts';
import type { WorkerSettings } from './settings.ts';
import { viewTask } from './task-run.ts';
import type { Outcome, TaskHooks, TaskRun } from './task-run.ts';
import { createWorkerId } from './worker-id.ts';

export interface WorkerClientConfig extends TaskHooks {
  /** root of the engine without `/engine-rest` */
  engineUrl: string;
  /** password of the account */
  secret: string;
  account?: string;
  handlers: readonly Handler[];
  logger: Logger;
  /** slow handlers get the settings for slow work unless given otherwise */
  slow?: boolean;
  settings?: Partial<WorkerSettings>;
  /** topics of which no task is to be begun now; asked before each poll and before each task */
  pausedTopics?: () => Promise<ReadonlySet<string>>;
  /** told how each task ended */
  onOutcome?: (outcome: Outcome, run: TaskRun) => void;
}

export interface WorkerClient {
  readonly workerId: string;
  /** the wrapped client, for its events */
  readonly client: GuardedClient;
  /** Resolves when polling begins, after the engine was found usable. Never rejects. */
  readonly ready: Promise<void>;
  /** Checks the engine, waiting for one that is down, then polls. @throws EngineUnusable when waiting will not help */
  start(): Promise<void>;
  /**
   * Polls no more, lets the running handlers end, gives back what has not ended, and resolves within the deadline.
   * @param deadlineMs default 8000
   */
  stop(deadlineMs?: number): Promise<void>;
  running(): number;
  /** milliseconds since the last poll that the engine answered, null before the first */
  sincePollMs(): number | null;
}

/** The official external-task client, wrapped once: everything that it leaves to its user is done here. */
export function createWorkerClient(config: WorkerClientConfig): WorkerClient {
  const settings: WorkerSettings = { ...(config.slow ? slowSettings : ordinarySettings), ...config.settings };
  const workerId = createWorkerId();
  const logger = config.logger.child({ workerId });
  const runs = new Map<string, { run: TaskRun; ended: Promise<unknown> }>();
  const givingBack = new Map<string, Promise<boolean>>();
  const stopping = new AbortController();
  let polledAt: number | null = null;
  const client = new GuardedClient({
    baseUrl: `${config.engineUrl.replace(/\/$/, '')}/engine-rest`,
    account: config.account ?? 'worker',
    secret: config.secret,
    workerId,
    settings,
    logger,
    beforePoll: () => heedPauses(),
    afterFailedPoll: () => releaseStrays(),
  });
  const environment = { taskService: client.taskService, settings, hooks: config, logger };

  const subscriptions = new Map<string, { unsubscribe(): void }>();
  for (const handler of config.handlers) subscribe(handler);

  function subscribe(handler: Handler): void {
    const options = { lockDuration: settings.lockDurationMs, variables: handler.variables, includeExtensionProperties: true };
    subscriptions.set(handler.topic, client.subscribe(handler.topic, options, ({ task }) => accept(handler, task)) as { unsubscribe(): void });
  }

  /** What is paused now; what was, when it cannot be read: a pause must not end because the database is away. */
  let paused: ReadonlySet<string> = new Set();
  async function readPauses(): Promise<void> {
    try {
      if (config.pausedTopics) paused = new Set(await config.pausedTopics());
    } catch (error) {
      logger.warn({ err: error }, 'pauses not read, those known before hold');
    }
  }

  /** Asks the engine for no task of a paused topic, and for those of one that goes on. */
  async function heedPauses(): Promise<void> {
    await readPauses();
    for (const handler of config.handlers) {
      const subscription = subscriptions.get(handler.topic);
      if (paused.has(handler.topic) && subscription) {
        subscription.unsubscribe();
        subscriptions.delete(handler.topic);
        logger.info({ topic: handler.topic }, 'topic paused');
      } else if (!paused.has(handler.topic) && !subscription) {
        subscribe(handler);
        logger.info({ topic: handler.topic }, 'topic goes on');
      }
    }
    // There is nothing to poll for, and the client polls nothing: that is no silence.
    if (subscriptions.size === 0) polledAt = Date.now();
  }

  /** Each task once at a time: of two at once the engine refuses one, which would then look like a task that is ours no longer while it is still locked. */
  function giveBack(taskId: string): Promise<boolean> {
    const underWay = givingBack.get(taskId);
    if (underWay) return underWay;
    const work = releaseTask(client.taskService, taskId).finally(() => givingBack.delete(taskId));
    givingBack.set(taskId, work);
    return work;
  }

  async function accept(handler: Handler, fetched: Task): Promise<void> {
    // The poll may have been under way when the topic was paused.
    if (config.pausedTopics) await readPauses();
    // What is being done ends by itself: a lock that ran out meanwhile makes the engine hand it out a second time.
    if (runs.has(fetched.id)) return;
    if (stopping.signal.aborted || paused.has(handler.topic)) return void (await giveBack(fetched.id));
    const run: TaskRun = { handler, task: viewTask(fetched), fetched, startedAt: Date.now(), controller: new AbortController(), abandoned: false };
    const ended = runTask(run, environment).then((outcome) => tellOutcome(outcome, run));
    runs.set(fetched.id, { run, ended });
    await ended.finally(() => runs.delete(fetched.id));
  }

  function tellOutcome(outcome: Outcome, run: TaskRun): void {
    try {
      config.onOutcome?.(outcome, run);
    } catch (thrown) {
      logger.error({ failure: failureForLog(thrown) }, 'a listener for outcomes failed');
    }
  }

  /** Tasks that the engine locked for us although their poll's answer never came, and results that could not be reported. */
  async function releaseStrays(): Promise<void> {
    try {
      const locked = await findLockedTasks(client.engineService, workerId);
      await Promise.all(locked.filter((id) => !runs.has(id)).map(giveBack));
    } catch {
      // The engine is still away; the next poll says so.
    }
  }

  async function drain(): Promise<void> {
    await client.pollEnded();
    while (runs.size > 0) await Promise.allSettled([...runs.values()].map(({ ended }) => ended));
  }

  async function stop(deadlineMs = 8_000): Promise<void> {
    const end = Date.now() + deadlineMs;
    stopping.abort();
    client.stop();
    const drained = await settledWithin(drain(), deadlineMs * 0.7);
    const left = [...runs.values()].map(({ run }) => run);
    for (const run of left) {
      run.abandoned = true;
      run.controller.abort(new Error('stopping'));
    }
    if (!drained) client.cutPoll();
    await settledWithin(Promise.all(left.map((run) => giveBack(run.task.id))), (end - Date.now()) / 2);
    runs.clear();
    await settledWithin(releaseStrays(), end - Date.now());
    logger.info({ drained, givenBack: left.length }, 'worker stopped');
  }

  client.on('poll:success', () => (polledAt = Date.now()));
  const ready = new Promise<void>((resolve) => {
    // The engine has been tried by then; an idle first poll takes seconds to come back.
    client.once('poll:start', () => resolve());
    if (config.handlers.length === 0) resolve();
  });
  async function start(): Promise<void> {
    await checkEngine(client.engineService, { backOff: settings.pollBackOff, signal: stopping.signal, logger });
    if (!stopping.signal.aborted) client.start();
  }
  return { workerId, client, ready, start, stop, running: () => runs.size, sincePollMs: () => (polledAt === null ? null : Date.now() - polledAt) };
}

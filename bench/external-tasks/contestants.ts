import { setTimeout as pause } from 'node:timers/promises';
import { BasicAuthInterceptor, Client } from 'camunda-external-task-client-js';
import { pino } from 'pino';
import { performEffect } from '../../domain/effects/perform-effect.ts';
import type { Database } from '../../domain/database/connect.ts';
import { systemClock } from '../../domain/platform/clock.ts';
import { createWorkerClient, defineHandler, ordinarySettings } from '../../workers/runtime/index.ts';
import type { TaskHooks, TaskView } from '../../workers/runtime/index.ts';
import { createTaskHooks } from '../../workers/task-hooks.ts';

export interface ContestantDeps {
  db: Database;
  engineUrl: string;
  secret: string;
}

/** A way to do the tasks of `bench.step`. */
export interface Contestant {
  name: string;
  /** Starts fetching; `onDone` is called once for each task that the engine has taken back. @returns how to stop */
  run(deps: ContestantDeps, onDone: () => void): Promise<() => Promise<void>>;
}

const TOPIC = 'bench.step';
/** With a backlog no poll waits; at the end of a turn the last one does, and a short wait makes turns short. The same for all that poll so. */
const LONG_POLL_MS = 500;
const silent = pino({ level: 'silent' });

/** The official client as its documentation shows it: no time limits, no repetition, no lock that is kept. */
function bare(name: string, options: { interval: number; asyncResponseTimeout?: number }): Contestant {
  return {
    name,
    run: async ({ engineUrl, secret }, onDone) => {
      const client = new Client({
        baseUrl: `${engineUrl}/engine-rest`,
        workerId: `bare-${Date.now()}`,
        maxTasks: ordinarySettings.maxTasks,
        maxParallelExecutions: ordinarySettings.maxParallelExecutions,
        interval: options.interval,
        lockDuration: ordinarySettings.lockDurationMs,
        autoPoll: false,
        asyncResponseTimeout: options.asyncResponseTimeout as number,
        interceptors: [new BasicAuthInterceptor({ username: 'worker', password: secret })],
      });
      client.subscribe(TOPIC, {}, async ({ task, taskService }) => {
        await taskService.complete(task as unknown as string);
        onDone();
      });
      client.start();
      return async () => {
        client.stop();
        // Its last poll is not cut, and would lock tasks for somebody who no longer works.
        await pause((options.asyncResponseTimeout ?? 0) + 300);
      };
    },
  };
}

function wrapped(name: string, work: (deps: ContestantDeps, task: TaskView) => Promise<void>, hooksOf: (deps: ContestantDeps) => TaskHooks): Contestant {
  return {
    name,
    run: async (deps, onDone) => {
      const handler = defineHandler({ topic: TOPIC, variables: [], inputSchema: { type: 'object' }, outputs: [], handle: async ({ task }) => work(deps, task) });
      const client = createWorkerClient({
        engineUrl: deps.engineUrl,
        secret: deps.secret,
        handlers: [handler],
        logger: silent,
        settings: { longPollMs: LONG_POLL_MS },
        onOutcome: (outcome) => {
          if (outcome === 'completed') onDone();
          else console.error(`结局异常：${outcome}`);
        },
        ...hooksOf(deps),
      });
      await client.start();
      return () => client.stop();
    },
  };
}

const nothing = async (): Promise<void> => undefined;
const noHooks = (): TaskHooks => ({ onTaskGone: nothing });
const platformHooks = ({ db }: ContestantDeps): TaskHooks => createTaskHooks({ db, clock: systemClock, logger: silent, dataDir: '', browser: null as never });
const recordEffect = async ({ db }: ContestantDeps, task: TaskView): Promise<void> => {
  await performEffect(db, systemClock, { caseId: task.businessKey, act: 'bench', externalTaskId: task.id, activityInstanceId: task.activityInstanceId }, async () => ({ done: true }));
};

/** The first is what the others are compared with: the client with the wrapper's own rhythm of polling. */
export const contestants: readonly Contestant[] = [
  bare('官方客户端（与封装相同的轮询）', { interval: ordinarySettings.pauseBetweenPollsMs, asyncResponseTimeout: LONG_POLL_MS }),
  bare('官方客户端（出厂轮询 300 ms）', { interval: 300 }),
  wrapped('封装，空任务', nothing, noHooks),
  wrapped('封装，记一次效果', recordEffect, noHooks),
  wrapped('封装，先追平事件再记一次效果', recordEffect, platformHooks),
];

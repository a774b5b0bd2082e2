import { buildEngine } from '../build/build-engine.ts';
import { buildWeb } from '../build/build-web.ts';
import type { ProcessName } from '../processes/process-spec.ts';
import type { Progress } from '../progress.ts';
import type { StackDescription } from '../stack-description.ts';
import { UserError } from '../user-error.ts';
import { startDatabase } from './start-database.ts';
import { startProcess } from './start-process.ts';
import type { Supervisor } from './supervise.ts';
import { waitUntilReady } from './wait-until-ready.ts';

/** A process that ends this often before it was ever ready will not get better. */
const CRASHES_AT_START = 3;

/**
 * Builds what must be built and starts the given processes: the database first (its set-up runs beside the builds), then engine, server and
 * workers at once; they wait for each other by themselves. Ends when all are ready.
 *
 * @param only the processes that are wanted
 * @throws UserError naming the process and its log when one does not become ready
 */
export async function startStack(stack: StackDescription, supervisor: Supervisor, only: readonly ProcessName[], progress: Progress): Promise<void> {
  const wants = (name: ProcessName): boolean => only.includes(name);
  const [database] = await settleAll([
    wants('postgres') || !stack.postgres ? startDatabase(stack, progress) : null,
    wants('engine') && stack.engine ? buildEngine(stack.engine.build, stack.engine.java, progress) : null,
    wants('server') ? buildWeb(progress) : null,
  ] as const);
  if (database) supervisor.watch('postgres', database);
  const rest = (['engine', 'server', 'workers'] as const).filter((name) => wants(name) && (name !== 'engine' || stack.engine));
  for (const name of rest) supervisor.watch(name, await startProcess(name, stack));
  await Promise.all(
    rest.map(async (name) => {
      const alive = (): boolean => supervisor.crashes(name) < CRASHES_AT_START;
      if (!(await waitUntilReady(name, stack, { alive }))) throw notReady(name, stack);
      progress.say(`${names[name]}已就绪`);
    }),
  );
}

const names = { engine: '流程引擎', server: '服务', workers: '任务处理程序' } as const;

function notReady(name: keyof typeof names, stack: StackDescription): UserError {
  return new UserError(
    `${names[name]}（${name}）没有启动成功：原因见 ${stack.logDir}/${name}.log，处理后重新运行。`,
    `The ${name} did not start: see ${stack.logDir}/${name}.log for the reason, mend it and run again.`,
  );
}

/** Like Promise.all, but waits for all to end before it fails: nothing goes on in the background of a stop. */
async function settleAll<T extends readonly unknown[]>(work: T): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work);
  return Promise.all(work) as Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }>;
}

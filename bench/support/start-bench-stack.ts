import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEngine } from '../../scripts/stack/build/build-engine.ts';
import { buildWeb } from '../../scripts/stack/build/build-web.ts';
import { startDatabase } from '../../scripts/stack/control/start-database.ts';
import { startProcess } from '../../scripts/stack/control/start-process.ts';
import { killStack } from '../../scripts/stack/control/stop-stack.ts';
import { waitUntilReady } from '../../scripts/stack/control/wait-until-ready.ts';
import { describeLocalStack } from '../../scripts/stack/describe-local-stack.ts';
import { processNames } from '../../scripts/stack/processes/process-spec.ts';
import type { Progress } from '../../scripts/stack/progress.ts';
import { lockDataDir } from '../../scripts/stack/run/lock-data-dir.ts';
import { findFreePort } from '../../scripts/stack/run/ports.ts';
import type { StackDescription } from '../../scripts/stack/stack-description.ts';
import { clearStaleTestStacks } from '../../test/support/clear-stale-test-stacks.ts';
import { lastLines } from '../../test/support/last-lines.ts';
import { stopTestStack } from '../../test/support/stop-test-stack.ts';
import { testDirPrefix } from '../../test/support/test-stack-file.ts';

export interface BenchStack {
  description: StackDescription;
  stop(): Promise<void>;
}

/**
 * A whole stack in a temporary folder, with the settings of the demonstration where they matter for speed: a database that writes to disk before it
 * confirms, an engine with the full compiler. The mode is that of the tests, for their known password.
 */
export async function startBenchStack(progress: Progress): Promise<BenchStack> {
  await clearStaleTestStacks(progress.say);
  const dataDir = mkdtempSync(join(tmpdir(), testDirPrefix));
  chmodSync(dataDir, 0o755);
  const lock = await lockDataDir(dataDir);
  const description = await describe(dataDir);
  const abandon = (): void => {
    killStack(description);
    process.exit(130);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, abandon);
  const stop = async (): Promise<void> => {
    for (const signal of signals) process.off(signal, abandon);
    await stopTestStack(description, []);
    lock.release();
  };
  try {
    await startAll(description, progress);
  } catch (error) {
    await stop().catch((leftovers: unknown) => console.error(leftovers));
    throw error;
  }
  return { description, stop };
}

async function describe(dataDir: string): Promise<StackDescription> {
  const [server, engine, postgres] = await Promise.all([findFreePort(), findFreePort(), findFreePort()]);
  const stack = await describeLocalStack({
    mode: 'test',
    dataDir,
    ports: { server, engine, postgres },
    engineOptions: ['-Xmx1g'],
    engineEnvironment: { MODE: 'test', GUARD_EXTRA_REGISTERED: join(import.meta.dirname, '..', 'extra-registered.json') },
  });
  return { ...stack, postgres: stack.postgres && { ...stack.postgres, durable: true } };
}

async function startAll(stack: StackDescription, progress: Progress): Promise<void> {
  if (!stack.engine) throw new Error('the bench has an engine of its own');
  await Promise.all([startDatabase(stack, progress), buildEngine(stack.engine.build, stack.engine.java, progress), buildWeb(progress)]);
  await Promise.all(
    processNames.filter((name) => name !== 'postgres').map(async (name) => {
      const { exited } = await startProcess(name, stack);
      let ended = false;
      void exited.then(() => {
        ended = true;
      });
      if (!(await waitUntilReady(name, stack, { alive: () => !ended }))) throw new Error(`${name} did not become ready; its log:\n${lastLines(join(stack.logDir, `${name}.log`))}`);
      progress.say(`${name} 已就绪`);
    }),
  );
}

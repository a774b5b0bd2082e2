import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEngine } from '../../scripts/stack/build/build-engine.ts';
import { buildWeb } from '../../scripts/stack/build/build-web.ts';
import { startDatabase } from '../../scripts/stack/control/start-database.ts';
import { startProcess } from '../../scripts/stack/control/start-process.ts';
import { killStack } from '../../scripts/stack/control/stop-stack.ts';
import { waitUntilReady } from '../../scripts/stack/control/wait-until-ready.ts';
import { describeLocalStack } from '../../scripts/stack/describe-local-stack.ts';
import { isProcessName, processNames, type ProcessName } from '../../scripts/stack/processes/process-spec.ts';
import { createProgress, type Progress } from '../../scripts/stack/progress.ts';
import { projectDir } from '../../scripts/stack/project-dir.ts';
import { lockDataDir } from '../../scripts/stack/run/lock-data-dir.ts';
import { findFreePort } from '../../scripts/stack/run/ports.ts';
import type { StackDescription } from '../../scripts/stack/stack-description.ts';
import { clearStaleTestStacks } from './clear-stale-test-stacks.ts';
import { lastLines } from './last-lines.ts';
import { stopTestStack } from './stop-test-stack.ts';
import { testDirPrefix, testStackVariable } from './test-stack-file.ts';

/**
 * Starts the one stack that all suites but the pure ones share: a fresh database, the engine, the server and the workers as real processes, on free ports, in a
 * temporary folder; writes its description for `getStack()`. PLATFORM_TEST_ONLY=postgres,engine starts just these.
 * @returns what stops it all; it throws when something was left behind
 */
export async function startTestStack(): Promise<() => Promise<void>> {
  const progress = createProgress((line) => process.stdout.write(`${line}\n`));
  process.stdout.write('\n');
  await clearStaleTestStacks(progress.say);
  const dataDir = mkdtempSync(join(tmpdir(), testDirPrefix));
  chmodSync(dataDir, 0o755);
  const lock = await lockDataDir(dataDir);
  const stack = await describe(dataDir);
  const only = wantedProcesses();
  const abandon = (): void => {
    killStack(stack);
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, abandon);
  const stop = async (): Promise<void> => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, abandon);
    await stopTestStack(stack, only);
    lock.release();
  };
  try {
    await startAll(stack, only, progress);
  } catch (error) {
    await stop().catch((leftovers: unknown) => console.error(leftovers));
    throw error;
  }
  const file = join(dataDir, 'stack.json');
  writeFileSync(file, JSON.stringify(stack), { mode: 0o600 });
  process.env[testStackVariable] = file;
  return stop;
}

async function describe(dataDir: string): Promise<StackDescription> {
  const [server, engine, postgres] = await Promise.all([findFreePort(), findFreePort(), findFreePort()]);
  const extraRegistered = join(projectDir, 'test', 'engine', 'extra-registered.json');
  return describeLocalStack({
    mode: 'test',
    dataDir,
    ports: { server, engine, postgres },
    // Tests are short: the quick compiler alone starts sooner.
    engineOptions: ['-XX:TieredStopAtLevel=1', '-Xmx768m'],
    engineEnvironment: { MODE: 'test', ...(existsSync(extraRegistered) ? { GUARD_EXTRA_REGISTERED: extraRegistered } : {}) },
  });
}

async function startAll(stack: StackDescription, only: readonly ProcessName[], progress: Progress): Promise<void> {
  if (!stack.engine) throw new Error('the test stack has an engine of its own');
  await Promise.all([
    startDatabase(stack, progress),
    only.includes('engine') ? buildEngine(stack.engine.build, stack.engine.java, progress) : null,
    only.includes('server') ? buildWeb(progress) : null,
  ]);
  const rest = only.filter((name) => name !== 'postgres');
  await Promise.all(
    rest.map(async (name) => {
      const { exited } = await startProcess(name, stack);
      let how = '';
      void exited.then((reason) => {
        how = reason;
      });
      if (await waitUntilReady(name, stack, { alive: () => how === '' })) return progress.say(`${name} 已就绪`);
      throw new Error(`${name} did not become ready (${how || 'deadline passed'}); its log:\n${lastLines(join(stack.logDir, `${name}.log`))}`);
    }),
  );
}

function wantedProcesses(): readonly ProcessName[] {
  const only = process.env['PLATFORM_TEST_ONLY'];
  return only ? only.split(',').filter(isProcessName) : processNames;
}

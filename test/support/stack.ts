import { readFileSync } from 'node:fs';
import { startProcess as start } from '../../scripts/stack/control/start-process.ts';
import { stopOneProcess } from '../../scripts/stack/control/stop-process.ts';
import { waitUntilReady as wait } from '../../scripts/stack/control/wait-until-ready.ts';
import { isAlive } from '../../scripts/stack/processes/process-identity.ts';
import type { ProcessName } from '../../scripts/stack/processes/process-spec.ts';
import { readRunFile } from '../../scripts/stack/run/run-files.ts';
import type { StackDescription } from '../../scripts/stack/stack-description.ts';
import { waitUntil } from '../../scripts/stack/wait-until.ts';
import { testStackVariable } from './test-stack-file.ts';

/** The running processes of this test run: addresses, secrets, and what a fault test does to them. */
export type TestStack = {
  serverUrl: string;
  engineUrl: string;
  engineServerSecret: string;
  engineWorkerSecret: string;
  sessionSecret: string;
  /** Owner of the database; may create databases and roles. */
  ownerDatabaseUrl: string;
  appDatabaseUrl: string;
  engineDatabaseUrl: string;
  superuserDatabaseUrl: string;
  dataDir: string;
  logFile(name: ProcessName): string;
  /** pid of a process that runs now, else null. */
  pid(name: ProcessName): number | null;
  /** Sends a signal (SIGSTOP, SIGCONT …) without waiting. */
  signalProcess(name: ProcessName, signal: NodeJS.Signals): void;
  /** Ends a process by a signal (default SIGKILL) and waits until it has gone. Answers the pid that has gone: the proof that the fault fired. */
  killProcess(name: ProcessName, signal?: NodeJS.Signals): Promise<number>;
  /** Starts a process that does not run, with more environment if wanted; does not wait until it is ready. Answers its pid. */
  startProcess(name: ProcessName, environment?: Record<string, string>): Promise<number>;
  /** Ends a process in its orderly way. */
  stopProcess(name: ProcessName): Promise<void>;
  /** Waits until a process does its work; throws past the deadline. */
  waitUntilReady(name: ProcessName, deadlineMs?: number): Promise<void>;
  /** Stops PostgreSQL (`fast`: connections are cut, all is written; `immediate`: as if it had crashed) and starts it again, ready. Answers the new pid. */
  restartPostgres(mode: 'fast' | 'immediate'): Promise<number>;
};

/**
 * The stack that the global set-up has started.
 * @throws Error in a suite that runs without it (those listed as pure in test-order.mjs)
 */
export function getStack(): TestStack {
  const file = process.env[testStackVariable];
  if (!file) throw new Error('no test stack runs: this suite is listed as pure in test/support/test-order.mjs, or jest was started without its global set-up');
  const stack = JSON.parse(readFileSync(file, 'utf8')) as StackDescription;
  return {
    serverUrl: stack.serverUrl,
    engineUrl: stack.engineUrl,
    engineServerSecret: stack.secrets.engineServer,
    engineWorkerSecret: stack.secrets.engineWorker,
    sessionSecret: stack.secrets.session,
    ownerDatabaseUrl: stack.databaseUrls.owner,
    appDatabaseUrl: stack.databaseUrls.app,
    engineDatabaseUrl: stack.databaseUrls.engine,
    superuserDatabaseUrl: stack.postgres?.superuserUrl ?? '',
    dataDir: stack.dataDir,
    logFile: (name) => `${stack.logDir}/${name}.log`,
    pid: (name) => readRunFile(stack.runDir, name)?.pid ?? null,
    signalProcess: (name, signal) => process.kill(running(name, stack).pid, signal),
    killProcess: (name, signal = 'SIGKILL') => killProcess(name, signal, stack),
    startProcess: async (name, environment) => (await start(name, stack, environment)).record.pid,
    stopProcess: async (name) => {
      const result = await stopOneProcess(name, stack);
      if (result !== 'stopped') throw new Error(`${name}: ${result} instead of an orderly stop`);
    },
    waitUntilReady: (name, deadlineMs) => waitUntilReady(name, stack, deadlineMs),
    restartPostgres: async (mode) => {
      const result = await stopOneProcess('postgres', stack, [mode === 'fast' ? 'SIGINT' : 'SIGQUIT']);
      if (result !== 'stopped') throw new Error(`postgres: ${result} instead of a stop`);
      const { record } = await start('postgres', stack);
      await waitUntilReady('postgres', stack);
      return record.pid;
    },
  };
}

function running(name: ProcessName, stack: StackDescription): { pid: number; birth: string } {
  const record = readRunFile(stack.runDir, name);
  if (!record) throw new Error(`${name} does not run`);
  return record;
}

async function killProcess(name: ProcessName, signal: NodeJS.Signals, stack: StackDescription): Promise<number> {
  const record = running(name, stack);
  process.kill(record.pid, signal);
  if (await waitUntil(() => !isAlive(record), { deadlineMs: 60_000, everyMs: 10 })) return record.pid;
  throw new Error(`${name} (pid ${record.pid}) lives on after ${signal}`);
}

async function waitUntilReady(name: ProcessName, stack: StackDescription, deadlineMs?: number): Promise<void> {
  const alive = (): boolean => readRunFile(stack.runDir, name) !== null;
  if (await wait(name, stack, { alive, ...(deadlineMs === undefined ? {} : { deadlineMs }) })) return;
  throw new Error(alive() ? `${name} was not ready in time` : `${name} ended instead of becoming ready; see ${stack.logDir}/${name}.log`);
}

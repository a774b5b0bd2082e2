import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from '../progress.ts';
import type { StackDescription } from '../stack-description.ts';
import { createSupervisor, type Supervisor } from './supervise.ts';
import { killStack, stopStack } from './stop-stack.ts';

/** npm passes Ctrl-C on although the terminal has sent it already: the echo is not a second request. */
const ECHO_MS = 1_000;

/**
 * Starts a stack and keeps it until somebody asks for its end (Ctrl-C, SIGTERM, a closed terminal), then stops everything in order; a second
 * request ends everything at once. A failure while starting stops what runs and passes through.
 * @param start brings everything up
 */
export async function runUntilStopped(stack: StackDescription, progress: Progress, start: (supervisor: Supervisor) => Promise<void>): Promise<void> {
  const supervisor = createSupervisor(stack, progress.say);
  const stopRequest = listenForStop(() => {
    progress.say('强制结束所有进程');
    killStack(stack);
    process.exit(130);
  });
  const starting = start(supervisor);
  // Nobody may be left to hear of it after a stop request.
  starting.catch(() => undefined);
  try {
    await Promise.race([starting.then(() => stopRequest), stopRequest]);
    progress.say('正在按顺序停止（再按一次 Ctrl-C 强制结束）……');
  } finally {
    supervisor.release();
    // What was being started in the moment of the request gets a moment to be recorded, so that it is stopped too.
    await Promise.race([starting.catch(() => undefined), pause(300)]);
    await stopStack(stack, progress.say);
  }
}

/** Settles with the first request; calls `onSecond` for a later one. */
function listenForStop(onSecond: () => void): Promise<void> {
  return new Promise((resolve) => {
    let first = 0;
    const request = (): void => {
      if (first === 0) {
        first = Date.now();
        resolve();
      } else if (Date.now() - first > ECHO_MS) onSecond();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request);
    if (process.env['npm_lifecycle_event']) watchParent(request);
  });
}

/** Who ends npm (`kill`, a service manager) ends the shell between npm and this process, which passes no signal on: its death is the request. */
function watchParent(request: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    request();
  }, 500);
  watch.unref();
}

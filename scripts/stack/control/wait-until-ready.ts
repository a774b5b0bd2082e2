import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers } from '../postgres/prepare-database.ts';
import type { ProcessName } from '../processes/process-spec.ts';
import { readRunFile } from '../run/run-files.ts';
import type { StackDescription } from '../stack-description.ts';
import { waitUntil } from '../wait-until.ts';
import { checkEngine } from './check-engine.ts';

/** Milliseconds within which each process is expected to be ready on a slow machine, an empty database and without an archive. */
const deadlines: Record<ProcessName, number> = { postgres: 30_000, engine: 180_000, server: 180_000, workers: 180_000 };

/**
 * Waits until a process does its work: the database answers, the engine is up and is ours, the server is ready, the workers say so.
 * @param options.alive asked again and again; false ends the wait (the process has ended)
 * @returns whether it is ready; false past the deadline
 * @throws UserError when another product answers at the engine's address
 */
export async function waitUntilReady(
  name: ProcessName,
  stack: StackDescription,
  options: { deadlineMs?: number; alive?: () => boolean } = {},
): Promise<boolean> {
  const alive = options.alive ?? (() => true);
  const ready = await waitUntil(async () => (alive() ? (await isReady(name, stack)) && 'ready' : 'ended'), {
    deadlineMs: options.deadlineMs ?? deadlines[name],
    // The database is there in an instant; the others take seconds, and each question costs the processor that they need.
    everyMs: name === 'postgres' ? 30 : 250,
  });
  return ready === 'ready';
}

async function isReady(name: ProcessName, stack: StackDescription): Promise<boolean> {
  switch (name) {
    case 'postgres':
      return answers(stack.postgres?.superuserUrl ?? stack.databaseUrls.owner);
    case 'engine':
      return (await checkEngine(stack.engineUrl)) === 'ready';
    case 'server':
      return answersOk(`${stack.serverUrl}/health/ready`);
    case 'workers':
      return workersAreReady(stack);
  }
}

async function answersOk(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(3_000) });
  await response.arrayBuffer();
  return response.ok;
}

/** The workers write their pid to DATA_DIR/run/workers-ready when they have begun to fetch tasks. */
function workersAreReady(stack: StackDescription): boolean {
  const record = readRunFile(stack.runDir, 'workers');
  return record !== null && readFileSync(join(stack.runDir, 'workers-ready'), 'utf8').trim() === String(record.pid);
}

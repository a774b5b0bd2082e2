import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../support/engine-client.ts';
import { getStack } from '../support/stack.ts';
import { openLab } from './support/worker-lab.ts';
import type { WorkerLab } from './support/worker-lab.ts';

interface Started {
  child: ChildProcess;
  log(): string;
  /** exit code, once it has ended */
  ended: Promise<number | null>;
}

const root = new URL('../../', import.meta.url).pathname;
const children = new Set<ChildProcess>();
let lab: WorkerLab;
let dataDir: string;
const readyFile = (): string => join(dataDir, 'run', 'workers-ready');

function start(script: string, environment: Record<string, string> = {}): Started {
  const stack = getStack();
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: root,
    env: {
      PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '',
      MODE: 'test', DATA_DIR: dataDir, ENGINE_URL: lab.proxy.url, APP_DATABASE_URL: stack.appDatabaseUrl, OWNER_DATABASE_URL: stack.ownerDatabaseUrl,
      ENGINE_SERVER_SECRET: stack.engineServerSecret, ENGINE_WORKER_SECRET: stack.engineWorkerSecret, SESSION_SECRET: 'x'.repeat(32), ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  return { child, log: () => log, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))) };
}

const ready = ({ child, log }: Started): Promise<unknown> =>
  until(`ready file; log: ${log()}`, async () => existsSync(readyFile()) && readFileSync(readyFile(), 'utf8').trim() === String(child.pid), 40_000);

beforeAll(async () => {
  lab = await openLab();
});
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'worker-test-'));
});
afterEach(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  children.clear();
  await lab.clean();
  rmSync(dataDir, { recursive: true, force: true });
});
afterAll(() => lab.close());

describe('the worker process', () => {
  it('SIGTERM under load: ends with 0 within ten seconds, leaves nothing locked and no ready file', async () => {
    const cases = await Promise.all(Array.from({ length: 60 }, () => lab.startCase('worker-test-step')));
    const started = start('test/workers/support/worker-process.ts');
    await until('work under way', async () => lab.calls('/complete').length > 5, 40_000);
    const workerId = (lab.calls('/complete')[0]?.body as { workerId: string }).workerId;
    const begun = Date.now();
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(Date.now() - begun).toBeLessThan(10_000);
    const locked = await lab.engine.request<{ count: number }>('GET', `/engine-rest/external-task/count?locked=true&workerId=${encodeURIComponent(workerId)}`);
    expect(locked.body).toEqual({ count: 0 });
    expect(existsSync(readyFile())).toBe(false);
    expect(started.log()).toContain('"msg":"closed"');
    const left = await Promise.all(cases.map(async ({ caseId }) => (await lab.state(caseId)).externalTasks));
    expect(left.flat().length).toBeGreaterThan(0);
    expect(left.flat().every(({ retries, errorMessage }) => retries === null && errorMessage === null)).toBe(true);
  });

  it('a rejection that nobody handles: logged without personal data, and the process ends with 1', async () => {
    await lab.startCase('worker-test-step');
    const started = start('test/workers/support/worker-process.ts', { CRASH: 'yes' });
    expect(await started.ended).toBe(1);
    expect(started.log()).toContain('unforeseen error; the process ends');
    expect(started.log()).not.toMatch(/张三|440102199003074573/);
  });

  it('main.ts waits for an engine and a database that are not there yet, then is ready, and ends on SIGINT', async () => {
    const away = lab.proxy.inject({ path: /.*/, fault: { kind: 'cut' } });
    const started = start('workers/main.ts', { APP_DATABASE_URL: 'postgres://platform_app:none@127.0.0.1:9/none' });
    await until(`three tries; log: ${started.log()}`, async () => away.fired() >= 3, 40_000);
    expect(existsSync(readyFile())).toBe(false);
    away.end();
    await ready(started);
    started.child.kill('SIGINT');
    expect(await started.ended).toBe(0);
    expect(existsSync(readyFile())).toBe(false);
  });

  it('main.ts ends with 1 and says why when the engine does not know its account', async () => {
    const started = start('workers/main.ts', { ENGINE_WORKER_SECRET: 'not-the-secret-of-this-engine-0000000000' });
    expect(await started.ended).toBe(1);
    expect(started.log()).toContain('the engine refuses the worker account');
    expect(started.log()).not.toContain('not-the-secret');
  });
});

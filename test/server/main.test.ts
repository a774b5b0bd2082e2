import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Answer } from './support/http-client.ts';
import { ask } from './support/http-client.ts';
import type { FreshDatabase } from './support/fresh-database.ts';
import { freshDatabase } from './support/fresh-database.ts';

const ROOT = join(import.meta.dirname, '../..');
const dataDir = mkdtempSync(join(tmpdir(), 'main-test-'));
let database: FreshDatabase;
let server: ChildProcess;
let port: number;
let log = '';
const idle: Socket[] = [];

/** A connection as browsers open them in advance: nothing, or only the beginning of a request, is ever sent on it. */
const openConnection = (sent: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => (sent ? socket.write(sent, () => resolve()) : resolve()));
    socket.on('error', reject);
    idle.push(socket);
  });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const found = (probe.address() as AddressInfo).port;
      probe.close(() => resolve(found));
    });
  });

/** Asks until the answer is as expected; gives the last answer after three quarters of a minute. */
async function until(url: string, expected: (answer: Answer) => boolean): Promise<Answer | undefined> {
  let last: Answer | undefined;
  for (let i = 0; i < 450; i += 1) {
    last = await ask(port, { url }).catch(() => undefined);
    if (last && expected(last)) return last;
    await pause(100);
  }
  return last;
}

beforeAll(async () => {
  database = await freshDatabase();
  port = await freePort();
  const secret = 'only for this test, and long enough';
  server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'], MODE: 'test', DATA_DIR: dataDir, APP_DATABASE_URL: database.appUrl, OWNER_DATABASE_URL: database.appUrl,
      // Nothing listens there.
      ENGINE_URL: 'http://127.0.0.1:1', ENGINE_SERVER_SECRET: secret, ENGINE_WORKER_SECRET: secret, SESSION_SECRET: secret, SERVER_PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk: Buffer) => (log += chunk.toString()));
});
afterAll(async () => {
  for (const socket of idle) socket.destroy();
  if (server.exitCode === null) server.kill('SIGKILL');
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

it('lives before the engine does, says what it waits for, and ends in order, whoever is still connected', async () => {
  const ready = await until('/health/ready', (answer) => answer.body.includes('正在等待流程引擎启动。'));
  expect([ready?.statusCode, ready?.json()]).toEqual([503, { status: 'not-ready', reasons: ['正在等待流程引擎启动。', '流程引擎暂时无法连接。'], mode: 'test' }]);
  expect((await ask(port, { url: '/health/live' })).statusCode).toBe(200);
  expect((await ask(port, { url: '/api/cases' })).statusCode).toBe(401);

  for (const sent of ['', 'GET /health/live HTTP/1.1\r\nhost: 127.0.0.1\r\n', 'GET /health/live HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n']) await openConnection(sent);
  await new Promise((resolve) => idle.at(-1)?.once('data', resolve));

  const ended = new Promise<number | null>((resolve) => server.once('exit', (code) => resolve(code)));
  server.kill('SIGTERM');
  expect([await ended, log.includes('"stopping"')]).toEqual([0, true]);
}, 120_000);

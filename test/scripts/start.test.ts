import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { identifyProcess, isAlive } from '../../scripts/stack/processes/process-identity.ts';
import { readRunFile } from '../../scripts/stack/run/run-files.ts';
import { waitUntil } from '../../scripts/stack/wait-until.ts';
import { createSandbox, type RunningScript, type Sandbox } from './run-script.ts';

// Only the database is started: the sentences and the order do not depend on what comes after it.
const database = ['--only', 'postgres'];
const ready = '已就绪：';

// Databases are created one after the other, perhaps on a busy machine.
jest.setTimeout(180_000);

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await createSandbox();
});
afterEach(() => sandbox.remove());

const start = (): RunningScript => sandbox.run('scripts/start.mjs', database);
const postgres = (): ReturnType<typeof readRunFile> => readRunFile(join(sandbox.dataDir, 'run'), 'postgres');

it('keeps all data from one start to the next and leaves no process behind', async () => {
  const first = start();
  await first.until(ready);
  const record = postgres();
  expect(record && isAlive(record)).toBe(true);
  await query('create table kept (word text)');
  await query(`insert into kept values ('还在')`);
  first.signal('SIGINT');
  expect(await first.exitCode).toBe(0);
  expect(first.output()).toContain('全部停止，数据已保存');
  expect(record && isAlive(record)).toBe(false);

  const second = start();
  await second.until(ready);
  expect(await query('select word from kept')).toEqual([{ word: '还在' }]);
  expect(second.output()).not.toContain('数据库已建立');
});

it('sorts Chinese by pinyin and keeps the secrets to the owner', async () => {
  await start().until(ready);
  expect(await query(`select n from (values ('张三'), ('李四'), ('阿甲'), ('王五')) as t (n) order by n`)).toEqual([{ n: '阿甲' }, { n: '李四' }, { n: '王五' }, { n: '张三' }]);
  expect(statSync(join(sandbox.dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
});

it('names a taken port, who has it and what to do', async () => {
  const blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(Number(sandbox.env['POSTGRES_PORT']), '127.0.0.1', resolve));
  try {
    const refused = start();
    expect(await refused.exitCode).toBe(1);
    const lines = refused.output().trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`端口 ${sandbox.env['POSTGRES_PORT']}（数据库）`);
    expect(lines[0]).toContain('POSTGRES_PORT=<其他端口>');
    if (process.platform === 'linux') expect(lines[0]).toContain(`（pid ${process.pid}`);
  } finally {
    await new Promise((resolve) => blocker.close(resolve));
  }
});

it('refuses a port that is none', async () => {
  const refused = sandbox.run('scripts/start.mjs', database, { ENGINE_PORT: 'abc' });
  expect(await refused.exitCode).toBe(1);
  expect(refused.output()).toMatch(/^✗ ENGINE_PORT 应为 1 到 65535 的端口号，现在是“abc”/);
});

it('refuses a second start on the same DATA_DIR, which does not disturb the first', async () => {
  const first = start();
  await first.until(ready);
  const second = start();
  expect(await second.exitCode).toBe(1);
  expect(second.output()).toMatch(new RegExp(`^✗ 数据目录 ${sandbox.dataDir} 正由另一个启动（pid ${first.pid}）使用：.*Ctrl-C`));
  expect(second.output().trim().split('\n')).toHaveLength(1);
  expect(await query('select 1 as one')).toEqual([{ one: 1 }]);
});

it('stops what a killed start has left running, says so, and starts', async () => {
  const first = start();
  await first.until(ready);
  const orphan = postgres();
  first.signal('SIGKILL');
  await first.exitCode;
  expect(orphan && isAlive(orphan)).toBe(true);
  const second = start();
  await second.until(ready);
  expect(second.output()).toContain(`上次没有正常结束，留下了进程 postgres（pid ${orphan?.pid}）：已停止`);
  expect(orphan && isAlive(orphan)).toBe(false);
  expect(postgres()?.pid).not.toBe(orphan?.pid);
});

it.each([
  ['while it creates the database', (): boolean => readdirSync(sandbox.dataDir).some((entry) => entry.startsWith('postgres.new-') && existsSync(join(sandbox.dataDir, entry, 'base')))],
  ['while it makes the roles', (): boolean => postgres() !== null],
])('starts after a start that was killed %s', async (_when, reached) => {
  const first = start();
  expect(await waitUntil(reached, { deadlineMs: 60_000, everyMs: 2 })).toBe(true);
  first.signal('SIGKILL');
  await first.exitCode;
  expect(first.output()).not.toContain(ready);
  const second = start();
  await second.until(ready);
  expect(await query(`select count(*)::int as n from pg_roles where rolname in ('platform_owner', 'platform_app', 'platform_engine')`)).toEqual([{ n: 3 }]);
});

it('starts after a start that was killed while it migrated: the lock that it left is void', async () => {
  const first = start();
  await first.until(ready);
  // What the killed one leaves; the moment itself is too short to be met in a test.
  await query('update app.migrations_lock set is_locked = 1');
  first.signal('SIGKILL');
  await first.exitCode;
  await start().until(ready);
});

it('starts the database again when it dies', async () => {
  const running = start();
  await running.until(ready);
  const first = postgres();
  process.kill(first?.pid ?? 0, 'SIGKILL');
  await running.until('postgres 意外结束（signal SIGKILL），1 秒后重新启动');
  const again = await waitUntil(postgres, { deadlineMs: 30_000 });
  expect(again && again.pid !== first?.pid && identifyProcess(again.pid)).toBeTruthy();
});

async function query(sql: string): Promise<unknown[]> {
  const { ownerPassword } = JSON.parse(readFileSync(join(sandbox.dataDir, 'secrets.json'), 'utf8')) as { ownerPassword: string };
  const client = new pg.Client({ host: '127.0.0.1', port: Number(sandbox.env['POSTGRES_PORT']), user: 'platform_owner', password: ownerPassword, database: 'platform' });
  await client.connect();
  try {
    await client.query('set search_path = app');
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signIn } from '../../domain/users/sign-in.ts';
import type { FreshDatabase } from './support/fresh-database.ts';
import { freshDatabase } from './support/fresh-database.ts';
import { testClock } from './support/test-clock.ts';

const ROOT = join(import.meta.dirname, '../..');
const PASSWORD = 'Ganjing-9-shui';
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const run = (options: string[], password: { env?: string; input?: string }): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'] ?? '', APP_DATABASE_URL: database.appUrl, ...(password.env ? { ADMINISTRATOR_PASSWORD: password.env } : {}) };
    const child = execFile(process.execPath, ['--import', 'tsx', 'server/create-administrator.ts', ...options], { cwd: ROOT, env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, output: stdout + stderr }),
    );
    child.stdin?.end(password.input ?? '');
  });

const office = ['--org', '449901', '--org-name', '演示县退役军人事务局', '--org-word', '演县退役', '--org-level', 'county'];

it('opens the first account with its office, the password from the environment', async () => {
  const { code, output } = await run(['--login', 'first', '--name', '首位管理员（演示）', ...office], { env: PASSWORD });
  expect([code, output]).toEqual([0, '已创建系统管理员账号 first。\n']);
  expect(await signIn(database.db, testClock(), 'first', PASSWORD)).toMatchObject({ roles: [{ orgCode: '449901', role: 'administrator' }] });
});

it('opens another in a known office, the password from the input', async () => {
  const { code } = await run(['--login', 'second', '--name', '管理员乙（演示）', '--org', '449901'], { input: `${PASSWORD}\n` });
  expect(code).toBe(0);
  expect(await signIn(database.db, testClock(), 'second', PASSWORD)).toMatchObject({ login: 'second' });
});

it.each([['security-administrator', '安全管理员'], ['auditor', '审计员']])('opens the account of another duty: %s', async (duty, name) => {
  const { code, output } = await run(['--login', `first-${duty}`, '--name', '某（演示）', '--org', '449901', '--duty', duty], { env: PASSWORD });
  expect([code, output]).toEqual([0, `已创建${name}账号 first-${duty}。\n`]);
  expect(await signIn(database.db, testClock(), `first-${duty}`, PASSWORD)).toMatchObject({ roles: [{ orgCode: '449901', role: duty }] });
});

it.each([
  ['no login', ['--name', 'x', '--org', '449901'], '用法'],
  ['an unknown office', ['--login', 'third', '--name', 'x', '--org', '449999'], '机构 449999 尚未登记'],
  ['a duty that is none', ['--login', 'fourth', '--name', 'x', '--org', '449901', '--duty', 'caseworker'], '用法'],
  ['a taken login', ['--login', 'first', '--name', 'x', '--org', '449901'], '该登录名已被使用'],
])('is refused with %s', async (_what, options, words) => {
  const { code, output } = await run(options, { env: PASSWORD });
  expect(code).toBe(1);
  expect(output).toContain(words);
  expect(output).not.toContain(PASSWORD);
});

it('is refused with a weak password', async () => {
  const { code, output } = await run(['--login', 'weak', '--name', 'x', '--org', '449901'], { env: 'weak' });
  expect([code, output]).toEqual([1, expect.stringContaining('密码不符合要求')]);
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readProductionDatabase, readProductionSecrets } from '../../scripts/stack/production-settings.ts';
import { createSandbox, type Sandbox } from './run-script.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await createSandbox();
});
afterEach(() => sandbox.remove());

const secrets = { ENGINE_SERVER_SECRET: 'a'.repeat(32), ENGINE_WORKER_SECRET: 'b'.repeat(32), SESSION_SECRET: 'c'.repeat(32) };
const url = 'postgresql://u:p@127.0.0.1:1/none';

describe('npm run serve refuses in one sentence', () => {
  it.each<[string, Record<string, string>, string]>([
    ['no database', secrets, 'DATABASE_URL 没有设置'],
    ['another role than the one that has the grants', { ...secrets, DATABASE_URL: url, APP_DATABASE_URL: url }, 'APP_DATABASE_URL 的用户应为 platform_app'],
    ['another kind of database', { ...secrets, DATABASE_URL: 'mysql://u:p@h/d' }, 'DATABASE_URL 不是带用户名和密码的 PostgreSQL 地址'],
    ['no secrets', { DATABASE_URL: url }, 'ENGINE_SERVER_SECRET 没有设置'],
    ['a short secret', { ...secrets, SESSION_SECRET: 'short', DATABASE_URL: url }, 'SESSION_SECRET 只有 5 个字符'],
    ['a database that does not answer', { ...secrets, DATABASE_URL: url }, '数据库 127.0.0.1:1/none 连接不上'],
  ])('%s', async (_name, env, sentence) => {
    const refused = sandbox.run('scripts/serve.mjs', [], env);
    expect(await refused.exitCode).toBe(1);
    const lines = refused.output().trim().split('\n');
    expect(lines).toEqual([expect.stringContaining(`✗ ${sentence}`)]);
    for (const value of [...Object.values(secrets), 'short', 'u:p']) expect(refused.output()).not.toContain(value);
  });
});

it('the same secret twice is refused: the workers could act as the server', () => {
  expect(() => readProductionSecrets({ ...secrets, ENGINE_WORKER_SECRET: secrets.ENGINE_SERVER_SECRET })).toThrow('ENGINE_WORKER_SECRET 与 ENGINE_SERVER_SECRET 相同');
});

it('with DATABASE_URL alone the three roles are still three', () => {
  const urls = readProductionDatabase({ DATABASE_URL: 'postgresql://owner:p@h:5432/d?sslmode=require' }, () => ({ app: 'x', engine: 'y' }));
  expect(urls).toEqual({
    owner: 'postgresql://owner:p@h:5432/d?sslmode=require',
    app: 'postgresql://platform_app:x@h:5432/d?sslmode=require',
    engine: 'postgresql://platform_engine:y@h:5432/d?sslmode=require',
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signIn } from '../../scripts/demo/api-client.ts';
import { answers } from '../../scripts/stack/postgres/prepare-database.ts';
import { describeLocalStack } from '../../scripts/stack/describe-local-stack.ts';
import { createSandbox, type RunningScript, type Sandbox } from './run-script.ts';

const PASSWORD = 'Zhengshi-2026-mima';
const secrets = { ENGINE_SERVER_SECRET: 'a'.repeat(32), ENGINE_WORKER_SECRET: 'b'.repeat(32), SESSION_SECRET: 'c'.repeat(32) };

describe('npm run serve on a database of its own', () => {
  let database: Sandbox;
  let production: Sandbox;
  let owner: string;
  let serving: RunningScript;
  let environment: Record<string, string>;

  beforeAll(async () => {
    database = await createSandbox();
    production = await createSandbox();
    await database.run('scripts/start.mjs', ['--only', 'postgres']).until('按 Ctrl-C', 120_000);
    const ports = { server: Number(database.env['SERVER_PORT']), engine: Number(database.env['ENGINE_PORT']), postgres: Number(database.env['POSTGRES_PORT']) };
    owner = (await describeLocalStack({ mode: 'demonstration', dataDir: database.dataDir, ports, engineOptions: [] })).databaseUrls.owner;
    environment = { ...secrets, DATABASE_URL: owner };
    serving = production.run('scripts/serve.mjs', [], environment);
    await serving.until('已就绪', 180_000);
  }, 300_000);

  afterAll(async () => {
    await production.remove();
    await database.remove();
  }, 60_000);

  const serverUrl = (): string => `http://127.0.0.1:${production.env['SERVER_PORT'] ?? ''}`;

  it('seeds nothing: the accounts of the demonstration do not exist', async () => {
    await expect(signIn(serverUrl(), 'county1', PASSWORD)).rejects.toMatchObject({ status: 401 });
  });

  it('gets its first administrator by a command, who can sign in', async () => {
    const created = production.run('--import', ['tsx', 'server/create-administrator.ts', '--login', 'shoudeng', '--name', '首任管理员', '--org', '440000', '--org-name', '某省退役军人事务厅', '--org-word', '某退役', '--org-level', 'province'], {
      ...environment,
      ADMINISTRATOR_PASSWORD: PASSWORD,
    });
    expect({ code: await created.exitCode, output: created.output() }).toMatchObject({ code: 0 });
    const administrator = await signIn(serverUrl(), 'shoudeng', PASSWORD);
    expect(await administrator.get('/api/session')).toMatchObject({ mode: 'production', user: { name: '首任管理员' } });
  });

  it('stops in order when told to, and leaves the database alone', async () => {
    serving.signal('SIGTERM');
    await serving.until('全部停止', 90_000);
    expect(await serving.exitCode).toBe(0);
    await expect(fetch(`${serverUrl()}/health/live`)).rejects.toThrow();
    expect(await answers(owner)).toBe(true);
  }, 120_000);
});

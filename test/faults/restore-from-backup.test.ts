import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readBackup } from '../../scripts/backup/manifest.ts';
import type { Manifest } from '../../scripts/backup/manifest.ts';
import { requireEmptyDatabase } from '../../scripts/backup/restore-backup.ts';
import { takeBackup } from '../../scripts/backup/take-backup.ts';
import { openTask, takeStep } from '../../scripts/demo/act-in-case.ts';
import { signIn } from '../../scripts/demo/api-client.ts';
import { acceptance, fromAcceptance } from '../../scripts/demo/initial-rating-story.ts';
import type { Step } from '../../scripts/demo/act-in-case.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import { givenCase, signInAll, takeSteps, viewCase } from '../flows/support/story.ts';
import type { CaseView, Clients, OpenedCase } from '../flows/support/story.ts';
import { createSandbox } from '../scripts/run-script.ts';
import type { Sandbox } from '../scripts/run-script.ts';
import { getStack } from '../support/stack.ts';

const MINUTES = 60_000;
const place = mkdtempSync(join(tmpdir(), 'backup-test-'));
const folder = join(place, 'backup');
const stack = getStack();
let clients: Clients;
let kept: OpenedCase;
let later: OpenedCase;
let before: CaseView;
let manifest: Manifest;
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox();
  clients = await signInAll();
  kept = await givenCase(clients);
  await takeSteps(clients, kept.id, [acceptance]);
  before = await viewCase(clients.county1, kept.id);
  // The platform goes on working while the backup is taken.
  const [taken, opened] = await Promise.all([takeBackup({ ownerUrl: stack.ownerDatabaseUrl, dataDir: stack.dataDir }, folder, new Date('2026-03-12T00:00:00Z')), givenCase(clients)]);
  manifest = taken;
  later = opened;
}, 5 * MINUTES);
afterAll(async () => {
  await sandbox.remove();
  rmSync(place, { recursive: true, force: true });
});

describe('a backup of the running platform', () => {
  it('holds application, engine and files, and no secret, session or password in clear', async () => {
    expect(await readBackup(folder)).toEqual(manifest);
    const rows = (name: string): number => manifest.tables.find((table) => `${table.schema}.${table.table}` === name)?.rows ?? -1;
    for (const table of ['app.cases', 'app.audit', 'app.files', 'engine.act_ru_task', 'engine.act_re_procdef', 'bridge.engine_events']) expect([table, rows(table) > 0]).toEqual([table, true]);
    expect(rows('app.sessions')).toBe(-1);
    expect(manifest.contents.length).toBe(rows('app.files'));
    expect(readdirSync(folder).sort()).not.toContain('secrets.json');
  });

  it('does not overwrite another one', async () => {
    await expect(takeBackup({ ownerUrl: stack.ownerDatabaseUrl, dataDir: stack.dataDir }, folder, new Date())).rejects.toThrow('不是空的');
  });

  it('leaves nothing behind when a file is missing', async () => {
    const target = join(place, 'incomplete');
    await expect(takeBackup({ ownerUrl: stack.ownerDatabaseUrl, dataDir: join(place, 'nowhere') }, target, new Date())).rejects.toThrow('缺失');
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(place)).toEqual(['backup']);
  });

  it('is not restored over a platform that is there', async () => {
    await expect(requireEmptyDatabase(stack.ownerDatabaseUrl)).rejects.toThrow('不是空的');
    const refused = sandbox.run('scripts/restore.mjs', [folder], { DATA_DIR: stack.dataDir });
    expect(await refused.exitCode).toBe(1);
    expect(refused.output()).toContain('✗');
  });
});

it('comes back into a fresh place: same rows, files, chains; and the case goes on there', async () => {
  const restoring = sandbox.run('scripts/restore.mjs', [folder]);
  expect([await restoring.exitCode, restoring.output()]).toEqual([0, expect.stringContaining('✓ 已恢复到')]);

  // The second backup, of what was restored, has the same bytes in every table and file.
  const again = join(place, 'again');
  const backingUp = sandbox.run('scripts/backup.mjs', [again]);
  expect([await backingUp.exitCode, backingUp.output()]).toEqual([0, expect.stringContaining('✓ 已备份到')]);
  const second = await readBackup(again);
  const hashes = ({ tables }: Manifest): Record<string, string> => Object.fromEntries(tables.map((table) => [`${table.schema}.${table.table}`, table.sha256]));
  expect(hashes(second)).toEqual(hashes(manifest));
  expect({ sequences: second.sequences, contents: second.contents, engineTables: second.engineTables, others: second.others }).toEqual({
    sequences: expect.any(Array), contents: manifest.contents, engineTables: manifest.engineTables, others: manifest.others,
  });
  const verifying = sandbox.run('scripts/verify-audit.mjs');
  expect([await verifying.exitCode, verifying.output()]).toEqual([0, expect.stringContaining('全部相符')]);

  const running = sandbox.run('scripts/start.mjs');
  await running.until('已就绪：', 4 * MINUTES);
  const url = `http://127.0.0.1:${sandbox.env['SERVER_PORT']}`;
  const people = { county1: await signIn(url, 'county1', testPassword), city: await signIn(url, 'city', testPassword) };
  expect(await people.county1.get<CaseView>(`/api/cases/${kept.id}`)).toEqual(before);
  const known = (await people.county1.get<{ cases: { id: string }[] }>('/api/cases?pageSize=100')).cases.map(({ id }) => id);
  expect(known).toContain(kept.id);
  for (const task of ['county-review', 'city-pre-review']) await takeStep(people, kept.id, fromAcceptance.find((step) => step.task === task) as Step);
  expect(await openTask(people.county1, kept.id, 'fill-approval-form')).toMatchObject({ caseId: kept.id });
  running.signal('SIGINT');
  await running.exitCode;
}, 10 * MINUTES);

it('a backup that was changed or is incomplete is refused before anything is touched', async () => {
  expect(later.id).not.toBe(kept.id);
  const damaged = await createSandbox();
  try {
    const table = manifest.tables.find((one) => one.table === 'audit');
    appendFileSync(join(folder, table?.file ?? ''), 'x');
    const refused = damaged.run('scripts/restore.mjs', [folder]);
    expect(await refused.exitCode).toBe(1);
    expect(refused.output()).toContain('缺失或已被改动');
    expect(existsSync(join(damaged.dataDir, 'postgres'))).toBe(false);
    const missing = damaged.run('scripts/restore.mjs', [join(place, 'no-such')]);
    expect(await missing.exitCode).toBe(1);
    expect(missing.output()).toContain('不是完整的备份');
  } finally {
    await damaged.remove();
  }
}, 2 * MINUTES);

it('the source has gone on undisturbed', async () => {
  const client = new pg.Client({ connectionString: stack.ownerDatabaseUrl });
  await client.connect();
  try {
    expect((await client.query('select 1 from app.cases where id = $1', [later.id])).rowCount).toBe(1);
  } finally {
    await client.end();
  }
});

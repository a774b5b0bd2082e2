import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anchorAudit, readAnchors } from '../../../domain/audit/anchor-audit.ts';
import { appendAudit } from '../../../domain/audit/append-audit.ts';
import type { AuditRow } from '../../../domain/audit/audit-row.ts';
import { FIRST_PREVIOUS_HASH, hashOf } from '../../../domain/audit/audit-row.ts';
import { verifyAllAudit, verifyAudit } from '../../../domain/audit/verify-audit.ts';
import type { FreshDatabase } from '../../server/support/fresh-database.ts';
import { freshDatabase } from '../../server/support/fresh-database.ts';

let database: FreshDatabase;
const dataDir = mkdtempSync(join(tmpdir(), 'audit-test-'));
const at = new Date('2025-06-10T09:00:00.123+08:00');
const CHAIN = 'admin:test';
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});
beforeEach(async () => {
  await database.owner('app.audit').delete();
  for (let i = 1; i <= 5; i += 1) await append(CHAIN, { i, nested: { b: [1, null, '汉字'], a: 1.5 } });
});

const append = (chain: string, detail: Record<string, unknown> = {}): Promise<number> =>
  database.db.transaction((trx) => appendAudit(trx, { chain, actorId: 'u1', orgCode: '449901', action: 'try', detail, at }));
const verify = () => verifyAudit(database.db, CHAIN);
const link = (seq: number) => database.owner('app.audit').where({ chain: CHAIN, seq });

describe('a chain', () => {
  it('holds as it was written', async () => {
    expect(await verify()).toEqual({ ok: true, head: { chain: CHAIN, seq: 5, hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  });

  it('that is empty holds', async () => expect(await verifyAudit(database.db, 'admin:none')).toEqual({ ok: true, head: null }));

  it.each([
    ['the actor', { actor_id: 'u2' }],
    ['the office', { org_code: null }],
    ['the action', { action: 'other' }],
    ['the time', { at: new Date('2025-06-10T09:00:00.124+08:00') }],
    ['the case', { case_id: '00000000-0000-4000-8000-000000000000' }],
    ['the detail', { detail: JSON.stringify({ i: 3, nested: { b: [1, null, '漢字'], a: 1.5 } }) }],
    ['the hash', { hash: 'f'.repeat(64) }],
  ])('shows that %s was edited', async (_what, change) => {
    await link(3).update(change);
    expect(await verify()).toEqual({ ok: false, seq: 3, fault: 'altered' });
  });

  it('shows a link edited together with its hash by the next one', async () => {
    const row = (await link(3).first()) as AuditRow;
    const forged = { ...row, actor_id: 'u2' };
    await link(3).update({ actor_id: 'u2', hash: hashOf(forged) });
    expect(await verify()).toEqual({ ok: false, seq: 4, fault: 'broken-link' });
  });

  it.each([
    ['from the middle', 3, 4],
    ['from the beginning', 1, 2],
  ])('shows a link deleted %s', async (_where, deleted, seen) => {
    await link(deleted).delete();
    expect(await verify()).toEqual({ ok: false, seq: seen, fault: 'gap' });
  });

  it('shows a deletion that was covered by renumbering', async () => {
    await link(3).delete();
    for (const seq of [4, 5]) await link(seq).update({ seq: seq - 1 });
    expect(await verify()).toMatchObject({ ok: false, seq: 3, fault: 'broken-link' });
  });

  it('shows two links that changed places', async () => {
    await link(2).update({ seq: 99 });
    await link(3).update({ seq: 2 });
    await link(99).update({ seq: 3 });
    expect(await verify()).toMatchObject({ ok: false, seq: 2 });
  });

  it('shows a link of another chain put into it', async () => {
    await append('admin:other');
    const row = (await database.owner('app.audit').where({ chain: 'admin:other' }).first()) as AuditRow;
    await link(5).delete();
    await database.owner('app.audit').insert({ ...row, detail: JSON.stringify(row.detail), chain: CHAIN, seq: '5' });
    expect(await verify()).toMatchObject({ ok: false, seq: 5 });
  });

  it('gets every link once and in a row when many write at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 20 }, () => append('admin:busy')));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(await verifyAudit(database.db, 'admin:busy')).toMatchObject({ ok: true, head: { seq: 20 } });
  });

  it('keeps nothing of a transaction that did not come to its end', async () => {
    await expect(
      database.db.transaction(async (trx) => {
        await appendAudit(trx, { chain: CHAIN, actorId: 'u1', action: 'try', at });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await append(CHAIN)).toBe(6);
    expect(await verify()).toMatchObject({ ok: true });
  });
});

describe('heads noted outside the table', () => {
  it('show a cut tail and a chain written anew', async () => {
    expect(await anchorAudit(database.db, dataDir, at)).toBe(1);
    expect(await anchorAudit(database.db, dataDir, at)).toBe(0);
    await append(CHAIN);
    expect(await verifyAllAudit(database.db, await readAnchors(dataDir))).toEqual([]);

    await link(6).delete();
    await link(5).delete();
    expect(await verify()).toMatchObject({ ok: true });
    expect(await verifyAllAudit(database.db, await readAnchors(dataDir))).toEqual([{ chain: CHAIN, seq: 5, fault: 'truncated' }]);

    await append(CHAIN, { forged: true });
    expect(await verify()).toMatchObject({ ok: true });
    expect(await verifyAllAudit(database.db, await readAnchors(dataDir))).toEqual([{ chain: CHAIN, seq: 5, fault: 'replaced' }]);

    await database.owner('app.audit').delete();
    expect(await verifyAllAudit(database.db, await readAnchors(dataDir))).toEqual([{ chain: CHAIN, seq: 5, fault: 'truncated' }]);
  });
});

describe("the application's own role", () => {
  it.each([
    ['UPDATE', "update app.audit set actor_id = 'u2'"],
    ['DELETE', 'delete from app.audit'],
    ['TRUNCATE', 'truncate app.audit'],
    ['ALTER', 'alter table app.audit disable trigger all'],
    ['DROP', 'drop table app.audit'],
  ])('may not %s the trail', async (_what, sql) => {
    await expect(database.db.raw(sql)).rejects.toMatchObject({ code: '42501' });
  });
});

it('the first link of a chain follows a fixed value', async () => {
  expect(await link(1).first()).toMatchObject({ previous_hash: FIRST_PREVIOUS_HASH });
});

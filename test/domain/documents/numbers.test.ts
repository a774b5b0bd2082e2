import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { verifyAllAudit } from '../../../domain/audit/verify-audit.ts';
import { connect } from '../../../domain/database/connect.ts';
import type { Database } from '../../../domain/database/connect.ts';
import { issueDocument } from '../../../domain/documents/issue-document.ts';
import { readLedger } from '../../../domain/documents/number-ledger.ts';
import { samples } from '../../../domain/rendering/samples/sample-data.ts';
import { freshDatabase } from '../../server/support/fresh-database.ts';
import type { FreshDatabase } from '../../server/support/fresh-database.ts';
import { makeCase } from '../../server/support/make-case.ts';
import { testClock } from '../../server/support/test-clock.ts';
import { seedDemonstration } from '../../../server/seed/seed-demonstration.ts';

const ISSUERS = 40;
const KILLED = 13;
const dataDir = mkdtempSync(join(tmpdir(), 'numbers-'));
const clock = testClock();
let database: FreshDatabase;
let many: Database;
let caseIds: string[];

beforeAll(async () => {
  database = await freshDatabase();
  await seedDemonstration({ db: database.db, clock, config: { mode: 'test', dataDir } });
  // Few cases for many issuers: some wait for the audit chain of one case, all for the number.
  caseIds = [];
  for (let index = 0; index < 4; index += 1) caseIds.push((await makeCase(database.db, dataDir, '449901')).id);
  many = connect(database.appUrl, { max: ISSUERS, name: 'issuers' });
});
afterAll(async () => {
  await many.destroy();
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Issues one paper in a transaction of its own; `dies` has its connection cut by the server after the number was taken. */
async function issue(index: number, dies: boolean): Promise<number | null> {
  const trx = await many.transaction();
  try {
    const issued = await issueDocument(
      trx,
      { caseId: caseIds[index % caseIds.length] as string, kind: 'outcome-notice', round: index + 1, officeCode: '449901', issuedOn: '2026-02-20', data: samples['outcome-notice'] },
      clock.now(),
    );
    if (dies) {
      const { rows } = await trx.raw<{ rows: { pid: number }[] }>('select pg_backend_pid() as pid');
      await database.owner.raw('select pg_terminate_backend(?)', [(rows[0] as { pid: number }).pid]);
    }
    await trx.commit();
    return Number(/〕(\d+)号/.exec(issued.numberText)?.[1]);
  } catch (error) {
    await trx.rollback().catch(() => undefined);
    if (!dies) throw error;
    return null;
  }
}

it('forty issuers at once, a third of them killed after they took a number, leave neither a hole nor a repeat', async () => {
  const order = Array.from({ length: ISSUERS }, (_, index) => ({ index, dies: index < KILLED })).sort(() => randomInt(3) - 1);
  const numbers = await Promise.all(order.map(({ index, dies }) => issue(index, dies)));
  const taken = numbers.filter((number): number is number => number !== null).sort((a, b) => a - b);
  expect(numbers.filter((number) => number === null)).toHaveLength(KILLED);
  expect(taken).toEqual(Array.from({ length: ISSUERS - KILLED }, (_, index) => index + 1));

  const ledger = await readLedger(database.db, { officeCode: '449901', series: '残结', year: 2026 });
  expect(ledger).toMatchObject({ total: ISSUERS - KILLED, holes: [] });
  expect(ledger.rows.map((row) => [row.seq, row.status])).toEqual(taken.map((seq) => [seq, 'issued']));
  expect(await verifyAllAudit(database.db)).toEqual([]);
});

it('the ledger would show a hole', async () => {
  await database.owner('app.number_series').where({ office_code: '449901', series: '残结', year: 2026 }).update({ last: ISSUERS });
  const ledger = await readLedger(database.db, { officeCode: '449901', series: '残结', year: 2026 }, { from: ISSUERS - KILLED, count: 3 });
  expect(ledger.holes).toHaveLength(KILLED);
  expect(ledger.rows.map(({ seq, status }) => [seq, status])).toEqual([[27, 'issued'], [28, 'missing'], [29, 'missing']]);
  expect(ledger.rows[1]).toMatchObject({ numberText: '演县退役残结〔2026〕28号', documentId: null });
});

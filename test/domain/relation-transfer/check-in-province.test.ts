import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getCase } from '../../../domain/cases/case-row.ts';
import type { UserTaskSpec } from '../../../domain/procedures/user-task-effect.ts';
import { relationTransferTasks } from '../../../domain/relation-transfer/user-tasks.ts';
import { makeCase } from '../../server/support/make-case.ts';
import type { TestApp } from '../../server/support/test-app.ts';
import { testApp } from '../../server/support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

type Task = keyof typeof relationTransferTasks;
const newCase = async (): Promise<string> => (await makeCase(t.db, t.deps.config.dataDir, '449901')).id;
const prepare = (task: Task, caseId: string, data: Record<string, unknown>): Promise<unknown> =>
  t.db.transaction(async (trx) => (relationTransferTasks[task] as UserTaskSpec).prepare?.(trx, { row: await getCase(trx, caseId), data, happenedOn: '2027-01-04' } as never));

async function learnsOfTransfer(caseId: string, on: string): Promise<void> {
  const [first] = (await t.db('acts').where({ case_id: caseId })) as Record<string, unknown>[];
  await t.db('acts').insert({ ...first, id: randomUUID(), act: 'learn-of-transfer', happened_on: on, payload: '{}' });
}

it.each<[what: string, enteredOn: string, lastMonth: string, refused: boolean]>([
  ['to December of the year of the entry', '2026-04-03', '2026-12', false],
  ['… although it is registered in the next year', '2026-12-31', '2026-12', false],
  ['… of an entry in January', '2027-01-04', '2027-12', false],
  ['only to the month of the entry', '2026-04-03', '2026-04', true],
  ['to the December of the year after', '2026-12-31', '2027-12', true],
])('R139, the county that is left pays %s', async (_, enteredOn, lastMonth, refused) => {
  const caseId = await newCase();
  await learnsOfTransfer(caseId, enteredOn);
  const judged = prepare('in-province-out/register-departure', caseId, { lastMonth });
  if (!refused) await expect(judged).resolves.toEqual({ lastMonth });
  else await expect(judged).rejects.toMatchObject({ fields: { type: 'unlawful', article: '第38条', errors: [{ path: '/lastMonth' }] } });
});

it.each<[task: Task, outcome: string, other: string]>([
  ['in-province-in/province-review', 'approved', 'returned'],
  ['military-inbound/province-review', 'approved', 'refused'],
  ['cross-province-in/record-origin-answer', 'confirmed', 'denied'],
])('%s: nobody who has died is entered (%s), what enters nobody goes on (%s)', async (task, outcome, other) => {
  const caseId = await newCase();
  await expect(prepare(task, caseId, { outcome })).resolves.toEqual({ outcome });
  await t.owner('persons').whereIn('id', t.owner('cases').where({ id: caseId }).select('person_id')).update({ died_on: '2026-04-01' });
  await expect(prepare(task, caseId, { outcome })).rejects.toMatchObject({ fields: { type: 'holder-died', status: 409 } });
  await expect(prepare(task, caseId, { outcome: other })).resolves.toEqual({ outcome: other });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { getCase } from '../../../domain/cases/case-row.ts';
import { alertsDueAgain } from '../../../domain/deadlines/alerts-due-again.ts';
import { officesOf, raiseAlert } from '../../../domain/deadlines/raise-alert.ts';
import { raiseDueAgain } from '../../../domain/deadlines/raise-again.ts';
import { recomputeDeadline } from '../../../domain/deadlines/recompute-deadline.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let made: MadeCase;
let deadlineId: string;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const at = (day: string) => ({ now: () => new Date(`${day}T09:00:00+08:00`) });
const raise = (kind: 'reminder' | 'breach', day: string) =>
  t.db.transaction(async (trx) => {
    const row = await getCase(trx, made.id);
    return raiseAlert(trx, row, 'acceptance-notice', kind, officesOf(row, 'county'), day, at(day).now());
  });
/** The first day is found to be another one, on a day. */
const move = (startedOn: string, day: string) => t.db.transaction((trx) => recomputeDeadline(trx, at(day), { deadlineId, startedOn, reason: '起算日更正', actorId: 'system' }));
const alerts = async () =>
  (await t.db('deadline_alerts').where({ deadline_id: deadlineId, org_code: '449901' }).orderBy('id').select('kind', t.db.raw("to_char(raised_on, 'YYYY-MM-DD') as raised"), t.db.raw("to_char(withdrawn_on, 'YYYY-MM-DD') as withdrawn"))) as unknown[];

// Due on 2025-07-01, reminded on 06-24; from 06-05 it is 07-03 and 06-26.
beforeEach(async () => {
  await t.db('cases').update({ status: 'closed' });
  made = await makeCase(t.db, t.deps.config.dataDir, '449901');
  deadlineId = ((await t.db('deadlines').where({ case_id: made.id }).first('id')) as { id: string }).id;
});

describe('when a deadline moves later', () => {
  it('a breach that is none is withdrawn and comes again on the day after the new last day, once', async () => {
    await raise('reminder', '2025-06-24');
    await raise('breach', '2025-07-02');
    await move('2025-06-05', '2025-07-02');
    expect(await alerts()).toEqual([{ kind: 'reminder', raised: '2025-06-24', withdrawn: null }, { kind: 'breach', raised: '2025-07-02', withdrawn: '2025-07-02' }]);
    expect(await t.db('deadlines').where({ id: deadlineId }).first('status', 'breached_at')).toEqual({ status: 'running', breached_at: null });
    expect(await raiseDueAgain({ db: t.db, clock: at('2025-07-03') })).toBe(0);
    expect(await raiseDueAgain({ db: t.db, clock: at('2025-07-04') })).toBe(1);
    expect(await raiseDueAgain({ db: t.db, clock: at('2025-07-05') })).toBe(0);
    expect(await alerts()).toContainEqual({ kind: 'breach', raised: '2025-07-04', withdrawn: null });
    expect(await t.db('deadlines').where({ id: deadlineId }).first('status')).toEqual({ status: 'breached' });
    expect(await t.db('deadline_alerts').where({ deadline_id: deadlineId, org_code: '449900' }).whereNull('withdrawn_at')).toHaveLength(1);
  });

  it('a reminder that came too early comes again on the new day', async () => {
    await raise('reminder', '2025-06-24');
    await move('2025-06-05', '2025-06-25');
    expect(await raiseDueAgain({ db: t.db, clock: at('2025-06-25') })).toBe(0);
    expect(await raiseDueAgain({ db: t.db, clock: at('2025-06-26') })).toBe(1);
    expect(await alerts()).toEqual([{ kind: 'reminder', raised: '2025-06-24', withdrawn: '2025-06-25' }, { kind: 'reminder', raised: '2025-06-26', withdrawn: null }]);
  });

  it('a breach that still is one stays', async () => {
    await raise('breach', '2025-07-02');
    await move('2025-06-05', '2025-07-04');
    expect(await alerts()).toEqual([{ kind: 'breach', raised: '2025-07-02', withdrawn: null }]);
  });

  it('the engine’s timer of a later task and the application raise it once', async () => {
    await raise('breach', '2025-07-02');
    await move('2025-06-05', '2025-07-02');
    await raiseDueAgain({ db: t.db, clock: at('2025-07-04') });
    await raise('breach', '2025-07-04');
    expect((await alerts()).filter((alert) => (alert as { withdrawn: string | null }).withdrawn === null)).toHaveLength(1);
  });
});

describe('nothing comes again', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['of a period that is kept', () => t.db('deadlines').where({ id: deadlineId }).update({ status: 'met', met_on: '2025-07-03' })],
    ['while no open task has the deadline', () => t.db('tasks').where({ id: made.taskId }).update({ state: 'completed' })],
    ['while the case is suspended', () => t.db('process_instances').where({ case_id: made.id }).update({ suspended: true })],
    ['of a round that a newer one has followed', () => t.db('deadlines').insert({ id: randomUUID(), case_id: made.id, key: 'acceptance-notice', round: 2, article: '第15条', started_on: '2025-06-06', due_on: '2025-07-04', provisional: false })],
    ['of itself in a simulated case', () => t.db('cases').where({ id: made.id }).update({ simulated_on: '2025-07-02' })],
  ])('%s', async (what, arrange) => {
    await raise('breach', '2025-07-02');
    await move('2025-06-05', '2025-07-02');
    expect(await alertsDueAgain(t.db, { caseId: made.id })).toEqual([{ caseId: made.id, key: 'acceptance-notice', kind: 'breach', level: 'county', timer: 'county-review-breach', on: '2025-07-04' }]);
    await arrange();
    expect(await raiseDueAgain({ db: t.db, clock: at('2025-07-10') })).toBe(0);
    if (what.includes('simulated')) expect(await alertsDueAgain(t.db, { caseId: made.id })).toHaveLength(1);
  });
});

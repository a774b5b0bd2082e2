import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import type { Payer, StoppedStatus } from '../../../domain/register/index.ts';
import { changePayers, closeRelation, endPension, openRelation, payerIn, payersOf, relationOf, relationsOf, setPayer, stopPension } from '../../../domain/register/index.ts';
import { transferPayment } from '../../../regulations/pension/index.ts';
import { seedDemonstration } from '../../../server/seed/seed-demonstration.ts';
import type { FreshDatabase } from '../../server/support/fresh-database.ts';
import { freshDatabase } from '../../server/support/fresh-database.ts';
import { testClock } from '../../server/support/test-clock.ts';
import { makePerson } from './support.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await seedDemonstration({ db: database.db, clock: testClock(), config: { mode: 'test', dataDir: '/nowhere' } });
});
afterAll(() => database.drop());
const write = <R>(work: (trx: Knex.Transaction) => Promise<R>): Promise<R> => database.db.transaction(work);

const DEMO = { kind: 'county', orgCode: '449901' } as const;
const OTHER = { kind: 'county', orgCode: '449902' } as const;

describe('a pension relation', () => {
  it('moves from one place to the next, each stay with its days, and the person’s county with it', async () => {
    const personId = await makePerson(database.db);
    await write((trx) => openRelation(trx, { personId, place: { kind: 'military', name: '某部（虚构）' }, fromOn: '2020-01-01', caseId: null }));
    await write(async (trx) => {
      await closeRelation(trx, { personId, untilOn: '2026-03-01', caseId: null });
      await openRelation(trx, { personId, place: OTHER, fromOn: '2026-03-01', caseId: null });
    });
    expect(await relationsOf(database.db, personId)).toMatchObject([{ place_kind: 'military', org_code: null, place_name: '某部（虚构）', until_on: '2026-03-01' }, { place_kind: 'county', org_code: '449902', place_name: '样例县退役军人事务局', until_on: null }]);
    expect(await database.db('persons').where({ id: personId }).first('registered_county')).toEqual({ registered_county: '449902' });
    expect(await relationOf(database.db, personId)).toMatchObject({ org_code: '449902', from_on: '2026-03-01' });
  });

  it('is at one place at a time, whoever is faster', async () => {
    const personId = await makePerson(database.db);
    const answers = await Promise.allSettled([DEMO, OTHER].map((place) => write((trx) => openRelation(trx, { personId, place, fromOn: '2026-01-05', caseId: null }))));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find((answer) => answer.status === 'rejected')).toMatchObject({ reason: { fields: { type: 'relation-open' } } });
  });

  it('ends once, not before it began', async () => {
    const personId = await makePerson(database.db);
    const close = (untilOn: string) => write((trx) => closeRelation(trx, { personId, untilOn, caseId: null }));
    expect(await close('2026-01-01')).toBeNull();
    await write((trx) => openRelation(trx, { personId, place: DEMO, fromOn: '2026-01-05', caseId: null }));
    await expect(close('2026-01-04')).rejects.toMatchObject({ fields: { type: 'relation-dates' } });
    expect(await close('2026-01-05')).toMatchObject({ org_code: '449901' });
    expect(await relationOf(database.db, personId)).toBeNull();
  });
});

describe('who pays for a year', () => {
  it('after a transfer: the place left for the rest of the year, the new one from the next (第38条)', async () => {
    const personId = await makePerson(database.db);
    const { fromYear, intoYear } = transferPayment('2026-03-01');
    await write(async (trx) => {
      await setPayer(trx, { personId, year: intoYear, payer: { kind: 'county', code: '449902' }, caseId: null });
      await setPayer(trx, { personId, year: fromYear, payer: { kind: 'military', name: '某部（虚构）' }, caseId: null });
    });
    expect(await payersOf(database.db, personId)).toEqual([
      { year: 2026, kind: 'military', code: null, name: '某部（虚构）', caseId: null },
      { year: 2027, kind: 'county', code: '449902', name: '样例县退役军人事务局', caseId: null },
    ]);
    for (const [year, kind] of [[2025, undefined], [2026, 'military'], [2027, 'county'], [2031, 'county']] as const) expect((await payerIn(database.db, personId, year))?.kind).toBe(kind);
  });

  it('is one for each year: setting it again replaces it', async () => {
    const personId = await makePerson(database.db);
    for (const code of ['449901', '449902']) await write((trx) => setPayer(trx, { personId, year: 2026, payer: { kind: 'county', code }, caseId: null }));
    expect(await payersOf(database.db, personId)).toMatchObject([{ year: 2026, code: '449902' }]);
  });
});

describe('a pension that stops', () => {
  const rows: [string, StoppedStatus, string, number][] = [
    ['paying', 'withheld', 'withheld', 1],
    ['paying', 'suspended', 'suspended', 1],
    ['withheld', 'suspended', 'suspended', 1],
    ['paying', 'terminated', 'terminated', 1],
    ['suspended', 'terminated', 'terminated', 1],
    ['suspended', 'withheld', 'suspended', 0],
    ['terminated', 'suspended', 'terminated', 0],
  ];
  it.each(rows)('%s, then %s: is %s', async (before, to, after, stopped) => {
    const personId = await makePerson(database.db);
    await database.db('pensions').insert({ id: randomUUID(), case_id: null, person_id: personId, grade: 8, nature: 'duty', first_month: '2020-01', payer: '449901', status: before });
    expect(await write((trx) => stopPension(trx, personId, '2026-03', to))).toBe(stopped);
    expect(await database.db('pensions').where({ person_id: personId }).first('status', 'last_month')).toEqual({ status: after, last_month: stopped === 1 ? '2026-03' : null });
  });

  it('keeps the month that was the last one already', async () => {
    const personId = await makePerson(database.db);
    await database.db('pensions').insert({ id: randomUUID(), case_id: null, person_id: personId, grade: 8, nature: 'duty', first_month: '2020-01', payer: '449901' });
    await write((trx) => stopPension(trx, personId, '2025-12', 'withheld'));
    await write((trx) => stopPension(trx, personId, '2026-03', 'terminated'));
    expect(await database.db('pensions').where({ person_id: personId }).first('status', 'last_month')).toEqual({ status: 'terminated', last_month: '2025-12' });
  });

  it.each<[what: string, status: string, first: string, last: string | null, after: object]>([
    ['is paid to its end', 'paying', '2020-01', null, { status: 'paying', last_month: '2026-12' }],
    ['keeps the month that was the last one already', 'paying', '2020-01', '2026-05', { status: 'paying', last_month: '2026-05' }],
    ['never begins if it would only have begun after it', 'paying', '2027-01', null, { status: 'terminated', last_month: null }],
    ['ends where it is withheld', 'withheld', '2020-01', null, { status: 'withheld', last_month: '2026-12' }],
    ['ends where it is suspended', 'suspended', '2020-01', null, { status: 'suspended', last_month: '2026-12' }],
    ['keeps the last month of one that is withheld', 'withheld', '2020-01', '2026-03', { status: 'withheld', last_month: '2026-03' }],
    ['never begins where it is withheld', 'withheld', '2027-01', null, { status: 'terminated', last_month: null }],
    ['never begins where it is suspended', 'suspended', '2027-01', null, { status: 'terminated', last_month: null }],
    ['has ended before', 'terminated', '2020-01', '2026-03', { status: 'terminated', last_month: '2026-03' }],
  ])('with the year of a transfer (第38条): %s', async (_, status, first_month, last_month, after) => {
    const personId = await makePerson(database.db);
    await database.db('pensions').insert({ id: randomUUID(), case_id: null, person_id: personId, grade: 8, nature: 'duty', first_month, last_month, payer: '449901', status });
    await write((trx) => endPension(trx, personId, '2026-12'));
    expect(await database.db('pensions').where({ person_id: personId }).first('status', 'last_month')).toEqual(after);
  });
});

describe('who pays after a transfer (第38、47条)', () => {
  const HERE: Payer = { kind: 'county', code: '449901' };
  const THERE: Payer = { kind: 'county', code: '449902' };
  const OUTSIDE: Payer = { kind: 'outside', name: '演示外省县' };
  const FORCES: Payer = { kind: 'military', name: '演示部队' };
  type Move = [from: Payer, into: Payer, on: string];
  type Paid = [first: string, last: string | null, payer: string, status: string];
  type Row = [what: string, category: string, before: Paid[], moves: Move[], payers: [year: number, who: string | null][], after: Paid[]];
  const running = (status = 'paying', last: string | null = null): Paid => ['2020-01', last, '449901', status];
  const ended = (status = 'paying'): Paid => running(status, '2026-12');

  it.each<Row>([
    ['from the forces: they pay that year', 'C1a', [], [[FORCES, HERE, '2026-03-01']], [[2026, '演示部队'], [2027, '449901']], [['2027-01', null, '449901', 'paying']]],
    ['from county to county', 'C1a', [running()], [[HERE, THERE, '2026-03-01']], [[2026, '449901'], [2027, '449902']], [ended(), ['2027-01', null, '449902', 'paying']]],
    ['… what is withheld goes over so', 'C1a', [running('withheld', '2026-02')], [[HERE, THERE, '2026-03-01']], [[2026, '449901'], [2027, '449902']], [running('withheld', '2026-02'), ['2027-01', null, '449902', 'withheld']]],
    ['… what is suspended too', 'C1a', [running('suspended')], [[HERE, THERE, '2026-03-01']], [[2026, '449901'], [2027, '449902']], [ended('suspended'), ['2027-01', null, '449902', 'suspended']]],
    ['out of the province', 'C1a', [running()], [[HERE, OUTSIDE, '2026-03-01']], [[2026, '449901'], [2027, '演示外省县']], [ended()]],
    ['twice in one year: that year stays with the first, what was to begin there never does', 'C1a', [running()], [[HERE, THERE, '2026-03-01'], [THERE, HERE, '2026-10-01']], [[2026, '449901'], [2027, '449901']], [ended(), ['2027-01', null, '449902', 'terminated'], ['2027-01', null, '449901', 'paying']]],
    ['out and back in one year', 'C1a', [running()], [[HERE, OUTSIDE, '2026-03-01'], [OUTSIDE, THERE, '2026-10-01']], [[2026, '449901'], [2027, '449902']], [ended(), ['2027-01', null, '449902', 'paying']]],
    ['from the forces and out again in one year', 'C1a', [], [[FORCES, HERE, '2026-03-01'], [HERE, OUTSIDE, '2026-10-01']], [[2026, '演示部队'], [2027, '演示外省县']], [['2027-01', null, '449901', 'terminated']]],
    ['again in the next year', 'C1a', [running()], [[HERE, THERE, '2026-03-01'], [THERE, HERE, '2027-03-01']], [[2026, '449901'], [2027, '449902'], [2028, '449901']], [ended(), ['2027-01', '2027-12', '449902', 'paying'], ['2028-01', null, '449901', 'paying']]],
    ['back from another office than the one it had gone to', 'C1a', [], [[HERE, OUTSIDE, '2024-03-01'], [{ kind: 'outside', name: '另一外省县' }, HERE, '2026-03-01']], [[2024, '449901'], [2025, '演示外省县'], [2026, '另一外省县'], [2027, '449901']], [['2027-01', null, '449901', 'paying']]],
    ['the own unit pays wherever the relation is', 'X47', [], [[HERE, THERE, '2026-03-01'], [THERE, OUTSIDE, '2026-10-01'], [OUTSIDE, HERE, '2027-03-01']], [], []],
  ])('%s', async (_, category, before, moves, payers, after) => {
    const personId = await makePerson(database.db);
    for (const [first_month, last_month, payer, status] of before) await database.db('pensions').insert({ id: randomUUID(), case_id: null, person_id: personId, grade: 8, nature: 'duty', first_month, last_month, payer, status });
    for (const [from, into, on] of moves) await write((trx) => changePayers(trx, { personId, caseId: null, category, from, into, on, rating: { grade: 8, nature: 'duty' } }));
    expect((await payersOf(database.db, personId)).map(({ year, code, name }) => [year, code ?? name])).toEqual(payers);
    const paid = (await database.db('pensions').where({ person_id: personId }).select('first_month', 'last_month', 'payer', 'status')) as Record<'first_month' | 'last_month' | 'payer' | 'status', string>[];
    const asPaid = paid.map((pension): unknown[] => [pension.first_month, pension.last_month, pension.payer, pension.status]);
    expect(asPaid).toHaveLength(after.length);
    expect(asPaid).toEqual(expect.arrayContaining(after));
  });
});

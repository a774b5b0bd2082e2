import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findArchiveNumber } from '../../../domain/archives/archive-number.ts';
import { verifyAllAudit } from '../../../domain/audit/verify-audit.ts';
import { referringColumns } from '../../../domain/persons/merge/person-references.ts';
import { upsertPerson } from '../../../domain/persons/upsert-person.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import { inventedIdNumber, makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let county: Browser;
let colleague: Browser;
let city: Browser;
let otherCounty: Browser;
beforeAll(async () => {
  t = await testApp();
  county = await signIn(t, 'county1');
  colleague = await signIn(t, 'county2');
  city = await signIn(t, 'city');
  otherCounty = await signIn(t, 'othercounty');
});
afterAll(() => t.close());

interface Made {
  personId: string;
  caseId: string;
  caseNo: string;
  idNumber: string;
}
async function make(name: string, countyCode = '449901'): Promise<Made> {
  const made = await makeCase(t.db, t.deps.config.dataDir, countyCode, name);
  const row = (await t.db('cases').where({ id: made.id }).first('person_id', 'case_no')) as { person_id: string; case_no: string };
  return { personId: row.person_id, caseId: made.id, caseNo: row.case_no, idNumber: made.idNumber };
}
const pairsOf = async (browser: Browser, name: string) =>
  (await browser.get('/api/persons/duplicates')).json<{ pairs: { first: { id: string; name: string }; second: { id: string; name: string }; grounds: string[] }[] }>().pairs.filter((pair) => pair.first.name === name || pair.second.name === name);
const merge = (a: Made, b: Made, changes: Record<string, unknown> = {}, browser = county) =>
  browser.send('POST', '/api/persons/mergers', { requestId: randomUUID(), keptId: a.personId, mergedId: b.personId, fields: {}, reason: '同一人，号码登记有误', ...changes });
const undo = (id: string, browser = county) => browser.send('POST', `/api/persons/mergers/${id}/undo`, { reason: '经核实不是同一人' });
const idOf = (answer: { json<T>(): T }): string => answer.json<{ id: string }>().id;

/** Everything that a merger may touch, to be compared before and after. */
async function picture(persons: readonly Made[]) {
  const ids = persons.map((person) => person.personId).sort();
  const columns = await t.db.transaction((trx) => referringColumns(trx));
  const references = await Promise.all(columns.map(async ({ table, column, key }) => (await t.db(table).whereIn(column, ids).orderBy(key).select(...key, column)) as unknown[]));
  return { persons: await t.db('persons').whereIn('id', ids).orderBy('id'), references };
}

describe('the worklist', () => {
  it('shows a county its own pairs, and the city those across its counties', async () => {
    const [a, b] = [await make('测试清单'), await make('测试清单')];
    const across = await make('测试清单', '449902');
    expect(await pairsOf(county, '测试清单')).toMatchObject([{ grounds: ['same-name-and-birth'] }]);
    expect(await pairsOf(otherCounty, '测试清单')).toEqual([]);
    expect(await pairsOf(city, '测试清单')).toHaveLength(3);
    expect((await county.get(`/api/persons/duplicates/${a.personId}/${across.personId}`)).statusCode).toBe(404);
    expect((await otherCounty.get(`/api/persons/duplicates/${a.personId}/${b.personId}`)).statusCode).toBe(404);
    expect((await merge(a, across)).statusCode).toBe(404);
    const seen = await city.get(`/api/persons/duplicates/${a.personId}/${across.personId}`);
    expect(seen.json()).toMatchObject({ first: { cases: [{ caseNo: a.caseNo }], countyName: '演示县退役军人事务局' }, second: { cases: [{ caseNo: across.caseNo }] }, warnings: [expect.stringContaining('在办案件')] });
    for (const number of [a.idNumber, b.idNumber, across.idNumber]) expect(seen.body).not.toContain(number);
    expect(await t.db('audit').where({ action: 'persons-compared' })).toMatchObject([{ org_code: '449900', detail: { personIds: [a.personId, across.personId].sort() } }]);
  });

  it('finds a pair behind any number of pairs that are none', async () => {
    const births = '1961-03-04';
    const person = (id: string, name: string) => ({ id, name, id_number: inventedIdNumber(), sex: 'male', birth_date: births, registered_county: '449901' });
    const others = Array.from({ length: 70 }, (_, index) => person(`00000000-0000-4000-8000-${String(index).padStart(12, '0')}`, `测${String.fromCodePoint(0x4e00 + index)}`));
    await t.db('persons').insert([...others, person('ffffffff-0000-4000-8000-000000000001', '测试末尾'), person('ffffffff-0000-4000-8000-000000000002', '测试末尾')]);
    expect(await pairsOf(county, '测试末尾')).toMatchObject([{ grounds: ['same-name-and-birth'] }]);
    expect((await county.get('/api/persons/duplicates')).json<{ more: boolean }>().more).toBe(false);
    await t.owner('app.persons').where({ birth_date: births }).delete();
  });

  it('remembers that two are not one', async () => {
    const [a, b] = [await make('测试两人'), await make('测试两人')];
    const url = `/api/persons/duplicates/${b.personId}/${a.personId}/dismiss`;
    expect((await otherCounty.send('POST', url, { reason: '照片不同' })).statusCode).toBe(404);
    expect((await county.send('POST', url, { reason: ' ' })).statusCode).toBe(400);
    for (let time = 0; time < 2; time += 1) expect((await county.send('POST', url, { reason: '照片不同，确认不是同一人' })).statusCode).toBe(200);
    expect(await pairsOf(county, '测试两人')).toEqual([]);
    expect(await pairsOf(city, '测试两人')).toEqual([]);
    expect(await t.db('audit').where({ action: 'persons-told-apart' })).toHaveLength(1);
  });

  it.each(['administrator', 'auditor', 'analyst'])('is closed to %s', async (login) => expect((await (await signIn(t, login)).get('/api/persons/duplicates')).statusCode).toBe(403));
});

describe('a merger', () => {
  it('moves everything, takes the chosen fields, and the undo restores exactly', async () => {
    const [kept, merged] = [await make('测试甲合'), await make('测试乙合')];
    await t.db('persons').where({ id: merged.personId }).update({ phone: '13000000009', ethnicity: '汉族' });
    await t.db('certificates').insert({ id: randomUUID(), case_id: merged.caseId, person_id: merged.personId, kind: 'duty', number: 'Y1', nature: 'duty', grade: 8, issued_on: '2025-06-01', status_since: '2025-06-01' });
    await t.db('pensions').insert({ id: randomUUID(), case_id: merged.caseId, person_id: merged.personId, grade: 8, nature: 'duty', first_month: '2025-07', payer: '449901' });
    await t.db('archives').insert({ id: randomUUID(), case_id: merged.caseId, person_id: merged.personId, archive_no: 'A1', pages: '[]', filed_on: '2025-06-02' });
    const before = await picture([kept, merged]);
    const answer = await merge(kept, merged, { fields: { phone: 'merged', ethnicity: 'merged' } });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ moved: 4 });
    expect(await t.db('persons').where({ id: kept.personId }).first()).toMatchObject({ name: '测试甲合', phone: '13000000009', ethnicity: '汉族', id_number: kept.idNumber });
    for (const table of ['cases', 'certificates', 'pensions', 'archives']) expect(await t.db(table).where({ person_id: merged.personId })).toEqual([]);
    expect((await county.get(`/api/cases/${merged.caseId}`)).json()).toMatchObject({ case: { personName: '测试甲合' } });
    expect((await county.get(`/api/cases?query=${merged.idNumber}`)).json<{ cases: { id: string }[] }>().cases.map((found) => found.id)).toEqual(expect.arrayContaining([kept.caseId, merged.caseId]));
    expect(await t.db('audit').where({ action: 'person-merged' })).toMatchObject([{ case_id: merged.caseId }]);
    expect((await undo(idOf(answer))).statusCode).toBe(200);
    expect(await picture([kept, merged])).toEqual(before);
    expect((await undo(idOf(answer))).json()).toMatchObject({ type: 'already-undone' });
    expect((await county.get('/api/persons/mergers')).json()).toMatchObject({ mergers: [{ keptName: '测试甲合', undoneByName: '县经办甲（演示）', undoReason: '经核实不是同一人' }] });
    expect(await verifyAllAudit(t.db)).toEqual([]);
  });

  it('is one, however often it is sent, and of two officers one wins', async () => {
    const [a, b, c] = [await make('测试抢先'), await make('测试抢先'), await make('测试抢先')];
    const requestId = randomUUID();
    const twice = await Promise.all([merge(a, b, { requestId }), merge(a, b, { requestId })]);
    expect(twice.map((answer) => answer.statusCode)).toEqual([201, 201]);
    const race = await Promise.all([merge(a, c), merge(c, a, {}, colleague), merge(a, c, {}, colleague)]);
    expect(race.map((answer) => answer.statusCode).sort()).toEqual([201, 409, 409]);
    expect(race.find((answer) => answer.statusCode === 409)?.json()).toMatchObject({ type: 'already-merged' });
    expect(await t.db('person_mergers').whereIn('merged_id', [a.personId, b.personId, c.personId])).toHaveLength(2);
  });

  it('leads the number of the merged record to the one that stayed', async () => {
    const [kept, merged] = [await make('测试旧号'), await make('测试旧号')];
    await merge(kept, merged);
    const found = await t.db.transaction((trx) => upsertPerson(trx, { name: '测试旧号', idNumber: merged.idNumber, phone: '13011112222', registeredCounty: '449901' }));
    expect(found).toMatchObject({ id: kept.personId, idNumber: kept.idNumber });
    expect(await t.db('persons').where({ id: kept.personId }).first('phone')).toEqual({ phone: '13011112222' });
    await expect(t.db.transaction((trx) => upsertPerson(trx, { name: '别的名字', idNumber: merged.idNumber, registeredCounty: '449901' }))).rejects.toMatchObject({ fields: { type: 'person-differs' } });
  });
});

describe('cases that other offices handle', () => {
  const apart = async (): Promise<[Made, Made]> => {
    const [own, other] = [await make('测试他处'), await make('测试他处')];
    await t.db('cases').where({ id: other.caseId }).update({ county_code: '449902' });
    return [own, other];
  };

  it('are not shown to a county beside its own; it is told that there are some', async () => {
    const [own, other] = await apart();
    const seen = await county.get(`/api/persons/duplicates/${own.personId}/${other.personId}`);
    expect(seen.json()).toMatchObject({ first: { cases: [{ caseNo: own.caseNo }] }, second: { cases: [] }, warnings: [expect.stringContaining('上一级')] });
    expect(seen.body).not.toContain(other.caseNo);
    expect((await city.get(`/api/persons/duplicates/${own.personId}/${other.personId}`)).json()).toMatchObject({ second: { cases: [{ caseNo: other.caseNo }] } });
  });

  it('are moved by the level above only, there and back', async () => {
    const [own, other] = await apart();
    const refused = await merge(own, other);
    expect(refused.json()).toMatchObject({ status: 403, title: expect.stringContaining('上一级') });
    expect(await t.db('cases').where({ id: other.caseId }).first('person_id')).toEqual({ person_id: other.personId });
    const id = idOf(await merge(own, other, {}, city));
    expect((await undo(id)).statusCode).toBe(403);
    expect((await undo(id, city)).statusCode).toBe(200);
    expect((await merge(other, own)).statusCode).toBe(201);
  });
});

it('the file of the merged record goes on, also over a merger of counties', async () => {
  const [kept, merged] = [await make('测试档案'), await make('测试档案')];
  await t.owner('app.person_archives').insert({ county_code: '449901', person_id: merged.personId, archive_no: 'A-77', opened_on: '2025-06-01' });
  expect(await findArchiveNumber(t.db, { county_code: '449901', person_id: kept.personId })).toBeNull();
  await merge(kept, merged);
  expect(await findArchiveNumber(t.db, { county_code: '449901', person_id: kept.personId })).toBe('A-77');
  await t.owner('app.organisations').where({ code: '449901' }).update({ closed_on: '2025-06-10', successor_code: '449902' });
  expect(await findArchiveNumber(t.db, { county_code: '449902', person_id: kept.personId })).toBe('A-77');
  await t.owner('app.organisations').where({ code: '449901' }).update({ closed_on: null, successor_code: null });
});

describe('an undo is refused with what depends on the merger', () => {
  const table: [string, RegExp, (kept: Made, merged: Made) => Promise<unknown>][] = [
    ['a new case', /合并以后新收案件 /, async (kept) => t.db('cases').where({ id: (await make('测试新案')).caseId }).update({ person_id: kept.personId })],
    ['a new certificate', /新增证件 1 条/, (kept) => t.db('certificates').insert({ id: randomUUID(), case_id: kept.caseId, person_id: kept.personId, kind: 'duty', number: randomUUID(), nature: 'duty', grade: 8, issued_on: '2025-06-01', status_since: '2025-06-01' })],
    ['a changed telephone', /修改过人员的/, (kept) => t.db('persons').where({ id: kept.personId }).update({ phone: '13099999999' })],
    ['a paper that was issued since', /签发了结果告知书（演〔2025〕\d+号）/, (_, merged) =>
      t.db('documents').insert({ id: randomUUID(), case_id: merged.caseId, kind: 'outcome-notice', round: 1, title: '结果告知书', office_code: '449901', series: randomUUID(), number_year: 2025, number_seq: 1, number_text: '演〔2025〕901号', data: '{}', template_version: '1', issued_on: '2025-06-10', issued_at: new Date(t.clock.now().getTime() + 1000) })],
    ['a later merger of the kept record', /又并入了另一份记录/, async (kept) => merge(await make('测试后并'), kept)],
    ['a later merger into the same record', /先撤销后一次合并/, async (kept) => merge(kept, await make('测试再并'))],
    ['a reference that went elsewhere', /有 1 条已经不在该记录名下/, async (_, merged) => t.db('cases').where({ id: merged.caseId }).update({ person_id: (await make('测试他人')).personId })],
  ];
  it.each(table)('%s', async (_, words, happen) => {
    const [kept, merged] = [await make('测试不撤'), await make('测试不撤')];
    const id = idOf(await merge(kept, merged));
    await happen(kept, merged);
    const answer = await undo(id);
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ type: 'undo-refused', detail: expect.stringMatching(words) });
    expect(await t.db('persons').where({ id: merged.personId }).first('merged_into')).toEqual({ merged_into: kept.personId });
  });

  it('and out of reach it is not found', async () => {
    const id = idOf(await merge(await make('测试远处'), await make('测试远处')));
    expect((await undo(id, otherCounty)).statusCode).toBe(404);
    expect((await undo(randomUUID())).statusCode).toBe(404);
    expect((await undo(id, city)).statusCode).toBe(200);
  });
});

it('every table that names a person is known to be moved or to be history', async () => {
  const columns = await t.db.transaction((trx) => referringColumns(trx));
  expect(columns[0]).toEqual({ table: 'cases', column: 'person_id', key: ['id'] });
  for (const { table, key } of columns) expect([table, key.length > 0]).toEqual([table, true]);
  expect(columns.map((entry) => entry.table)).toEqual(expect.arrayContaining(['archives', 'certificates', 'pension_payers', 'pension_relations', 'pensions']));
  expect(inventedIdNumber()).toHaveLength(18);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import type { ChangeKind, NewChange } from '../../../domain/register/index.ts';
import { certificatesOf, changesOf, currentCertificateOf, enterCertificate, enterChange, findCertificate, getCertificate, numbersOf, recordCertificate, renumberCertificate, setCertificateStatus } from '../../../domain/register/index.ts';
import { seedDemonstration } from '../../../server/seed/seed-demonstration.ts';
import type { FreshDatabase } from '../../server/support/fresh-database.ts';
import { freshDatabase } from '../../server/support/fresh-database.ts';
import { testClock } from '../../server/support/test-clock.ts';
import { makeCertificate, makePerson, PROVINCE } from './support.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await seedDemonstration({ db: database.db, clock: testClock(), config: { mode: 'test', dataDir: '/nowhere' } });
});
afterAll(() => database.drop());
const write = <R>(work: (trx: Knex.Transaction) => Promise<R>): Promise<R> => database.db.transaction(work);

describe('a new certificate', () => {
  it.each([
    ['2011-06-16', 14, '2031-06-15'],
    ['2010-06-15', 16, '2036-06-15'],
    ['1990-01-01', 36, '2046-06-15'],
    ['1970-01-01', 56, null],
  ])('of a holder born %s (%i years) is valid to %s (第25条)', async (birthDate, _age, expiresOn) => {
    const personId = await makePerson(database.db, { birthDate });
    const entry = await write((trx) => enterCertificate(trx, { personId, caseId: null, province: PROVINCE, kind: 'soldier', nature: 'war', grade: 6, issuedOn: '2026-06-15' }));
    expect(entry).toMatchObject({ kind: 'soldier', grade: 6, expiresOn });
    expect(entry.number).toMatch(/^演省退役残证2026\d{6}$/);
    expect(await findCertificate(database.db, entry.number)).toMatchObject({ byCurrentNumber: true, certificate: { id: entry.id, case_id: null, origin: 'case', status: 'valid', status_since: '2026-06-15' } });
    expect(await numbersOf(database.db, entry.id)).toEqual([{ number: entry.number, fromOn: '2026-06-15', untilOn: null }]);
  });

  it.each([
    ['valid', 'void', '2026-06-15'],
    ['expired', 'expired', '2025-03-01'],
    ['lost', 'lost', '2025-03-01'],
  ] as const)('in the place of one that was %s leaves that one %s', async (before, after, since) => {
    const personId = await makePerson(database.db);
    const old = await write((trx) => makeCertificate(trx, personId));
    // What is valid already stays as it is.
    await write((trx) => setCertificateStatus(trx, { certificateId: old, status: before, since: '2025-03-01', reason: '测试' }));
    const replace = (): Promise<{ id: string }> => write((trx) => enterCertificate(trx, { personId, caseId: null, province: PROVINCE, kind: 'duty', nature: 'duty', grade: 8, issuedOn: '2026-06-15', replacesId: old, printedIdNumber: 'H12345678', printedHousehold: '演示县' }));
    const { id } = await replace();
    expect(await getCertificate(database.db, old)).toMatchObject({ status: after, status_since: since });
    expect(await certificatesOf(database.db, personId)).toMatchObject([{ id, replaces_id: old, printed_id_number: 'H12345678', printed_household: '演示县' }, { id: old }]);
    expect(await currentCertificateOf(database.db, personId)).toMatchObject({ id });
    await expect(replace()).rejects.toMatchObject({ fields: { type: 'already-replaced' } });
  });

  it('passes over a number that an older register has brought already', async () => {
    const personId = await makePerson(database.db);
    const make = (): Promise<{ number: string }> => write((trx) => enterCertificate(trx, { personId, caseId: null, province: PROVINCE, kind: 'duty', nature: 'duty', grade: 8, issuedOn: '2027-01-05' }));
    expect((await make()).number).toBe('演省退役残证2027000001');
    await write((trx) => makeCertificate(trx, personId, { number: '演省退役残证２０２７000002' }));
    expect((await make()).number).toBe('演省退役残证2027000003');
  });

  it('is not made in the place of another person’s', async () => {
    const [holder, other] = [await makePerson(database.db), await makePerson(database.db)];
    const old = await write((trx) => makeCertificate(trx, holder));
    const make = write((trx) => enterCertificate(trx, { personId: other, caseId: null, province: PROVINCE, kind: 'duty', nature: 'duty', grade: 8, issuedOn: '2026-06-15', replacesId: old }));
    await expect(make).rejects.toMatchObject({ fields: { type: 'not-the-holder' } });
    expect(await certificatesOf(database.db, other)).toEqual([]);
  });
});

describe('a certificate that exists already', () => {
  it.each([
    ['certificate-number-taken', { number: ' 演残旧０９９９ ' }],
    ['certificate-number-missing', { number: '　' }],
    ['certificate-dates', { number: '演残旧1000', issuedOn: '2020-01-02', expiresOn: '2020-01-01' }],
  ])('is refused: %s', async (type, fields) => {
    const personId = await makePerson(database.db);
    if (!(await findCertificate(database.db, '演残旧0999'))) await write((trx) => makeCertificate(trx, personId, { number: '演残旧0999' }));
    await expect(write((trx) => makeCertificate(trx, personId, fields))).rejects.toMatchObject({ fields: { type } });
  });

  it('gets its number once when two enter it at the same moment', async () => {
    const personId = await makePerson(database.db);
    const answers = await Promise.allSettled(Array.from({ length: 4 }, () => write((trx) => makeCertificate(trx, personId, { number: '同号1' }))));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 'rejected').map((answer) => (answer.reason as { fields: { type: string } }).fields.type)).toEqual(Array(3).fill('certificate-number-taken'));
  });

  it('gets its number once when others are renumbered to it at the same moment', async () => {
    const ids = await Promise.all(Array.from({ length: 4 }, async () => write(async (trx) => makeCertificate(trx, await makePerson(trx)))));
    const renumber = (certificateId: string) => write((trx) => enterChange(trx, { certificateId, caseId: null, kind: 'renumber', text: '重新编号', article: '第36条', enteredOn: '2026-06-15', enteredBy: '440000', number: '同号2' }));
    const answers = await Promise.allSettled(ids.map(renumber));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 'rejected').map((answer) => (answer.reason as { fields?: { type: string } }).fields?.type)).toEqual(Array(3).fill('certificate-number-taken'));
  });
});

describe('the 变更栏', () => {
  const rows: [ChangeKind, Partial<NewChange>, object, object][] = [
    ['grade-change', { grade: 5, nature: 'war' }, { grade: 5, nature: 'war', status: 'valid' }, { previousGrade: 8, previousNature: 'duty', grade: 5, nature: 'war', number: null }],
    ['merged-injury', { grade: 7 }, { grade: 7, nature: 'duty' }, { previousGrade: 8, grade: 7, nature: null }],
    ['household', { household: '样例县' }, { printed_household: '样例县', grade: 8 }, { household: '样例县', grade: null }],
    ['abroad', { printedIdNumber: 'H87654321', household: '演示县' }, { printed_id_number: 'H87654321', printed_household: '演示县' }, { household: '演示县' }],
    ['void', {}, { status: 'void', status_since: '2026-05-01', status_reason: '测试登记' }, { grade: null }],
    ['other', {}, { status: 'valid', grade: 8 }, { text: '测试登记' }],
  ];

  it.each(rows)('takes %s and changes the certificate with it, never its validity', async (kind, change, certificate, entry) => {
    const id = await write(async (trx) => makeCertificate(trx, await makePerson(trx)));
    expect(await write((trx) => enterChange(trx, { certificateId: id, caseId: null, kind, text: '测试登记', article: '第29条', enteredOn: '2026-05-01', enteredBy: '440000', ...change }))).toBe(1);
    expect(await getCertificate(database.db, id)).toMatchObject({ ...certificate, expires_on: '2035-03-01', issued_on: '2015-03-01' });
    expect(await changesOf(database.db, id)).toMatchObject([{ seq: 1, kind, enteredOn: '2026-05-01', enteredByName: '演示省退役军人事务厅', ...entry }]);
  });

  it('keeps every number findable, as often as it changes', async () => {
    const id = await write(async (trx) => makeCertificate(trx, await makePerson(trx), { number: '外省0001' }));
    const renumber = (enteredOn: string, household: string): Promise<string> => write((trx) => renumberCertificate(trx, { certificateId: id, caseId: null, article: '第36条', enteredOn, province: PROVINCE, household }));
    const second = await renumber('2026-02-01', '演示县');
    const third = await renumber('2026-02-01', '样例县');
    for (const [number, byCurrentNumber] of [['外省０００１', false], [second, false], [third, true]] as const) expect(await findCertificate(database.db, number)).toMatchObject({ byCurrentNumber, certificate: { id, number: third, printed_household: '样例县' } });
    expect(await numbersOf(database.db, id)).toEqual([{ number: '外省0001', fromOn: '2015-03-01', untilOn: '2026-02-01' }, { number: second, fromOn: '2026-02-01', untilOn: '2026-02-01' }, { number: third, fromOn: '2026-02-01', untilOn: null }]);
    expect(await changesOf(database.db, id)).toMatchObject([{ seq: 1, kind: 'renumber', previousNumber: '外省0001', number: second }, { seq: 2, previousNumber: second, number: third, text: `户籍地变更为样例县，重新编号为${third}` }]);
    expect(await findCertificate(database.db, '没有这个号')).toBeNull();
    await expect(write((trx) => makeCertificate(trx, '00000000-0000-4000-8000-000000000000', { number: '外省0001' }))).rejects.toMatchObject({ fields: { type: 'certificate-number-taken' } });
  });

  it.each([
    ['void', 'grade-change', 'certificate-closed'],
    ['seized', 'renumber', 'certificate-closed'],
    ['void', 'correction', null],
    ['seized', 'void', null],
    ['lost', 'household', null],
  ] as const)('of a certificate that is %s takes %s: %s', async (status, kind, type) => {
    const id = await write(async (trx) => makeCertificate(trx, await makePerson(trx), { status }));
    const enter = write((trx) => enterChange(trx, { certificateId: id, caseId: null, kind, text: '测试登记', article: '第41条', enteredOn: '2026-05-01', enteredBy: '440000' }));
    if (type === null) expect(await enter).toBe(1);
    else await expect(enter).rejects.toMatchObject({ fields: { type } });
  });

  it('keeps its order when two make an entry at the same moment', async () => {
    const id = await write(async (trx) => makeCertificate(trx, await makePerson(trx)));
    await Promise.all(Array.from({ length: 4 }, (_, index) => write((trx) => enterChange(trx, { certificateId: id, caseId: null, kind: 'other', text: `登记${index}`, article: '第29条', enteredOn: '2026-05-01', enteredBy: '440000' }))));
    expect((await changesOf(database.db, id)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['certificate_changes', 'update app.certificate_changes set text = $$x$$'],
    ['certificate_changes', 'delete from app.certificate_changes'],
    ['certificate_numbers', 'update app.certificate_numbers set number = $$x$$'],
    ['certificate_numbers', 'update app.certificate_numbers set from_on = $$2000-01-01$$'],
    ['certificate_numbers', 'delete from app.certificate_numbers'],
    ['certificates', 'delete from app.certificates'],
  ])('cannot be rewritten by the application: %s, %s', async (_table, sql) => {
    await expect(database.db.raw(sql)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the status of a certificate', () => {
  it('is set with day and reason, and stands when it is set again', async () => {
    const id = await write(async (trx) => makeCertificate(trx, await makePerson(trx)));
    const set = (since: string): Promise<void> => write((trx) => setCertificateStatus(trx, { certificateId: id, status: 'lost', since, reason: '登报声明遗失' }));
    await set('2026-04-01');
    await set('2026-04-09');
    expect(await getCertificate(database.db, id)).toMatchObject({ status: 'lost', status_since: '2026-04-01', status_reason: '登报声明遗失' });
  });

  it('of a certificate that is not there is refused', async () => {
    await expect(write((trx) => setCertificateStatus(trx, { certificateId: '00000000-0000-4000-8000-000000000000', status: 'lost', since: '2026-04-01', reason: '' }))).rejects.toMatchObject({ fields: { type: 'not-found' } });
  });
});

it('a certificate is recorded as it stands, whatever that is', async () => {
  const personId = await makePerson(database.db);
  const id = await write((trx) => recordCertificate(trx, { personId, caseId: null, origin: 'import', kind: 'police', number: '演警1', nature: 'duty', grade: 9, issuedOn: '2001-01-01', expiresOn: '2011-01-01', status: 'expired', statusSince: '2011-01-02', statusReason: '有效期届满' }));
  expect(await getCertificate(database.db, id)).toMatchObject({ status: 'expired', status_since: '2011-01-02', status_reason: '有效期届满', origin: 'import', kind: 'police' });
});

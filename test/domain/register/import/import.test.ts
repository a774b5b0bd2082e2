import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { applyBatch } from '../../../../domain/register/import/apply-batch.ts';
import { checkImport } from '../../../../domain/register/import/check-import.ts';
import { createImport } from '../../../../domain/register/import/create-import.ts';
import { guessMapping } from '../../../../domain/register/import/fields.ts';
import { faultReport, listImports, readImport, readLines } from '../../../../domain/register/import/read-import.ts';
import { undoImport } from '../../../../domain/register/import/undo-import.ts';
import { closeRelation, enterCertificate, enterChange, findCertificate, numbersOf, payersOf, relationOf, setCertificateStatus, stopPension } from '../../../../domain/register/index.ts';
import { seedDemonstration } from '../../../../server/seed/seed-demonstration.ts';
import type { FreshDatabase } from '../../../server/support/fresh-database.ts';
import { freshDatabase } from '../../../server/support/fresh-database.ts';
import { inventedIdNumber } from '../../../server/support/make-case.ts';
import { testClock } from '../../../server/support/test-clock.ts';
import { makePerson, PROVINCE } from '../support.ts';

let database: FreshDatabase;
const importer = { userId: '', offices: ['449901'] };
const AT = new Date('2026-06-15T10:00:00+08:00');
beforeAll(async () => {
  database = await freshDatabase();
  await seedDemonstration({ db: database.db, clock: testClock(), config: { mode: 'test', dataDir: '/nowhere' } });
  importer.userId = ((await database.db('users').where({ login: 'county1' }).first('id')) as { id: string }).id;
});
afterAll(() => database.drop());

const HEADERS = ['姓名', '身份证号', '证件编号', '原证件编号', '证件种类', '残疾性质', '残疾等级', '发证日期', '有效期至', '状态', '起发月份'];
type Line = { name?: string; idNumber?: string; number?: string; former?: string; grade?: string; status?: string; pensionFrom?: string };
let made = 0;
const cells = (line: Line): string[] => [
  line.name ?? '测试甲', line.idNumber ?? inventedIdNumber(), line.number ?? `导${(made += 1)}`, line.former ?? '', '因公伤残人员证', '因公', line.grade ?? '八级', '2015-03-01', '2035-03-01', line.status ?? '有效', line.pensionFrom ?? '2015-04',
];
const fileOf = (lines: readonly Line[]): Buffer => Buffer.from([HEADERS, ...lines.map(cells)].map((row) => row.join(',')).join('\n'));
const take = (lines: readonly Line[]): Promise<string> => createImport(database.db, importer, { orgCode: '449901', fileName: '名册.csv', bytes: fileOf(lines) }, AT);
const check = (importId: string): Promise<void> => checkImport(database.db, importer, { importId, mapping: guessMapping(HEADERS) }, AT);
const apply = (importId: string, size?: number) => applyBatch(database.db, importer, importId, AT, size);
const undo = (importId: string): Promise<number> => undoImport(database.db, importer, { importId, reason: '导错文件' }, AT);
const faultsOf = async (importId: string): Promise<Record<number, string[]>> =>
  Object.fromEntries((await readLines(database.db, importer, importId, { page: 1, pageSize: 100 })).lines.filter(({ faults }) => faults.length > 0).map(({ no, faults }) => [no, faults.map(({ column, message }) => `${column}：${message}`)]));
/** Everything that an import may bring, as it stands. */
const picture = async (): Promise<unknown> => {
  const all = (table: string) => database.owner(`app.${table}`).select().orderByRaw('1');
  return { persons: await all('persons'), certificates: await all('certificates'), numbers: await all('certificate_numbers'), relations: await all('pension_relations'), payers: await all('pension_payers'), pensions: await all('pensions') };
};

describe('the dry run', () => {
  it('names every fault by line and column, and changes nothing', async () => {
    const known = inventedIdNumber();
    await database.db('persons').insert({ id: '10000000-0000-4000-8000-000000000001', name: '测试已有', id_number: known, sex: 'male', birth_date: '1980-01-01', registered_county: '449901' });
    const elsewhere = inventedIdNumber();
    await database.db('persons').insert({ id: '10000000-0000-4000-8000-000000000002', name: '测试别处', id_number: elsewhere, sex: 'male', birth_date: '1980-01-01', registered_county: '449902' });
    const twice = inventedIdNumber();
    const before = await picture();
    const id = await take([{ number: '重号1' }, { idNumber: '449901198001010018' }, { number: '重号1' }, { name: '测试改名', idNumber: known }, { name: '测试别处', idNumber: elsewhere }, { idNumber: twice }, { idNumber: twice }, { grade: '十二级' }, {}]);
    await check(id);
    expect(await faultsOf(id)).toEqual({
      3: ['身份证号：公民身份号码校验位不正确，请核对'],
      4: ['证件编号：编号与第 2 行重复'],
      5: ['姓名：该公民身份号码已登记，但姓名与本行不一致'],
      6: ['身份证号：该人员已由其他单位登记，应当先办理抚恤关系转移'],
      8: ['身份证号：该人员在第 7 行已有有效证件'],
      9: ['残疾等级：“十二级”不是残疾等级（一级至十级）'],
    });
    expect(await readImport(database.db, importer, id)).toMatchObject({ status: 'checked', counts: { pending: 3, faulty: 6, applied: 0 } });
    expect(await picture()).toEqual(before);
    const report = await faultReport(database.db, importer, id);
    expect(report.split('\r\n')).toHaveLength(8);
    expect(report).toContain('"4","证件编号","重号1","编号与第 2 行重复"');
    expect(report).not.toContain(known);
  });

  it('keeps what the columns mean for the county’s next file', async () => {
    const columns = ['姓名', '身份证号', '档案甲', '证件种类', '残疾性质', '残疾等级', '发证日期'];
    const bytes = Buffer.from([columns, ['测试甲', inventedIdNumber(), '档1', '因公伤残人员证', '因公', '8', '2015-03-01']].map((row) => row.join(',')).join('\n'));
    const file = { orgCode: '449901', fileName: '名册.csv', bytes };
    const first = await createImport(database.db, importer, file, AT);
    const { mapping } = await readImport(database.db, importer, first);
    expect(mapping.number).toBeUndefined();
    await expect(checkImport(database.db, importer, { importId: first, mapping }, AT)).rejects.toMatchObject({ fields: { type: 'mapping-incomplete', title: '还没有指定证件编号所在的列。' } });
    await expect(checkImport(database.db, importer, { importId: first, mapping: { ...mapping, number: 0 } }, AT)).rejects.toMatchObject({ fields: { type: 'mapping-invalid' } });
    await checkImport(database.db, importer, { importId: first, mapping: { ...mapping, number: 2 } }, AT);
    expect(await readImport(database.db, importer, await createImport(database.db, importer, file, AT))).toMatchObject({ mapping: { number: 2 } });
  });

  it.each([['another county’s', '449902']])('is not for %s register', async (_whose, orgCode) => {
    await expect(createImport(database.db, importer, { orgCode, fileName: '名册.csv', bytes: fileOf([{}]) }, AT)).rejects.toMatchObject({ fields: { type: 'forbidden' } });
    const id = await take([{}]);
    const other = { ...importer, offices: [orgCode] };
    await expect(readImport(database.db, other, id)).rejects.toMatchObject({ fields: { type: 'not-found' } });
    await expect(applyBatch(database.db, other, id, AT)).rejects.toMatchObject({ fields: { type: 'not-found' } });
    expect(await listImports(database.db, other)).toEqual([]);
  });
});

describe('an import', () => {
  it('enters person, certificate, both numbers, relation, payer and pension', async () => {
    const id = await take([{ number: '全1', former: '全旧1' }, { number: '销1', status: '注销', pensionFrom: '' }]);
    await expect(apply(id)).rejects.toMatchObject({ fields: { type: 'import-unchecked' } });
    await check(id);
    expect(await apply(id)).toEqual({ applied: 2, refused: 0, left: 0 });
    const found = await findCertificate(database.db, '全旧1');
    expect(found).toMatchObject({ byCurrentNumber: false, certificate: { number: '全1', origin: 'import', case_id: null, status: 'valid', expires_on: '2035-03-01' } });
    const { person_id: personId, id: certificateId } = (found as NonNullable<typeof found>).certificate;
    expect(await numbersOf(database.db, certificateId)).toHaveLength(2);
    expect(await relationOf(database.db, personId)).toMatchObject({ org_code: '449901', from_on: '2015-03-01' });
    expect(await payersOf(database.db, personId)).toMatchObject([{ year: 2015, kind: 'county', code: '449901' }]);
    expect(await database.db('pensions').where({ person_id: personId })).toMatchObject([{ first_month: '2015-04', grade: 8, status: 'paying', payer: '449901', case_id: null }]);
    const closed = (await findCertificate(database.db, '销1'))?.certificate;
    expect(closed).toMatchObject({ status: 'void', status_reason: '导入时即为此状态' });
    expect(await relationOf(database.db, closed?.person_id as string)).toBeNull();
    expect(await readImport(database.db, importer, id)).toMatchObject({ status: 'applied', counts: { applied: 2 } });
    await expect(check(id)).rejects.toMatchObject({ fields: { type: 'import-begun' } });
    expect(await apply(id)).toEqual({ applied: 0, refused: 0, left: 0 });
    expect(await database.db('audit').where({ action: 'register-import-applied' }).whereRaw("detail ->> 'importId' = ?", [id])).toHaveLength(1);
  });

  it('goes on after a stop, each line once, whoever presses', async () => {
    const id = await take(Array.from({ length: 12 }, () => ({})));
    await check(id);
    expect(await apply(id, 5)).toEqual({ applied: 5, refused: 0, left: 7 });
    expect(await readImport(database.db, importer, id)).toMatchObject({ status: 'applying', counts: { applied: 5, pending: 7 } });
    const answers = await Promise.all([apply(id, 4), apply(id, 4), apply(id, 4)]);
    expect(answers.map(({ applied }) => applied).sort()).toEqual([0, 3, 4]);
    expect(await database.db('certificates').join('register_import_rows as r', 'r.certificate_id', 'certificates.id').where('r.import_id', id)).toHaveLength(12);
  });

  it('does a batch again that was killed in the middle', async () => {
    const id = await take([{ number: '断1' }, { number: '断2' }, { number: '断3' }]);
    await check(id);
    const before = await picture();
    const blocker = await database.db.transaction();
    await blocker.raw('select pg_advisory_xact_lock(7302, hashtext(?))', ['断2']);
    const batch = apply(id).then(() => 'done', () => 'cut');
    await killWhoWaits(database.db);
    expect(await batch).toBe('cut');
    await blocker.rollback();
    expect(await picture()).toEqual(before);
    expect(await readImport(database.db, importer, id)).toMatchObject({ status: 'checked', counts: { pending: 3, applied: 0 } });
    expect(await apply(id)).toEqual({ applied: 3, refused: 0, left: 0 });
  });

  it('refuses a line that was right in the dry run and is not any more, and enters the others', async () => {
    const id = await take([{ number: '迟1' }, { number: '迟2' }]);
    await check(id);
    const other = await take([{ number: '迟1' }]);
    await check(other);
    await apply(other);
    expect(await apply(id)).toEqual({ applied: 1, refused: 1, left: 0 });
    expect(await faultsOf(id)).toEqual({ 2: ['证件编号：该证件编号在名册中已经登记'] });
  });
});

/** Ends the connection that waits for the advisory lock of a number, once it waits. */
async function killWhoWaits(db: Knex): Promise<void> {
  for (let tries = 0; tries < 10_000; tries += 1) {
    const { rows } = (await db.raw(`select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database where d.datname = current_database() and l.locktype = 'advisory' and l.classid = 7302 and not l.granted`)) as { rows: unknown[] };
    if (rows.length > 0) return;
  }
  throw new Error('nobody waits');
}

describe('the undo', () => {
  it('takes back exactly what the import brought', async () => {
    const known = inventedIdNumber();
    await database.db('persons').insert({ id: '20000000-0000-4000-8000-000000000001', name: '测试原有', id_number: known, sex: 'male', birth_date: '1980-01-01', phone: '13000000000', registered_county: '449901' });
    const before = await picture();
    const twice = inventedIdNumber();
    const id = await take([{ number: '撤1', former: '撤旧1' }, { name: '测试原有', idNumber: known }, { idNumber: twice, status: '注销', pensionFrom: '' }, { idNumber: twice }, { grade: 'x' }]);
    await check(id);
    await expect(undo(id)).rejects.toMatchObject({ fields: { type: 'import-not-applied' } });
    expect(await apply(id)).toMatchObject({ applied: 4 });
    expect(await undo(id)).toBe(4);
    expect(await picture()).toEqual(before);
    expect(await readImport(database.db, importer, id)).toMatchObject({ status: 'undone', undoReason: '导错文件', counts: { undone: 4, faulty: 1 } });
    await expect(undo(id)).rejects.toMatchObject({ fields: { type: 'import-not-applied', title: '该次导入已经撤销。' } });
    await expect(apply(id)).rejects.toMatchObject({ fields: { type: 'import-ended' } });
    const again = await take([{ number: '撤1' }]);
    await check(again);
    expect(await apply(again)).toMatchObject({ applied: 1 });
  });

  it('takes back what a stopped import has entered so far', async () => {
    const before = await picture();
    const id = await take([{}, {}, {}]);
    await check(id);
    await apply(id, 2);
    expect(await undo(id)).toBe(2);
    expect(await picture()).toEqual(before);
  });

  const since: [string, RegExp, (trx: Knex.Transaction, certificateId: string, personId: string) => Promise<unknown>][] = [
    ['an entry in the 变更栏', /变更栏已有新的登记/, (trx, certificateId) => enterChange(trx, { certificateId, caseId: null, kind: 'other', text: '测试', article: '第29条', enteredOn: '2026-06-15', enteredBy: '440000' })],
    ['a new certificate in its place', /已据以换发/, (trx, replacesId, personId) => enterCertificate(trx, { personId, caseId: null, province: PROVINCE, kind: 'duty', nature: 'duty', grade: 8, issuedOn: '2026-06-15', replacesId })],
    ['a loss', /证件状态已经变更/, (trx, certificateId) => setCertificateStatus(trx, { certificateId, status: 'lost', since: '2026-06-15', reason: '登报' })],
    ['a relation that has gone elsewhere', /抚恤关系已经变更/, (trx, _certificateId, personId) => closeRelation(trx, { personId, untilOn: '2026-06-15', caseId: null })],
    ['a pension that has stopped', /抚恤金已经停发/, (trx, _certificateId, personId) => stopPension(trx, personId, '2026-06', 'terminated')],
  ];
  let importId: string;
  beforeEach(async () => {
    importId = await take([{}, {}]);
    await check(importId);
    await apply(importId);
  });

  it.each(since)('is refused for %s, and nothing is taken back', async (_what, reason, happen) => {
    const [, second] = (await database.db('register_import_rows').where({ import_id: importId }).orderBy('row_no')) as { certificate_id: string; person_id: string }[];
    await database.db.transaction((trx) => happen(trx, second?.certificate_id as string, second?.person_id as string));
    const before = await picture();
    await expect(undo(importId)).rejects.toMatchObject({ fields: { type: 'undo-refused', title: '导入以后有 1 行已有新的办理内容，不能撤销。', errors: expect.arrayContaining([{ path: '/rows/3', message: expect.stringMatching(reason) }]) } });
    expect(await picture()).toEqual(before);
  });

  it('keeps a person whom somebody else has named since', async () => {
    const [first] = (await database.db('register_import_rows').where({ import_id: importId }).orderBy('row_no')) as { person_id: string }[];
    const other = await makePerson(database.db);
    await database.db('persons_apart').insert({ first_id: [other, first?.person_id as string].sort()[0], second_id: [other, first?.person_id as string].sort()[1], reason: '不是同一人', decided_by: importer.userId, org_code: '449901', decided_at: AT });
    expect(await undo(importId)).toBe(2);
    expect(await database.db('persons').where({ id: first?.person_id as string })).toHaveLength(1);
  });

  it('is the only way to delete from the register', async () => {
    await expect(database.db.raw('select app.undo_import_row(?::uuid, 99)', [importId])).rejects.toThrow(/is not applied/);
    await expect(database.db('certificate_numbers').delete()).rejects.toMatchObject({ code: '42501' });
    await expect(database.db('persons').delete()).rejects.toMatchObject({ code: '42501' });
  });
});

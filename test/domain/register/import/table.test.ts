import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { checkCharacter } from '../../../../regulations/persons/id-number.ts';
import type { ImportField, Mapping } from '../../../../domain/register/import/fields.ts';
import { guessMapping, mappingByHeader, missingFields } from '../../../../domain/register/import/fields.ts';
import { parseDay, parseGrade, parseKind, parseMonth, parseNature, parseStatus } from '../../../../domain/register/import/parse-cell.ts';
import { readLine } from '../../../../domain/register/import/read-line.ts';
import { limits, readTable } from '../../../../domain/register/import/read-table.ts';

const csv = (text: string): Buffer => Buffer.from(text, 'utf8');
/** 姓名 and 等级 as Chinese spreadsheets write them by themselves (GB 18030). */
const GB = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xc8, 0xbc, 0xb6, 0x0a, 0xb2, 0xe2, 0xca, 0xd4, 0x2c, 0x38]);

describe('a file of another system', () => {
  it.each([
    ['UTF-8 with its mark', csv('\uFEFF姓名,等级\n测试甲,8\n'), ['姓名', '等级'], [{ no: 2, cells: ['测试甲', '8'] }]],
    ['GB 18030', GB, ['姓名', '等级'], [{ no: 2, cells: ['测试', '8'] }]],
    ['with tabs, a short line, a blank one', csv('姓名\t等级\n测试甲\n\n测试乙\t9\n'), ['姓名', '等级'], [{ no: 2, cells: ['测试甲', ''] }, { no: 4, cells: ['测试乙', '9'] }]],
    ['with quotes and a formula', csv('姓名,备注\n"测试,甲","=HYPERLINK(""x"")"\n'), ['姓名', '备注'], [{ no: 2, cells: ['测试,甲', '=HYPERLINK("x")'] }]],
  ])('is read as texts: %s', async (_what, bytes, headers, rows) => expect(await readTable(bytes, '名册.csv')).toEqual({ headers, rows }));

  it('is read from a workbook: texts, numbers and days as they are written, a formula by what it gave', async () => {
    const sheet = [['姓名', '号码', '发证日期', '等级', '备注'], ['测试甲', '449901198001010010', new Date('2015-03-01T00:00:00Z'), 8, '=1+1']];
    const bytes = await writeExcelFile(sheet.map((row) => row.map((value) => (value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : { value })))).toBuffer();
    expect(await readTable(bytes, '名册.XLSX')).toEqual({ headers: ['姓名', '号码', '发证日期', '等级', '备注'], rows: [{ no: 2, cells: ['测试甲', '449901198001010010', '2015-03-01', '8', '=1+1'] }] });
  });

  const bomb = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(limits.unpacked + 1) }, { level: 9 }));
  const crowd = Buffer.from(zipSync(Object.fromEntries(Array.from({ length: limits.parts + 1 }, (_, index) => [`xl/${index}.xml`, strToU8('<a/>')]))));
  /** The central directory says that the part is small; it is not. */
  const liar = (): Buffer => {
    const bytes = Buffer.from(bomb);
    const at = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    bytes.writeUInt32LE(100, at + 24);
    return bytes;
  };
  it.each([
    ['a packed bomb', 'file-too-large', bomb, '名册.xlsx'],
    ['more parts than a workbook has', 'file-too-large', crowd, '名册.xlsx'],
    ['a part larger than it says', 'file-unreadable', liar(), '名册.xlsx'],
    ['a packed file that is no workbook', 'file-unreadable', Buffer.from(zipSync({ 'a.xml': strToU8('<a/>') })), '名册.xlsx'],
    ['a file that is too large', 'file-too-large', Buffer.alloc(limits.bytes + 1, 'a'), '名册.csv'],
    ['an old workbook', 'unsupported-file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), '名册.xls'],
    ['a workbook under the name of a CSV', 'unsupported-file', bomb, '名册.csv'],
    ['bytes under the name of a CSV', 'unsupported-file', Buffer.from([1, 0, 2]), '名册.csv'],
    ['a head without lines', 'table-empty', csv('姓名,等级\n\n'), '名册.csv'],
    ['nothing', 'table-empty', csv(''), '名册.csv'],
    ['an open quote', 'file-unreadable', csv('姓名\n"测试'), '名册.csv'],
    ['a cell as long as a letter', 'table-too-large', csv(`姓名\n${'测'.repeat(limits.cell + 1)}`), '名册.csv'],
    ['too many columns', 'table-too-large', csv(`${Array.from({ length: limits.columns + 1 }, (_, index) => `列${index}`).join(',')}\n1`), '名册.csv'],
    ['too many lines', 'table-too-large', csv(`姓名\n${'甲\n'.repeat(limits.rows + 1)}`), '名册.csv'],
  ])('is refused: %s (%s)', async (_what, type, bytes, name) => {
    await expect(readTable(bytes, name)).rejects.toMatchObject({ fields: { type } });
  });
});

describe('what the columns mean', () => {
  const HEADERS = ['序号', '姓 名', '身份证号码', '残疾证编号', '原证编号', '证件类别', '残疾性质', '残疾等级', '发证时间', '有效期至', '状态', '起发月份', '联系电话'];
  it('is guessed from the words above them', () => {
    expect(guessMapping(HEADERS)).toEqual({ name: 1, idNumber: 2, number: 3, formerNumber: 4, kind: 5, nature: 6, grade: 7, issuedOn: 8, expiresOn: 9, status: 10, pensionFrom: 11, phone: 12 });
    expect(missingFields(guessMapping(HEADERS))).toEqual([]);
  });
  it('is what the office has chosen before, if it has', () => {
    const saved = mappingByHeader(['伤残号', '办证日'], { number: 0, issuedOn: 1 });
    expect(guessMapping(['办证日', '伤残号', '姓名'], saved)).toEqual({ issuedOn: 0, number: 1, name: 2 });
    expect(missingFields({ name: 2 })).toEqual(['idNumber', 'number', 'kind', 'nature', 'grade', 'issuedOn']);
  });
});

describe('what a cell means', () => {
  it.each([['八级', 8], ['8级', 8], [' 10 ', 10], ['十级', 10], ['０１', 1], ['十一级', null], ['0', null], ['', null], ['级', null]])('grade %j: %j', (text, grade) => expect(parseGrade(text)).toBe(grade));
  it.each([['因战', 'war'], ['因公致残', 'duty'], [' 因病 ', 'illness'], ['因私', null]])('nature %j: %j', (text, nature) => expect(parseNature(text)).toBe(nature));
  it.each([
    ['中华人民共和国残疾军人证', 'soldier'], ['伤残人民警察证', 'police'], ['残疾消防救援人员证', 'firefighter'], ['伤残预备役人员、伤残民兵民工证', 'militia'], ['因公伤残人员证', 'duty'], ['残疾人证', null],
  ])('kind %j: %j', (text, kind) => expect(parseKind(text)).toBe(kind));
  it.each([['2015-03-01', '2015-03-01'], ['2015/3/1', '2015-03-01'], ['2015.03.1', '2015-03-01'], ['2015年3月1日', '2015-03-01'], ['20150301', '2015-03-01'], ['2015-02-30', null], ['15-3-1', null], ['2015-3', null]])('day %j: %j', (text, day) => expect(parseDay(text)).toBe(day));
  it.each([['2015-03', '2015-03'], ['2015年3月', '2015-03'], ['201503', '2015-03'], ['2015/3/9', '2015-03'], ['2015-13', null]])('month %j: %j', (text, month) => expect(parseMonth(text)).toBe(month));
  it.each([['', 'valid'], ['在册', 'valid'], ['已注销', 'void'], ['遗失', 'lost'], ['过期', 'expired'], ['收回', 'seized'], ['不明', null]])('status %j: %j', (text, status) => expect(parseStatus(text)).toBe(status));
});

describe('a line', () => {
  const id = (first17: string): string => first17 + checkCharacter(first17);
  const right: Partial<Record<ImportField, string>> = { name: '测试甲', idNumber: id('44990119800101001'), number: '旧1', kind: '因公伤残人员证', nature: '因公', grade: '八级', issuedOn: '2015-03-01', expiresOn: '2035-03-01' };
  const fields = [...Object.keys(right), 'formerNumber', 'status', 'statusSince', 'relationFrom', 'pensionFrom'] as ImportField[];
  const mapping: Mapping = Object.fromEntries(fields.map((field, at) => [field, at]));
  const read = (change: Partial<Record<ImportField, string>>) => readLine(fields.map((field) => ({ ...right, ...change })[field] ?? ''), mapping, '2026-06-15');

  it('is read whole', () => {
    expect(read({ pensionFrom: '2015-04', formerNumber: '更旧 １' })).toMatchObject({ ok: true, line: { name: '测试甲', kind: 'duty', grade: 8, expiresOn: '2035-03-01', formerNumber: '更旧1', status: 'valid', relationFrom: '2015-03-01', pensionFrom: '2015-04' } });
    expect(read({ expiresOn: '长期' })).toMatchObject({ ok: true, line: { expiresOn: null } });
  });

  it.each<[string, Partial<Record<ImportField, string>>, [ImportField, RegExp]]>([
    ['no name', { name: '' }, ['name', /未填写姓名/]],
    ['a wrong check digit', { idNumber: '449901198001010018' }, ['idNumber', /校验位/]],
    ['a day of birth that is none', { idNumber: id('44990119800230001') }, ['idNumber', /出生日期不存在/]],
    ['a number kept as a number', { idNumber: '4.49901E+17' }, ['idNumber', /末几位已经丢失/]],
    ['a number whose end is lost', { idNumber: '449901198001011000' }, ['idNumber', /末几位已经丢失/]],
    ['an unknown kind', { kind: '残疾人证' }, ['kind', /不是证件种类/]],
    ['an unknown nature', { nature: '因私' }, ['nature', /不是残疾性质/]],
    ['an unknown grade', { grade: '十二级' }, ['grade', /不是残疾等级/]],
    ['an unknown status', { status: '不明' }, ['status', /不是证件状态/]],
    ['a day that is none', { issuedOn: '2015-02-30' }, ['issuedOn', /不是日期/]],
    ['days in the wrong order', { expiresOn: '2014-01-01' }, ['expiresOn', /早于发证日期/]],
    ['an issue before the birth', { issuedOn: '1979-01-01' }, ['issuedOn', /早于出生日期/]],
    ['an issue in the future', { issuedOn: '2027-01-01', expiresOn: '' }, ['issuedOn', /晚于今天/]],
    ['a status before the issue', { status: '遗失', statusSince: '2014-01-01' }, ['statusSince', /早于发证日期/]],
    ['the same number twice', { formerNumber: '旧1' }, ['formerNumber', /相同/]],
    ['police disabled by illness', { kind: '伤残人民警察证', nature: '因病' }, ['nature', /第24条/]],
  ])('is refused: %s', (_what, change, [field, message]) => {
    const result = read(change);
    expect(result).toMatchObject({ ok: false, faults: [{ field }] });
    if (!result.ok) expect(result.faults[0]?.message).toMatch(message);
  });

  it('tells all its faults at once', () => expect(read({ name: '', grade: 'x', issuedOn: '' })).toMatchObject({ ok: false, faults: [{ field: 'name' }, { field: 'issuedOn' }, { field: 'grade' }] }));
});

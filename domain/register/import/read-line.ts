import { certificateKinds, kindAdmits } from '../../../regulations/certificates/index.ts';
import { natureName } from '../../../regulations/grades/index.ts';
import { readIdNumber } from '../../../regulations/persons/id-number.ts';
import { normaliseName } from '../../persons/normalise-name.ts';
import { normaliseCertificateNumber } from '../certificate-number.ts';
import type { RecordedCertificate } from '../record-certificate.ts';
import type { CertificateStatus } from '../certificate-row.ts';
import type { ImportField, Mapping } from './fields.ts';
import { importFieldNames, importFields } from './fields.ts';
import { isLongTerm, isMangledNumber, parseDay, parseGrade, parseKind, parseMonth, parseNature, parseStatus } from './parse-cell.ts';

/** A fault of one line: the field (its column), and what is wrong, in Chinese. */
export interface Fault {
  field: ImportField;
  message: string;
}

/** A line that can be entered. */
export interface ImportLine extends Pick<RecordedCertificate, 'kind' | 'number' | 'nature' | 'grade' | 'issuedOn' | 'expiresOn'> {
  name: string;
  idNumber: string;
  formerNumber: string | null;
  status: CertificateStatus;
  statusSince: string;
  relationFrom: string;
  /** `YYYY-MM`; null: the file does not say that a pension is paid */
  pensionFrom: string | null;
  ethnicity: string | null;
  phone: string | null;
  address: string | null;
}

export type ReadLine = { ok: true; line: ImportLine } | { ok: false; faults: Fault[] };

/**
 * Reads one line of the file by the mapping and checks what can be checked of it alone: what is missing, the personal number, words that
 * mean nothing, days that are none or stand in the wrong order.
 * @param today no day may lie after it, but the last day of validity
 */
export function readLine(cells: readonly string[], mapping: Mapping, today: string): ReadLine {
  const faults: Fault[] = [];
  const fault = (field: ImportField, message: string): void => {
    faults.push({ field, message });
  };
  const text = (field: ImportField): string => (mapping[field] === undefined ? '' : (cells[mapping[field]] ?? '').trim());
  for (const field of importFieldNames) if (importFields[field].required && text(field) === '') fault(field, `未填写${importFields[field].title}`);
  const read = <V>(field: ImportField, parse: (written: string) => V | null, expected: string): V | null => {
    const written = text(field);
    if (written === '') return null;
    const value = parse(written);
    if (value === null) fault(field, `“${written}”不是${expected}`);
    return value;
  };
  const id = text('idNumber') === '' ? null : readIdNumber(text('idNumber'));
  if (id && !id.ok) fault('idNumber', isMangledNumber(text('idNumber')) ? '号码在表格中被存成了数值，末几位已经丢失，请将该列设为文本后重新填写' : id.reason);
  const kind = read('kind', parseKind, `证件种类（${Object.values(certificateKinds).map(({ name }) => name.replace('中华人民共和国', '')).join('、')}）`);
  const nature = read('nature', parseNature, '残疾性质（因战、因公、因病）');
  const grade = read('grade', parseGrade, '残疾等级（一级至十级）');
  const issuedOn = read('issuedOn', parseDay, '日期');
  const expiresOn = isLongTerm(text('expiresOn')) ? null : read('expiresOn', parseDay, '日期，也不是“长期”');
  const statusText = text('status');
  const status = parseStatus(statusText);
  if (status === null) fault('status', `“${statusText}”不是证件状态（有效、到期、遗失、作废、收回）`);
  const statusSince = read('statusSince', parseDay, '日期');
  const relationFrom = read('relationFrom', parseDay, '日期');
  const pensionFrom = read('pensionFrom', parseMonth, '月份');
  for (const [field, day] of [['issuedOn', issuedOn], ['statusSince', statusSince], ['relationFrom', relationFrom]] as const) if (day !== null && day > today) fault(field, `${importFields[field].title}晚于今天`);
  if (issuedOn !== null && expiresOn !== null && expiresOn < issuedOn) fault('expiresOn', '有效期至早于发证日期');
  if (issuedOn !== null && statusSince !== null && statusSince < issuedOn) fault('statusSince', '状态日期早于发证日期');
  if (issuedOn !== null && id?.ok && issuedOn < id.value.birthDate) fault('issuedOn', '发证日期早于出生日期');
  if (kind && nature && !kindAdmits(kind, nature)) fault('nature', `${certificateKinds[kind].name.replace('中华人民共和国', '')}的残疾性质没有${natureName(nature)}（第24条）`);
  const number = normaliseCertificateNumber(text('number'));
  const formerNumber = normaliseCertificateNumber(text('formerNumber')) || null;
  if (formerNumber !== null && formerNumber === number) fault('formerNumber', '原证件编号与证件编号相同');
  if (faults.length > 0 || !id?.ok || !kind || !nature || !grade || !issuedOn || !status) return { ok: false, faults };
  return {
    ok: true,
    line: {
      name: normaliseName(text('name')), idNumber: id.value.idNumber, number, formerNumber, kind, nature, grade, issuedOn, expiresOn, status, statusSince: statusSince ?? issuedOn, relationFrom: relationFrom ?? issuedOn, pensionFrom,
      ethnicity: text('ethnicity') || null, phone: text('phone') || null, address: text('address') || null,
    },
  };
}

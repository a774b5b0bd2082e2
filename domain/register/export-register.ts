import writeExcelFile from 'write-excel-file/node';
import { certificateKinds } from '../../regulations/certificates/index.ts';
import { gradeName, natureName } from '../../regulations/grades/index.ts';
import type { Nature } from '../../regulations/grades/index.ts';
import { csvTable } from '../platform/csv.ts';
import type { CertificateStatus } from './certificate-row.ts';
import type { RegisterLine } from './list-register.ts';

export const statusNames: Record<CertificateStatus, string> = { valid: '有效', expired: '已到期', lost: '已遗失', void: '已作废', seized: '已收回' };

const HEAD = ['姓名', '公民身份号码', '户籍地', '证件种类', '证件编号', '残疾性质', '残疾等级', '发证日期', '有效期至', '状态'];
const WIDTHS = [12, 22, 24, 34, 24, 10, 10, 12, 12, 10];

const cellsOf = (line: RegisterLine): string[] => [
  line.name, line.maskedIdNumber, line.countyName, certificateKinds[line.kind].name, line.number, natureName(line.nature as Nature), gradeName(line.grade), line.issuedOn, line.expiresOn ?? '长期', statusNames[line.status],
];

/** The register as CSV; what a spreadsheet would take for a formula is marked as text. */
export const registerCsv = (lines: readonly RegisterLine[]): string => csvTable([HEAD, ...lines.map(cellsOf)]);

/** The register as a workbook of texts: no cell of it is a formula, whatever it begins with. */
export async function registerWorkbook(lines: readonly RegisterLine[]): Promise<Buffer> {
  const head = HEAD.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const rows = lines.map((line) => cellsOf(line).map((value) => ({ value, type: String })));
  return writeExcelFile([head, ...rows], { columns: WIDTHS.map((width) => ({ width })), sheet: '伤残人员名册' }).toBuffer();
}

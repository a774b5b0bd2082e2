import { csvTable } from '../platform/csv.ts';
import type { LedgerRow } from './number-ledger.ts';

const STATUS: Record<LedgerRow['status'], string> = { issued: '已编号', rendered: '已生成', sealed: '已打印用印', scanned: '已扫描核对', served: '已送达', voided: '已作废', missing: '缺号' };
const HEAD = ['序号', '文号', '文书', '案号', '文书日期', '状态', '作废原因', '替代的文号', '补发的文号'];

/** The ledger as a file for spreadsheets. */
export function ledgerCsv(rows: readonly LedgerRow[]): string {
  const lines = rows.map((row) => [String(row.seq), row.numberText, row.title ?? '', row.caseNo ?? '', row.issuedOn ?? '', STATUS[row.status], row.voidReason ?? '', row.replaces ?? '', row.replacedBy ?? '']);
  return csvTable([HEAD, ...lines]);
}

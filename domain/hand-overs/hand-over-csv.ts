import { csvTable } from '../platform/csv.ts';
import { methodNames } from './hand-over-words.ts';
import type { HandedItem } from './register-hand-over.ts';
import type { HandOverView } from './list-hand-overs.ts';

const HEAD = ['编号', '案号', '申请人', '事由', '移交方', '接收方', '材料', '方式', '邮件号码', '移交日期', '移交人', '签收日期', '签收人', '备注'];

const itemText = ({ name, numberText, pages }: HandedItem): string => name + (numberText ? `（${numberText}）` : '') + (pages === null ? '' : ` ${pages}页`);

/** The register as a file for spreadsheets. */
export function handOverCsv(rows: readonly HandOverView[]): string {
  const lines = rows.map((row) => [
    row.numberText, row.caseNo, row.personName, row.purpose, row.fromName, row.toName, row.items.map(itemText).join('；'), methodNames[row.method], row.mailNumber ?? '', row.handedOn, row.handedBy, row.receivedOn ?? '', row.receivedBy ?? '', row.remark,
  ]);
  return csvTable([HEAD, ...lines]);
}

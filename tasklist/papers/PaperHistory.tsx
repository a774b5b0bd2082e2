import { showInstant } from '../../ui/format/dates.ts';
import { label } from '../../ui/format/labels.ts';
import type { Paper } from './types.ts';

const ACTIONS: Record<string, string> = {
  'document-issued': '编号签发',
  'document-rendered': '生成 PDF',
  'document-sealed': '打印用印',
  'document-scan-received': '上传扫描件',
  'document-page-compared': '比对一页',
  'document-scanned-back': '扫描核对完成',
  'document-served': '登记送达',
  'document-voided': '作废',
  'document-drafted': '拟制补发稿',
  'document-reissued': '补发',
};

/** Who did what to the paper, as the audit trail has it. */
export function PaperHistory({ history }: Pick<Paper, 'history'>) {
  return (
    <section className="paper-step">
      <h3>办理记录</h3>
      <ul className="paper-history">
        {history.map((row, index) => <li key={index}><time dateTime={row.at}>{showInstant(row.at)}</time><strong>{label(ACTIONS, row.action)}</strong><span>{row.actorName}</span></li>)}
      </ul>
    </section>
  );
}

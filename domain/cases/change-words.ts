import { actText } from '../queries/law-texts.ts';

/** How a change of a case by a person is told to another one who has the case open. */
const WORDS: Readonly<Record<string, string>> = {
  'case-opened': '收件立案',
  'case-opened-under-way': '确认了线下转入',
  'past-act-recorded': '登记了纸质办理的事项',
  'past-paper-recorded': '登记了纸质文书',
  'case-advanced': '推进了演示日期',
  'materials-added': '补充了材料',
  'material-file-replaced': '更换了材料文件',
  'document-issued': '出具了文书',
  'document-sealed': '登记了文书用印',
  'document-scan-received': '上传了文书扫描件',
  'document-page-compared': '比对了文书扫描件',
  'document-scanned-back': '核对了文书扫描件',
  'document-served': '登记了文书送达',
  'document-voided': '作废了文书',
  'document-drafted': '拟制了补发文书',
  'document-reissued': '补发了文书',
  'deadline-recomputed': '重新计算了期限',
  'task-handed-over': '移交了事项',
  'task-taken-over': '接办了事项',
  'task-transferred': '转办了事项',
  'papers-received': '登记了材料签收',
  'notice-evidence-added': '上传了公示现场照片',
  'draw-panel': '抽选了专家',
  'record-recusal-request': '登记了回避申请',
  'decide-recusal-request': '登记了回避决定',
  'review-recusal': '登记了回避复核',
  'act-date-proposed': '提出更正办理日期',
  'act-date-corrected': '更正了办理日期',
  'act-date-rejected': '退回了日期更正',
  'propose-annulment': '提出撤销立案',
  'annulment-rejected': '退回了撤销立案',
  'annulment-withdrawn': '收回了撤销立案',
  'deliver-suspension-notice': '登记了中止办理通知书的送达',
  'deliver-resumption-notice': '登记了恢复办理通知书的送达',
};

/** @param detail of the audit row: an act's names stand in it */
export function changeWords(action: string, detail: Record<string, unknown>): string {
  if (action === 'act-submitted' && Array.isArray(detail['acts'])) return `提交了“${(detail['acts'] as { act: string }[]).map(({ act }) => actText(act).name).join('、')}”`;
  const paper = typeof detail['numberText'] === 'string' ? ` ${detail['numberText']}` : '';
  return `${WORDS[action] ?? '办理了本案'}${paper}`;
}

import type { CaseDetail } from '../../ui/api/types.ts';
import { Facts } from '../../ui/components/Facts.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { DELIVERY_MODES, gradeName, label, NATURE_NAMES } from '../../ui/format/labels.ts';

export const SUBJECTS: Record<string, string> = { 'materials-notice': '材料告知书', 'non-acceptance-notice': '不予受理通知书', 'outcome-notice': '结果告知书', 'acceptance-notice': '受理通知书', 'appraisal-result-notice': '鉴定结果通知', certificate: '伤残人员证', 'closing-notice': '终止办理通知书', 'suspension-notice': '中止办理通知书', 'resumption-notice': '恢复办理通知书', 'replacement-supplement-notice': '补正材料告知书', 'replacement-refusal': '不予换补证通知书', 'changed-certificate': '已填写变更栏的证件', 'transfer-supplement-notice': '补正材料告知书', 'transfer-refusal-notice': '不予转移通知书', 'no-registration-notice': '不予登记通知书', 'hold-notice': '暂缓登记通知书', 'transferred-certificate': '已填写变更栏的证件', 'cross-transfer-certificate': '关系转移证明（跨省）' };

/** `2026-07` as people write it. */
const monthName = (month: string): string => month.replace(/^(\d{4})-0?(\d+)$/, '$1年$2月');

export const hasResults = (detail: CaseDetail): boolean => Boolean(detail.certificate || detail.certificateChange || detail.pension || detail.archive || detail.publicNotices.length || detail.deliveries.length);

/** What came of the case: certificate or its change, pension, public notices, deliveries, archive. */
export function CaseResults({ detail: { certificate, certificateChange, pension, archive, publicNotices, deliveries } }: { detail: CaseDetail }) {
  return (
    <div className="stack">
      {certificate && (
        <section><h3>证件</h3><Facts items={[['证件编号', certificate.number], ['残疾性质', label(NATURE_NAMES, certificate.nature)], ['残疾等级', gradeName(certificate.grade)], ['发证日期', showDate(certificate.issuedOn)], ['有效期至', certificate.expiresOn ? showDate(certificate.expiresOn) : '长期']]} /></section>
      )}
      {certificateChange && (
        <section><h3>{certificateChange.kind === 'void' ? '证件注销' : '证件变更栏'}</h3><Facts items={[['证件编号', certificateChange.certificateNumber], ...(certificateChange.previousGrade ? ([['原等级', gradeName(certificateChange.previousGrade)]] as const) : []), ...(certificateChange.grade ? ([['新等级', gradeName(certificateChange.grade)]] as const) : []), ...(certificateChange.kind === 'abroad' ? ([['变更内容', certificateChange.text]] as const) : []), ['登记日期', showDate(certificateChange.enteredOn)]]} /></section>
      )}
      {pension && (
        <section><h3>伤残抚恤金</h3><Facts items={[['残疾等级', gradeName(pension.grade)], ['残疾性质', label(NATURE_NAMES, pension.nature)], ['起发月份', monthName(pension.firstMonth)], ...(pension.lastMonth ? ([['发至月份', monthName(pension.lastMonth)]] as const) : [])]} /></section>
      )}
      {publicNotices.map((notice) => (
        <section key={notice.id}><h3>公示</h3><Facts items={[['公示地点', notice.place], ['张贴日期', showDate(notice.postedOn)], ['结束日期', notice.endedOn ? showDate(notice.endedOn) : '公示中']]} /></section>
      ))}
      {deliveries.map((delivery) => (
        <section key={delivery.id}><h3>送达：{label(SUBJECTS, delivery.subject)}</h3><Facts items={[['方式', label(DELIVERY_MODES, delivery.mode)], ...(delivery.mailNumber ? ([['挂号编号', delivery.mailNumber]] as const) : []), ['收件人', delivery.recipient], ['送达日期', showDate(delivery.deliveredOn)]]} /></section>
      ))}
      {archive && <section><h3>归档</h3><Facts items={[['档案号', archive.archiveNo], ['归档日期', showDate(archive.filedOn)]]} /></section>}
    </div>
  );
}

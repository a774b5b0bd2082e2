import { Link } from 'react-router';
import { Facts } from '../../ui/components/Facts.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { gradeName, label, NATURE_NAMES } from '../../ui/format/labels.ts';
import { KIND_NAMES, STATUS_NAMES, STATUS_TONES } from '../register/types.ts';
import type { CertificateView, ChangeView } from './types.ts';

/** A certificate as it stands, with its 变更栏 and every number that it ever had. */
export function CertificateCard({ certificate, today }: { certificate: CertificateView; today: string }) {
  const { status, expiresOn, numbers, changes } = certificate;
  const now = status === 'valid' && expiresOn !== null && expiresOn < today ? 'expired' : status;
  const former = numbers.filter(({ untilOn }) => untilOn !== null);
  return (
    <article className="certificate-card" data-testid="certificate">
      <div className="panel-bar">
        <h3>{KIND_NAMES[certificate.kind]}　<span className="grid-code">{certificate.number}</span></h3>
        <StatusTag tone={STATUS_TONES[now]}>{STATUS_NAMES[now]}</StatusTag>
      </div>
      <Facts
        items={[
          ['残疾性质', label(NATURE_NAMES, certificate.nature)],
          ['残疾等级', gradeName(certificate.grade)],
          ['发证日期', showDate(certificate.issuedOn)],
          ['有效期至', expiresOn ? showDate(expiresOn) : '长期'],
          ...(status === 'valid' ? [] : ([['状态日期', showDate(certificate.statusSince)], ['状态说明', certificate.statusReason]] as const)),
          ...(certificate.printedIdNumber ? ([['证上身份证号', certificate.printedIdNumber]] as const) : []),
          ...(certificate.printedHousehold ? ([['证上户籍地', certificate.printedHousehold]] as const) : []),
          ...(certificate.replaces ? ([['换发、补发前的证件', certificate.replaces]] as const) : []),
          ['来源', certificate.caseId ? <Link key="case" to={`/cases/${certificate.caseId}`}>本平台案件</Link> : certificate.origin === 'import' ? '名册导入' : '转入登记'],
          ...(former.length > 0 ? ([['原编号', former.map(({ number, untilOn }) => `${number}（至${showDate(untilOn)}）`).join('；')]] as const) : []),
        ]}
      />
      {changes.length > 0 && <Changes changes={changes} />}
    </article>
  );
}

function Changes({ changes }: { changes: readonly ChangeView[] }) {
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="changes">
        <caption>变更栏</caption>
        <thead><tr><th>序号</th><th>日期</th><th>内容</th><th>依据</th><th>登记单位</th></tr></thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.seq}>
              <td className="grid-code">{change.seq}</td>
              <td className="grid-soft">{showDate(change.enteredOn)}</td>
              <td className="grid-long">{change.text}{change.previousNumber && <small className="muted">原编号 {change.previousNumber}</small>}</td>
              <td className="grid-soft">{change.article}</td>
              <td className="grid-soft">{change.caseId ? <Link to={`/cases/${change.caseId}`}>{change.enteredByName}</Link> : change.enteredByName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

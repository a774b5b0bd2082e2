import { Link } from 'react-router';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { gradeName, label, NATURE_NAMES } from '../../ui/format/labels.ts';
import { KIND_NAMES, renewalAddress, STATUS_NAMES, STATUS_TONES, type RegisterLine } from './types.ts';

interface Props {
  lines: readonly RegisterLine[];
  /** with the way to a new certificate beside each line */
  renewable: boolean;
}

/** Certificates as rows, each with its holder. */
export function RegisterTable({ lines, renewable }: Props) {
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="register">
        <thead><tr><th>姓名</th><th>证件编号</th><th className="grid-extra">证件种类</th><th>性质和等级</th><th className="grid-extra">发证日期</th><th>有效期至</th><th>状态</th>{renewable && <th aria-label="操作" />}</tr></thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.certificateId}>
              <td className="grid-name" title={line.name}><Link to={`/persons/${line.personId}`}><strong>{line.name}</strong></Link><small>{line.maskedIdNumber}</small></td>
              <td className="grid-code">{line.number}{line.foundBy && <small>原编号 {line.foundBy}</small>}</td>
              <td className="grid-soft grid-extra"><span title={KIND_NAMES[line.kind]}>{KIND_NAMES[line.kind]}</span><small>{line.countyName}</small></td>
              <td className="grid-soft">{label(NATURE_NAMES, line.nature)}{gradeName(line.grade)}</td>
              <td className="grid-soft grid-extra">{showDate(line.issuedOn)}</td>
              <td className="grid-soft">{line.expiresOn ? showDate(line.expiresOn) : '长期'}</td>
              <td><StatusTag tone={STATUS_TONES[line.status]}>{STATUS_NAMES[line.status]}</StatusTag></td>
              {renewable && <td><Link to={renewalAddress(line.certificateId)} className="button-link" data-testid="renew">换发</Link></td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

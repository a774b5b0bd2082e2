import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CaseStatusTag } from '../../ui/components/CaseStatusTag.tsx';
import { showDate, showInstant } from '../../ui/format/dates.ts';
import { gradeName, label, NATURE_NAMES, SEX_NAMES } from '../../ui/format/labels.ts';
import { CERTIFICATE_STATUS, PENSION_STATUS, type Comparison, type PersonRecord } from './types.ts';

export type Choice = 'first' | 'second';
const SIDES: readonly Choice[] = ['first', 'second'];
const FIELDS: readonly ['name' | 'ethnicity' | 'phone' | 'address', string][] = [['name', '姓名'], ['ethnicity', '民族'], ['phone', '电话'], ['address', '住址']];

interface Props {
  data: Comparison;
  kept: Choice;
  fields: Record<string, Choice>;
  onKeep: (choice: Choice) => void;
  onField: (field: string, choice: Choice) => void;
}

/** Both records line by line; what differs is marked, and where it may be chosen there is a choice. */
export function CompareTable({ data, kept, fields, onKeep, onField }: Props) {
  const row = (title: string, show: (record: PersonRecord) => ReactNode, differs = false): ReactNode => (
    <tr key={title} data-differs={differs}><th scope="row">{title}</th>{SIDES.map((side) => <td key={side}>{show(data[side])}</td>)}</tr>
  );
  const same = (read: (record: PersonRecord) => string): boolean => read(data.first) === read(data.second);
  const fixed = (title: string, read: (record: PersonRecord) => string): ReactNode => row(title, (record) => read(record), !same(read));
  return (
    <div className="grid-wrap">
      <table className="compare" data-testid="compare">
        <thead>
          <tr><th scope="col">内容</th>{SIDES.map((side) => <th scope="col" key={side} data-kept={kept === side}><Radio checked={kept === side} onChange={() => onKeep(side)} name="kept" data-testid={`keep-${side}`}>{kept === side ? '保留这份记录' : '并入另一份'}</Radio></th>)}</tr>
        </thead>
        <tbody>
          {fixed('身份证号', (record) => record.maskedIdNumber)}
          {fixed('性别', (record) => label(SEX_NAMES, record.sex))}
          {fixed('出生日期', (record) => showDate(record.birthDate))}
          {fixed('户籍地', (record) => record.countyName)}
          {FIELDS.map(([field, title]) => {
            const differs = (data.first[field] ?? '') !== (data.second[field] ?? '');
            return (
              <tr key={field} data-differs={differs}>
                <th scope="row">{title}</th>
                {SIDES.map((side) => {
                  const text = data[side][field] || <span className="muted">未填写</span>;
                  return <td key={side}>{differs ? <Radio checked={(fields[field] ?? kept) === side} onChange={() => onField(field, side)} name={`field-${field}`}>{text}</Radio> : text}</td>;
                })}
              </tr>
            );
          })}
          {fixed('登记时间', (record) => showInstant(record.enteredAt))}
          {row('案件', ({ cases }) => cases.length === 0 ? <span className="muted">没有</span> : <ul>{cases.map((entry) => <li key={entry.id}><Link to={`/cases/${entry.id}`}>{entry.caseNo}</Link> <CaseStatusTag status={entry.status} outcome={entry.outcome} /><small>{entry.countyName}，{showDate(entry.applicationDate)}申请</small></li>)}</ul>)}
          {row('证件', ({ certificates }) => certificates.length === 0 ? <span className="muted">没有</span> : <ul>{certificates.map((entry) => <li key={entry.number}>{entry.number}<small>{label(NATURE_NAMES, entry.nature)}{gradeName(entry.grade)}，{showDate(entry.issuedOn)}发证，{label(CERTIFICATE_STATUS, entry.status)}</small></li>)}</ul>)}
          {row('抚恤金', ({ pensions }) => pensions.length === 0 ? <span className="muted">没有</span> : <ul>{pensions.map((entry) => <li key={entry.firstMonth}>{gradeName(entry.grade)}，自{entry.firstMonth}起<small>{label(PENSION_STATUS, entry.status)}</small></li>)}</ul>)}
        </tbody>
      </table>
    </div>
  );
}

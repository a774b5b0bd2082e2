import { Button } from 'antd';
import { useState } from 'react';
import { showInstant } from '../../ui/format/dates.ts';
import type { DesignationKind, RegisterChange } from './types.ts';
import { KIND_NAMES } from './types.ts';

const AT_FIRST = 8;
const ACTIONS: Readonly<Record<string, string>> = { 'add-institution': '登记机构', 'designate-institution': '登记指定', 'end-designation': '终止指定', 'admit-expert': '专家入库', 'amend-expert': '更正专家', 'dismiss-expert': '专家出库' };
const FIELDS: Readonly<Record<string, string>> = {
  code: '编号', name: '名称', title: '职称', disciplines: '学科', kind: '类别', document_number: '文号', valid_from: '自', valid_until: '至', entry_reason: '理由', end_reason: '理由', leave_reason: '理由', reason: '理由',
};
const show = (field: string, value: unknown): string => (field === 'kind' ? KIND_NAMES[value as DesignationKind] : Array.isArray(value) ? value.join('、') : value === null || value === undefined ? '无' : String(value));

const describe = ({ before, after }: RegisterChange): string =>
  Object.entries(FIELDS)
    .filter(([field]) => field in after)
    .map(([field, name]) => `${name} ${before && field in before ? `${show(field, before[field])} → ` : ''}${show(field, after[field])}`)
    .join('；');

/** Who changed what and when, newest first; what was before stands beside it. */
export function ChangeList({ changes }: { changes: readonly RegisterChange[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, AT_FIRST);
  return (
    <>
      <ul className="records" data-testid="register-changes">
        {shown.map((change) => (
          <li key={change.id}>
            <span className="record-main"><strong>{ACTIONS[change.action] ?? change.action}</strong><span>{describe(change)}</span><small className="muted">{change.byName} · {showInstant(change.at)}</small></span>
          </li>
        ))}
      </ul>
      {!all && changes.length > AT_FIRST && <Button type="link" onClick={() => setAll(true)}>显示全部 {changes.length} 条</Button>}
    </>
  );
}

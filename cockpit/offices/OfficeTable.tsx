import { Button } from 'antd';
import { LEVEL_NAMES } from '../../ui/format/labels.ts';
import { OfficeState } from './OfficeState.tsx';
import type { Placed } from './types.ts';

/** One line for each office, set in by its place in the tree. */
export function OfficeTable({ rows, onOpen }: { rows: readonly Placed[]; onOpen: (code: string) => void }) {
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="offices">
        <thead><tr><th>机构</th><th>级别</th><th className="grid-extra">机关代字</th><th className="grid-extra">地址、电话</th><th>在办案件</th><th>岗位账号</th><th>状态</th><th aria-label="操作" /></tr></thead>
        <tbody>
          {rows.map(({ office, depth }) => (
            <tr key={office.code} data-office={office.code}>
              <td className="grid-lead"><div className="office-name" data-depth={Math.min(depth, 3)}><span>{office.name}<small className="grid-code">{office.code}</small></span></div></td>
              <td className="grid-soft">{LEVEL_NAMES[office.level]}</td>
              <td className="grid-soft grid-extra">{office.documentWord}</td>
              <td className="grid-extra office-contact">{office.address || <span className="muted">未填写地址</span>}<small>{[office.contact, office.phone].filter(Boolean).join(' ') || '未填写电话'}</small></td>
              <td>{office.openCases || <span className="muted">—</span>}</td>
              <td>{office.accounts || <span className="muted">—</span>}</td>
              <td><OfficeState office={office} /></td>
              <td><Button size="small" onClick={() => onOpen(office.code)} aria-label={`管理${office.name}`}>管理</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

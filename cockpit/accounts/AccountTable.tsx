import { Button } from 'antd';
import type { Account } from '../../ui/account/types.ts';
import { ROLE_NAMES } from '../../ui/format/labels.ts';
import { AccountTags } from './AccountTags.tsx';

/** One line for each account; its actions are in the drawer. */
export function AccountTable({ rows, onOpen }: { rows: readonly Account[]; onOpen: (id: string) => void }) {
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="accounts">
        <thead><tr><th>姓名</th><th>账号</th><th>单位</th><th>岗位</th><th className="account-count">名下事项</th><th className="account-count">登录中</th><th>状态</th><th aria-label="操作" /></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-account={row.login}>
              <td className="grid-lead">{row.name}</td>
              <td className="grid-code">{row.login}</td>
              <td className="grid-soft"><span title={row.orgName}>{row.orgName}</span></td>
              <td className="account-held">{[...new Set(row.roles.map((held) => ROLE_NAMES[held.role]))].join('、') || <span className="muted">未安排</span>}</td>
              <td className="account-count">{row.openTasks || <span className="muted">—</span>}</td>
              <td className="account-count">{row.sessions || <span className="muted">—</span>}</td>
              <td><AccountTags account={row} /></td>
              <td><Button size="small" onClick={() => onOpen(row.id)} aria-label={`管理账号 ${row.login}`}>管理</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Drawer } from 'antd';
import { useApi } from '../api/api-context.ts';
import { QueryState } from '../components/QueryState.tsx';
import { showInstant } from '../format/dates.ts';
import { ChangePassword } from './ChangePassword.tsx';
import { OwnSessions } from './OwnSessions.tsx';
import { SecondFactorPart } from './SecondFactorPart.tsx';
import type { OwnAccount } from './types.ts';
import './account.css';

const KEY = ['own-account'];

/** 我的账号: password, second factor, sessions of the person who is signed in. */
export function OwnAccountDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const query = useQuery({ queryKey: KEY, enabled: open, queryFn: ({ signal }) => api.get<OwnAccount>('/api/account', signal) });
  const refresh = () => void queries.invalidateQueries({ predicate: ({ queryKey }) => ['own-account', 'own-sessions'].includes(String(queryKey[0])) });
  return (
    <Drawer title="我的账号" size={520} open={open} onClose={onClose} destroyOnHidden data-testid="own-account">
      <QueryState query={query} rows={4}>
        {(account) => (
          <div className="account-parts">
            <section>
              <h2>修改密码</h2>
              <p className="muted">账号 {account.login}{account.passwordSetAt && ` · 上次修改 ${showInstant(account.passwordSetAt)}`}{account.passwordMaxDays > 0 && ` · 每 ${account.passwordMaxDays} 天须更换一次`}。修改后其他登录将全部退出。</p>
              <ChangePassword key={account.passwordSetAt} onChanged={() => { void message.success('密码已修改。'); refresh(); }} />
            </section>
            <section>
              <h2>动态口令</h2>
              <SecondFactorPart account={account} onChanged={refresh} />
            </section>
            <section>
              <h2>登录中的会话</h2>
              <OwnSessions />
            </section>
          </div>
        )}
      </QueryState>
    </Drawer>
  );
}

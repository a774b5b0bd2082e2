import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox } from 'antd';
import { problemText } from '../../ui/account/problem-text.ts';
import { useApi } from '../../ui/api/api-context.ts';
import type { Role } from '../../ui/api/types.ts';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { ROLE_NAMES } from '../../ui/format/labels.ts';
import { useSession } from '../../ui/session/session-context.ts';

const KEY = ['second-factor-roles'];
const ROLES = Object.keys(ROLE_NAMES) as Role[];

interface Rule {
  role: Role;
  from: string;
}

/** Which roles sign in with a second factor, from which day on; a province's security administrator sets it, the others see it. */
export function SecondFactorRule() {
  const api = useApi();
  const queries = useQueryClient();
  const { session } = useSession();
  const { message } = App.useApp();
  const { data } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => api.get<{ rules: Rule[] }>('/api/admin/second-factor-roles', signal) });
  const set = useMutation({
    mutationFn: (rules: Rule[]) => api.put<{ rules: Rule[] }>('/api/admin/second-factor-roles', { rules }),
    onSuccess: (answer) => {
      queries.setQueryData(KEY, answer);
      void message.success('已保存。适用之日起，未绑定的人员登录时须先绑定。');
    },
    onError: (error) => void message.error({ content: problemText(error), duration: 6 }),
  });
  if (!data) return null;
  const maySet = session.roles.some((held) => held.role === 'security-administrator' && held.level === 'province');
  const others = (role: Role): Rule[] => data.rules.filter((rule) => rule.role !== role);
  return (
    <section className="panel account-rules" data-testid="second-factor-rule">
      <strong>须使用动态口令登录的岗位</strong>
      {ROLES.map((role) => {
        const from = data.rules.find((rule) => rule.role === role)?.from;
        return (
          <span key={role} className="account-due">
            <Checkbox checked={from !== undefined} disabled={!maySet || set.isPending} onChange={({ target }) => set.mutate(target.checked ? [...others(role), { role, from: session.today }] : others(role))}>{ROLE_NAMES[role]}</Checkbox>
            {from !== undefined && <>自<DayPicker id={`second-factor-${role}`} value={from} disabled={!maySet || set.isPending} onChange={(day) => day && set.mutate([...others(role), { role, from: day }])} />起</>}
          </span>
        );
      })}
      {!maySet && <small className="muted">由省级安全管理员规定。</small>}
    </section>
  );
}

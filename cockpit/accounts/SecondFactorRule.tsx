import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Checkbox } from 'antd';
import { problemText } from '../../ui/account/problem-text.ts';
import { useApi } from '../../ui/api/api-context.ts';
import type { Role } from '../../ui/api/types.ts';
import { ROLE_NAMES } from '../../ui/format/labels.ts';
import { useSession } from '../../ui/session/session-context.ts';

const KEY = ['second-factor-roles'];
const OPTIONS = Object.entries(ROLE_NAMES).map(([value, label]) => ({ value: value as Role, label }));

/** Which roles sign in with a second factor; a province's administrator sets it, the others see it. */
export function SecondFactorRule() {
  const api = useApi();
  const queries = useQueryClient();
  const { session } = useSession();
  const { message } = App.useApp();
  const { data } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => api.get<{ roles: Role[] }>('/api/admin/second-factor-roles', signal) });
  const set = useMutation({
    mutationFn: (roles: Role[]) => api.put<{ roles: Role[] }>('/api/admin/second-factor-roles', { roles }),
    onSuccess: (answer) => {
      queries.setQueryData(KEY, answer);
      void message.success('已保存，自下一次操作起适用。');
    },
    onError: (error) => void message.error({ content: problemText(error), duration: 6 }),
  });
  if (!data) return null;
  const maySet = session.roles.some((held) => held.role === 'administrator' && held.level === 'province');
  return (
    <section className="panel account-line" data-testid="second-factor-rule">
      <strong>须使用动态口令登录的岗位</strong>
      <Checkbox.Group options={OPTIONS} value={data.roles} disabled={!maySet || set.isPending} onChange={(roles) => set.mutate(roles)} />
      {!maySet && <small>由省级系统管理员规定。</small>}
    </section>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, InputNumber } from 'antd';
import { useState } from 'react';
import { problemText } from '../../ui/account/problem-text.ts';
import { useApi } from '../../ui/api/api-context.ts';
import { useSession } from '../../ui/session/session-context.ts';

const KEY = ['sign-in-rules'];

interface Rules {
  passwordMaxDays: number;
  passwordWarnDays: number;
  idleMinutes: number;
  sessionHours: number;
}

const FIELDS: readonly { key: keyof Rules; before: string; after: string; min: number; max: number }[] = [
  { key: 'passwordMaxDays', before: '密码每', after: '天须更换（0 为不要求）', min: 0, max: 365 },
  { key: 'passwordWarnDays', before: '提前', after: '天提醒', min: 0, max: 60 },
  { key: 'idleMinutes', before: '无操作', after: '分钟后自动退出', min: 5, max: 120 },
  { key: 'sessionHours', before: '登录满', after: '小时须重新登录', min: 1, max: 24 },
];

/** How long passwords and sessions hold; a province's security administrator sets it, the others see it. */
export function SignInRules() {
  const api = useApi();
  const queries = useQueryClient();
  const { session } = useSession();
  const { message } = App.useApp();
  const [changed, setChanged] = useState<Partial<Rules>>({});
  const { data } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => api.get<Rules>('/api/admin/sign-in-rules', signal) });
  const set = useMutation({
    mutationFn: (rules: Rules) => api.put<Rules>('/api/admin/sign-in-rules', rules),
    onSuccess: (answer) => {
      queries.setQueryData(KEY, answer);
      setChanged({});
      void message.success('登录规则已保存。');
    },
    onError: (error) => void message.error({ content: problemText(error), duration: 6 }),
  });
  if (!data) return null;
  const maySet = session.roles.some((held) => held.role === 'security-administrator' && held.level === 'province');
  const rules = { ...data, ...changed };
  const isChanged = FIELDS.some(({ key }) => rules[key] !== data[key]);
  return (
    <section className="panel account-rules" data-testid="sign-in-rules">
      <strong>密码和会话</strong>
      {FIELDS.map(({ key, before, after, min, max }) => (
        <label key={key}>
          {before}
          <InputNumber min={min} max={max} precision={0} disabled={!maySet} value={rules[key]} onChange={(value) => value !== null && setChanged({ ...changed, [key]: value })} />
          {after}
        </label>
      ))}
      {maySet ? <Button type="primary" disabled={!isChanged} loading={set.isPending} onClick={() => set.mutate(rules)} data-testid="save-sign-in-rules">保存</Button> : <small className="muted">由省级安全管理员规定。</small>}
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';

interface Ready {
  mode?: string;
}

/** Tells a visitor of the demonstration where the accounts are; nothing in production, and nothing when the server does not say. */
export function DemonstrationHint() {
  const api = useApi();
  const { data } = useQuery({ queryKey: ['mode'], queryFn: () => api.get<Ready>('/health/ready'), retry: false, staleTime: Infinity });
  if (data?.mode !== 'demonstration') return null;
  return <p className="sign-in-hint">演示环境：单位、人员均为虚构；演示账号和密码在启动时显示于终端。请勿录入真实个人信息。</p>;
}

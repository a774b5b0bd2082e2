import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useApi } from '../../ui/api/api-context.ts';
import type { Organisation, Role } from '../../ui/api/types.ts';
import { ROLE_NAMES } from '../../ui/format/labels.ts';
import { useSession } from '../../ui/session/session-context.ts';

/** The offices that the person administers, and all below them. */
export function useOffices(): Organisation[] {
  const api = useApi();
  const { session } = useSession();
  const { data = [] } = useQuery({ queryKey: ['organisations'], queryFn: ({ signal }) => api.get<Organisation[]>('/api/organisations', signal), staleTime: 300_000 });
  const reached = new Set(session.roles.filter((held) => held.role === 'security-administrator').map((held) => held.orgCode));
  // A parent has a smaller code than its children, and the list is in their order.
  for (const office of data) if (office.parentCode && reached.has(office.parentCode)) reached.add(office.code);
  return data.filter((office) => reached.has(office.code));
}

export function OfficePicker({ value, onChange }: { value: string | undefined; onChange: (code: string) => void }) {
  const offices = useOffices();
  return <Select aria-label="单位" style={{ width: '100%' }} placeholder="选择单位" showSearch={{ optionFilterProp: 'label' }} value={value ?? null} onChange={onChange} options={offices.map(({ code, name }) => ({ value: code, label: name }))} />;
}

const ROLES = Object.entries(ROLE_NAMES).map(([value, label]) => ({ value: value as Role, label }));

export function RolePicker({ value, onChange }: { value: Role | undefined; onChange: (role: Role) => void }) {
  return <Select aria-label="岗位" style={{ width: '100%' }} placeholder="选择岗位" value={value ?? null} onChange={onChange} options={ROLES} />;
}

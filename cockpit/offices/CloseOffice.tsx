import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Field } from '../../ui/account/Field.tsx';
import { useApi } from '../../ui/api/api-context.ts';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { useSession } from '../../ui/session/session-context.ts';
import type { Office } from './types.ts';
import { useOfficeChange } from './use-offices.ts';

/** Closes an office; what keeps it open is said first. */
export function CloseOffice({ office, onDone }: { office: Office; onDone: () => void }) {
  const api = useApi();
  const { session } = useSession();
  const [closedOn, setClosedOn] = useState('');
  const [reason, setReason] = useState('');
  const query = useQuery({ queryKey: ['offices', office.code, 'closing'], queryFn: ({ signal }) => api.get<{ reasons: string[] }>(`/api/admin/offices/${office.code}/closing`, signal) });
  const close = useOfficeChange(() => api.post(`/api/admin/offices/${office.code}/close`, { closedOn, reason }), onDone);
  return (
    <QueryState query={query} rows={2}>
      {({ reasons }) => reasons.length > 0 ? (
        <Alert type="warning" showIcon title="现在还不能撤销。" description={<ul className="dots">{reasons.map((text) => <li key={text}>{text}</li>)}</ul>} data-testid="closing-reasons" />
      ) : (
        <div className="account-form">
          <p className="muted">没有在办的案件和事项，可以撤销。撤销后不能恢复；以往的案件、文书仍在原名下。</p>
          <div className="account-field"><label htmlFor="closed-on">撤销日期</label><DayPicker id="closed-on" value={closedOn} max={session.today} onChange={setClosedOn} /></div>
          <Field label="依据（文号）" name="closing-reason" value={reason} onChange={setReason} maxLength={500} autoComplete="off" />
          {close.isError && <ErrorState error={close.error} />}
          <Button type="primary" danger disabled={!closedOn || reason.trim().length < 2} loading={close.isPending} onClick={() => close.mutate(undefined)} data-testid="confirm-close">撤销机构</Button>
        </div>
      )}
    </QueryState>
  );
}

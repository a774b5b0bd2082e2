import { Button } from 'antd';
import { useState } from 'react';
import { Field } from '../../ui/account/Field.tsx';
import { useApi } from '../../ui/api/api-context.ts';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { useSession } from '../../ui/session/session-context.ts';
import { DetailsFields } from './DetailsFields.tsx';
import type { Office, OfficeDetails } from './types.ts';
import { useOfficeChange } from './use-offices.ts';

/** Another name or address from a day on. */
export function ChangeDetails({ office, onDone }: { office: Office; onDone: () => void }) {
  const api = useApi();
  const { session } = useSession();
  const { name, documentWord, address, phone, contact } = office;
  const [details, setDetails] = useState<OfficeDetails>({ name, documentWord, address, phone, contact });
  const [validFrom, setValidFrom] = useState('');
  const [reason, setReason] = useState('');
  const change = useOfficeChange(() => api.post(`/api/admin/offices/${office.code}/details`, { ...details, validFrom, reason }), onDone);
  const complete = details.name.trim().length > 1 && details.documentWord.trim() !== '' && validFrom !== '' && reason.trim().length > 1;
  return (
    <div className="account-form">
      <DetailsFields value={details} onChange={setDetails} />
      <div className="account-field"><label htmlFor="details-from">生效日期</label><DayPicker id="details-from" value={validFrom} max={session.today} onChange={setValidFrom} /><small>此日以前的文书仍印原来的名称和地址；已经出具的文书不变。</small></div>
      <Field label="依据或者理由（文号）" name="details-reason" value={reason} onChange={setReason} maxLength={500} autoComplete="off" />
      {change.isError && <ErrorState error={change.error} />}
      <Button type="primary" disabled={!complete} loading={change.isPending} onClick={() => change.mutate(undefined)} data-testid="save-details">登记变更</Button>
    </div>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Radio, Select } from 'antd';
import { useRef, useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { useSession } from '../../ui/session/session-context.ts';
import type { Setting, Value } from './types.ts';

/** Proposes another value from a day on. */
export function SettingForm({ setting, onDone }: { setting: Setting; onDone: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const { session } = useSession();
  const requestId = useRef(crypto.randomUUID());
  const [value, setValue] = useState<Value>(setting.value);
  const [validFrom, setValidFrom] = useState('');
  const [reason, setReason] = useState('');
  const submit = useMutation({
    mutationFn: () => api.post(`/api/admin/settings/${setting.key}/proposals`, { requestId: requestId.current, value, validFrom, reason: reason.trim() }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['proposals'] });
      onDone();
    },
  });
  return (
    <div className="setting-form button-row">
      <div className="notice-row">
        {setting.kind === 'switch' ? (
          <Radio.Group aria-label={setting.name} value={value} onChange={(event) => setValue(event.target.value as boolean)} options={[{ value: true, label: '是' }, { value: false, label: '否' }]} />
        ) : setting.kind === 'list' ? (
          <label htmlFor={`value-${setting.key}`}>改为<Select id={`value-${setting.key}`} mode="tags" open={false} suffixIcon={null} style={{ minWidth: 360 }} placeholder="输入一项后按回车" value={[...(value as readonly string[])]} onChange={(next: string[]) => setValue(next.map((entry) => entry.trim()).filter(Boolean))} /></label>
        ) : setting.choices ? (
          <Radio.Group aria-label={setting.name} value={value} onChange={(event) => setValue(event.target.value as number)} options={setting.choices.map((label, index) => ({ value: index + (setting.range?.least ?? 0), label }))} />
        ) : (
          <label htmlFor={`value-${setting.key}`}>改为（{setting.range?.unit}）<InputNumber id={`value-${setting.key}`} value={value as number} min={setting.range?.least ?? 0} max={setting.range?.most ?? 0} precision={0} onChange={(next) => setValue(next ?? 0)} /></label>
        )}
        <label htmlFor={`from-${setting.key}`}>生效日期<DayPicker id={`from-${setting.key}`} value={validFrom} min={session.today} onChange={setValidFrom} /></label>
        <label htmlFor={`reason-${setting.key}`}>理由<Input id={`reason-${setting.key}`} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} style={{ width: 280 }} /></label>
        <Button type="primary" disabled={!validFrom || reason.trim().length < 2} loading={submit.isPending} onClick={() => submit.mutate()}>提交，等待批准</Button>
      </div>
      {submit.isError && <ErrorState error={submit.error} />}
    </div>
  );
}

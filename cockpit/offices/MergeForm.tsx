import { Button, Checkbox, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { ROLE_NAMES } from '../../ui/format/labels.ts';
import type { Preview } from './types.ts';
import { useOfficeChange } from './use-offices.ts';

const OFFICE = '';

/** Who comes along, to whom the others' tasks go, the day and the basis. */
export function MergeForm({ preview }: { preview: Preview }) {
  const api = useApi();
  const navigate = useNavigate();
  const requestId = useRef(crypto.randomUUID());
  const [along, setAlong] = useState<string[]>(preview.accounts.map((account) => account.id));
  const [receiver, setReceiver] = useState(OFFICE);
  const [mergedOn, setMergedOn] = useState('');
  const [basis, setBasis] = useState('');
  const left = preview.accounts.filter((account) => !along.includes(account.id));
  const leftTasks = left.reduce((total, account) => total + account.openTasks, 0);
  const submit = useOfficeChange(
    () => api.post(`/api/admin/offices/${preview.from.code}/mergers`, { requestId: requestId.current, into: preview.into.code, mergedOn, basis, comingAlong: along, receiverId: receiver || null }),
    () => void navigate('/offices'),
  );
  return (
    <div className="merge-form">
      <h2 className="panel-title">人员</h2>
      {preview.accounts.length === 0 ? <p className="muted">该机构没有岗位账号。</p> : (
        <div className="merge-accounts" role="group" aria-label="随同转入的人员">
          {preview.accounts.map((account) => (
            <Checkbox key={account.id} checked={along.includes(account.id)} onChange={({ target }) => setAlong(target.checked ? [...along, account.id] : along.filter((id) => id !== account.id))}>
              {account.name}（{account.login}）<small>　{account.roles.map((role) => ROLE_NAMES[role]).join('、')}，名下事项 {account.openTasks} 件{account.rolesInto.length > 0 && `；在${preview.into.name}已有岗位`}</small>
            </Checkbox>
          ))}
          <small>勾选的人员以相同岗位转入{preview.into.name}；未勾选的人员在原机构的岗位撤销{left.length > 0 && `（${left.map((account) => account.name).join('、')}）`}。</small>
        </div>
      )}
      {leftTasks > 0 && <div className="account-field"><span>不转入人员名下 {leftTasks} 件事项移交给</span><Select aria-label="接手人" value={receiver} onChange={setReceiver} options={[{ value: OFFICE, label: '退回待办，由同事认领' }, ...preview.receivers.map(({ id, name, login }) => ({ value: id, label: `${name}（${login}）` }))]} /></div>}
      <div className="notice-row">
        <label htmlFor="merged-on">合并日期<DayPicker id="merged-on" value={mergedOn} onChange={setMergedOn} /></label>
        <label htmlFor="merge-basis">依据（文号）<Input id="merge-basis" value={basis} maxLength={500} style={{ width: 320 }} onChange={(event) => setBasis(event.target.value)} /></label>
        <Button type="primary" disabled={!mergedOn || basis.trim().length < 2} loading={submit.isPending} onClick={() => submit.mutate(undefined)} data-testid="propose-merger">提交，等待批准</Button>
      </div>
      {submit.isError && <ErrorState error={submit.error} />}
    </div>
  );
}

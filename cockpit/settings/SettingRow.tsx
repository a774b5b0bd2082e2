import { Button } from 'antd';
import { useState } from 'react';
import { showDate } from '../../ui/format/dates.ts';
import { SettingForm } from './SettingForm.tsx';
import { showValue, type Setting } from './types.ts';

/** One setting: what holds today, what it decides, how it came to that, and the form for a change. */
export function SettingRow({ setting }: { setting: Setting }) {
  const [editing, setEditing] = useState(false);
  return (
    <li className="record-block" data-setting={setting.key}>
      <div className="record-line">
        <div className="record-main">
          <strong>{setting.name}<span className="chip">{setting.article}</span></strong>
          <small>{setting.description}</small>
          <small>适用：{setting.usedIn}。默认：{showValue(setting.defaultValue, setting)}。</small>
        </div>
        <span className="setting-value">{showValue(setting.value, setting)}</span>
        <Button onClick={() => setEditing(!editing)} aria-expanded={editing}>{editing ? '收起' : '变更'}</Button>
      </div>
      {setting.history.length > 0 && (
        <ul className="dots setting-history">
          {setting.history.map((entry) => <li key={entry.enteredAt}>{showDate(entry.validFrom)}起：{showValue(entry.value, setting)}（{entry.proposedByName}提出，{entry.approvedByName ?? ''}批准；{entry.reason}）</li>)}
        </ul>
      )}
      {editing && <SettingForm setting={setting} onDone={() => setEditing(false)} />}
    </li>
  );
}

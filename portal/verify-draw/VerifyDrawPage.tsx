import { Alert, Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { verifyDraw } from '../../regulations/appraisal/draw-record.ts';
import type { DrawFault, DrawRecord } from '../../regulations/appraisal/draw-record.ts';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { DrawnPanel } from './DrawnPanel.tsx';
import './verify-draw.css';

const FAULTS: Readonly<Record<DrawFault, string>> = {
  unreadable: '这不是一份抽选记录，或者内容不完整。',
  'method-unknown': '记录所用的抽选方法不是本页所知的方法，无法验算。',
  'digest-differs': '校验值不符：记录的内容在抽选之后被改动过。',
  'input-unlawful': '按记录的名单和条件不能抽选出专家小组。',
  'members-differ': '按记录的名单和随机种子重新抽选，得到的专家与记录不同。',
};

interface Verdict {
  faults: DrawFault[];
  record: DrawRecord | null;
}

const judge = (text: string): Verdict => {
  try {
    const record: unknown = JSON.parse(text);
    const faults = verifyDraw(record);
    return { faults, record: faults.includes('unreadable') ? null : (record as DrawRecord) };
  } catch {
    return { faults: ['unreadable'], record: null };
  }
};

/** Only a record of the own server is fetched by itself. */
const recordAddress = (): string | null => {
  const path = new URLSearchParams(window.location.search).get('record');
  return path && /^\/api\/cases\/[0-9a-f-]{36}\/draws\/[0-9a-f-]{36}$/.test(path) ? path : null;
};

/** `/portal/verify-draw`: anybody draws again from the record of a draw; everything is computed in the browser, nothing is sent. */
export function VerifyDrawPage() {
  const [text, setText] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const check = (given: string) => {
    setText(given);
    setVerdict(given.trim() === '' ? null : judge(given));
  };
  useEffect(() => {
    const address = recordAddress();
    if (address) void fetch(address).then((response) => (response.ok ? response.text() : '')).then(check).catch(() => undefined);
  }, []);
  return (
    <div className="verify-draw">
      <PageHead title="专家抽选验算">粘贴或者打开导出的抽选记录。本页在您的浏览器中按记录的专家名单和随机种子重新抽选，与记录的结果比对；内容不会上传。（第19条：随机抽选三名以上专家）</PageHead>
      <Input.TextArea aria-label="抽选记录" placeholder="在此粘贴抽选记录的全部内容" value={text} rows={6} onChange={(event) => setText(event.target.value)} spellCheck={false} />
      <div className="verify-actions">
        <Button type="primary" disabled={text.trim() === ''} onClick={() => check(text)} data-testid="verify">验算</Button>
        <Button onClick={() => file.current?.click()}>打开文件</Button>
        <input ref={file} type="file" hidden aria-label="打开抽选记录文件" accept="application/json,.json" onChange={(event) => void event.target.files?.[0]?.text().then(check)} />
      </div>
      <div role="status" data-testid="verdict">
        {verdict && (verdict.faults.length === 0 ? <Alert type="success" showIcon title="验算相符：按记录的名单和种子重新抽选，结果与记录完全一致，记录没有改动。" /> : <Alert type="error" showIcon title="验算不符" description={<ul>{verdict.faults.map((fault) => <li key={fault}>{FAULTS[fault]}</li>)}</ul>} />)}
      </div>
      {verdict?.record && <DrawnPanel record={verdict.record} />}
    </div>
  );
}

import { useMutation } from '@tanstack/react-query';
import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { readTextFile } from './read-text-file.ts';
import type { NoticeDay } from './types.ts';

export interface Read {
  year: number;
  days: NoticeDay[];
  remarks: string[];
}

interface Props {
  year: number;
  onYear: (year: number) => void;
  onRead: (read: Read) => void;
}

/** The notice as it was published, pasted or from a file (text, CSV, JSON); the server says what it understands. */
export function NoticeText({ year, onYear, onRead }: Props) {
  const api = useApi();
  const [text, setText] = useState('');
  const read = useMutation({ mutationFn: () => api.post<Read>('/api/admin/calendar/read', { year, text }), onSuccess: onRead });
  return (
    <section className="panel">
      <h2 className="panel-title">一、通知内容</h2>
      <div className="notice-form">
        <div className="notice-row">
          <label htmlFor="notice-year">年份<InputNumber id="notice-year" value={year} min={2022} max={2199} onChange={(value) => onYear(value ?? year)} /></label>
          <label className="upload-button">从文件读取（文本、CSV、JSON）<input type="file" accept=".txt,.csv,.json,text/plain,text/csv,application/json" hidden data-testid="notice-file" onChange={(event) => { const file = event.target.files?.[0]; if (file) void readTextFile(file).then(setText); event.target.value = ''; }} /></label>
        </div>
        <label htmlFor="notice-text">粘贴国务院办公厅放假通知的正文<Input.TextArea id="notice-text" value={text} onChange={(event) => setText(event.target.value)} rows={9} maxLength={100_000} placeholder="一、元旦：1月1日（周五）至3日放假调休，共3天。……" /></label>
      </div>
      <div className="button-row"><Button type="primary" disabled={!text.trim()} loading={read.isPending} onClick={() => read.mutate()} data-testid="read-notice">识别</Button></div>
      {read.isError && <ErrorState error={read.error} />}
    </section>
  );
}

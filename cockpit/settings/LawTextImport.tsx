import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { readTextFile } from '../calendar/read-text-file.ts';

interface Preview {
  articles: { number: number; begins: string }[];
}

/** Takes an official text from a file, shows how it falls into articles, and keeps it beside the summaries (法规对照). */
export function LawTextImport() {
  const api = useApi();
  const queries = useQueryClient();
  const [source, setSource] = useState('');
  const [text, setText] = useState('');
  const preview = useMutation({ mutationFn: () => api.post<Preview>('/api/admin/law/texts/preview', { source: source.trim(), text }) });
  const keep = useMutation({
    mutationFn: () => api.post<{ articles: number }>('/api/admin/law/texts', { source: source.trim(), text }),
    onSuccess: async () => {
      setText('');
      preview.reset();
      await queries.invalidateQueries({ queryKey: ['law-map'] });
    },
  });
  const change = (value: string): void => {
    setText(value);
    preview.reset();
    keep.reset();
  };
  return (
    <section className="panel" data-testid="law-text">
      <h2 className="panel-title">导入法规原文</h2>
      <div className="notice-form">
        <div className="notice-row">
          <label htmlFor="law-source">来源（发布机关、文号、日期）<Input id="law-source" value={source} maxLength={200} onChange={(event) => setSource(event.target.value)} style={{ width: 380 }} /></label>
          <label className="upload-button">从文本文件读取<input type="file" accept=".txt,text/plain" hidden onChange={(event) => { const file = event.target.files?.[0]; if (file) void readTextFile(file).then(change); event.target.value = ''; }} /></label>
        </div>
        <label htmlFor="law-text">正文（按行首的“第N条”分条）<Input.TextArea id="law-text" value={text} rows={6} maxLength={400_000} onChange={(event) => change(event.target.value)} /></label>
      </div>
      <div className="button-row">
        <Button disabled={source.trim().length < 2 || !text.trim()} loading={preview.isPending} onClick={() => preview.mutate()} data-testid="split-law">分条预览</Button>
        <Button type="primary" disabled={!preview.isSuccess} loading={keep.isPending} onClick={() => keep.mutate()} data-testid="keep-law">导入</Button>
      </div>
      {preview.isError && <ErrorState error={preview.error} />}
      {keep.isError && <ErrorState error={keep.error} />}
      {keep.isSuccess && <Alert type="success" showIcon title={`已导入 ${keep.data.articles} 条，在“法规对照”中与摘要并列显示。`} />}
      {preview.isSuccess && (
        <>
          <p className="notice">共识别 {preview.data.articles.length} 条：</p>
          <ul className="records law-preview">{preview.data.articles.map((article) => <li key={article.number} className="record-line"><strong>第{article.number}条</strong><span>{article.begins}{article.begins.length === 60 && '……'}</span></li>)}</ul>
        </>
      )}
    </section>
  );
}

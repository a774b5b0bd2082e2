import { Button, Segmented, Tabs } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { usePreview } from '../../ui/components/use-preview.tsx';
import { CodeField, type CodeHandle } from '../editor/CodeField.tsx';
import { EditorHead } from '../editor/EditorHead.tsx';
import { TextFindings } from '../editor/TextFindings.tsx';
import { useDraft } from '../editor/use-draft.tsx';
import { TextComparison } from '../releases/TextComparison.tsx';
import type { Draft } from '../types.ts';
import { FieldList } from './FieldList.tsx';
import { PaperSheet } from './PaperSheet.tsx';
import { SAMPLES, type SampleName } from './types.ts';
import { usePaperPreview } from './use-paper-preview.ts';

/** A paper's template on the left; the paper as it will be printed, its fields, what has changed and what is wrong on the right. */
export function PaperEditor({ draft, onReload }: { draft: Draft; onReload: () => Promise<void> }) {
  const [content, setContent] = useState(draft.content);
  const [sample, setSample] = useState<SampleName>('ordinary');
  const [tab, setTab] = useState('preview');
  const code = useRef<CodeHandle>(null);
  const drafting = useDraft(draft, content, onReload);
  const preview = usePaperPreview(draft.key, content, sample);
  const pdf = usePreview();
  const findings = preview.data?.findings;
  const faults = useMemo(() => new Map((findings ?? []).flatMap(({ line, message }) => (line === null ? [] : [[line, message] as const]))), [findings]);
  const print = async () => {
    if ((await drafting.saving.flush()) !== null) pdf.open({ title: `${draft.title}（虚构数据）`, url: `/api/model/drafts/${draft.id}/paper.pdf?sample=${sample === 'long' ? 'long' : 'ordinary'}`, mediaType: 'application/pdf' });
  };
  const pane = (key: string) => ({ hidden: tab !== key, className: key === 'preview' ? 'editor-pane editor-sheet' : 'editor-pane' });
  return (
    <>
      <EditorHead draft={draft} drafting={drafting} />
      <div className="editor editor-halves" data-ready={preview.data !== undefined} data-testid="paper-editor">
        <section className="editor-main">
          <div className="editor-tools" role="toolbar" aria-label="编辑工具">
            <Button size="small" onClick={() => setContent(draft.current)} disabled={content === draft.current}>还原为现行版本</Button>
            <span className="editor-tools-space" />
            <Button size="small" type="primary" onClick={drafting.propose} data-testid="open-propose">提出发布</Button>
          </div>
          <CodeField ref={code} label={`文书模板：${draft.title}`} value={content} onChange={setContent} faults={faults} />
        </section>
        <aside className="editor-side">
          <Tabs
            size="small"
            activeKey={tab}
            onChange={setTab}
            items={[{ key: 'preview', label: '预览' }, { key: 'fields', label: '字段' }, { key: 'changes', label: '改动' }, { key: 'findings', label: <span data-testid="finding-count" data-errors={findings?.length ?? ''} data-pending={preview.pending}>检查{findings && findings.length > 0 ? `（${findings.length}）` : ''}</span> }]}
          />
          <div {...pane('preview')}>
            <div className="editor-tools"><Segmented<SampleName> size="small" options={[...SAMPLES]} value={sample} onChange={setSample} /><span className="editor-tools-space" /><Button size="small" disabled={findings?.length !== 0 || sample === 'blank'} onClick={() => void print()}>打印效果（PDF）</Button></div>
            <PaperSheet title={draft.title} query={preview} onShowFindings={() => setTab('findings')} />
          </div>
          <div {...pane('fields')}>{tab === 'fields' && <FieldList kind={draft.key} content={content} onInsert={(text) => code.current?.insert(text)} />}</div>
          <div {...pane('changes')}>{tab === 'changes' && <TextComparison before={draft.current} after={content} />}</div>
          <div {...pane('findings')}><TextFindings findings={findings ?? null} onGoTo={(line) => code.current?.goTo(line)} /></div>
        </aside>
      </div>
      {drafting.dialogs}
      {pdf.drawer}
    </>
  );
}

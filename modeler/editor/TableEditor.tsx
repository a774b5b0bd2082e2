import { Button } from 'antd';
import { useState } from 'react';
import type { Draft } from '../types.ts';
import { CodeField } from './CodeField.tsx';
import { EditorHead } from './EditorHead.tsx';
import { useDraft } from './use-draft.tsx';

/** A decision table as its text: what is wrong with it is said when it is proposed. */
export function TableEditor({ draft, onReload }: { draft: Draft; onReload: () => Promise<void> }) {
  const [content, setContent] = useState(draft.content);
  const drafting = useDraft(draft, content, onReload);
  return (
    <>
      <EditorHead draft={draft} drafting={drafting} actions={<Button type="primary" onClick={drafting.propose} data-testid="open-propose">提出发布</Button>} />
      <section className="editor-main code-alone"><CodeField label="决策表（DMN）" value={content} onChange={setContent} /></section>
      {drafting.dialogs}
    </>
  );
}

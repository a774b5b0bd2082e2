import { Input } from 'antd';
import { useState } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';
import { PageHead } from '../../ui/components/PageHead.tsx';
import type { Draft } from '../types.ts';
import { ProposeDialog } from './ProposeDialog.tsx';
import { useAutosave } from './use-autosave.ts';

/** A decision table as its text: what is wrong with it is said when it is proposed. */
export function TableEditor({ draft }: { draft: Draft }) {
  const [content, setContent] = useState(draft.content);
  const [proposing, setProposing] = useState(false);
  const saving = useAutosave(draft.id, draft.version, content);
  return (
    <>
      <PageHead title={`${draft.title}（草稿）`} actions={<Button type="primary" onClick={() => setProposing(true)}>提出发布</Button>}><Link to="/drafts">全部草稿</Link></PageHead>
      <Input.TextArea aria-label="决策表（DMN）" rows={28} value={content} onChange={(event) => setContent(event.target.value)} style={{ fontFamily: 'monospace' }} />
      {saving.conflict && <p role="alert">{saving.conflict.problem.title}</p>}
      {proposing && <ProposeDialog draftId={draft.id} findings={[]} flush={saving.flush} onClose={() => setProposing(false)} />}
    </>
  );
}

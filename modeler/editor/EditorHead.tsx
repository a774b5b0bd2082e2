import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { PageHead } from '../../ui/components/PageHead.tsx';
import type { Draft } from '../types.ts';
import { SAVE_STATES } from './use-autosave.ts';
import type { Drafting } from './use-draft.tsx';

/** The head of every editor: what is edited, whether it is saved, who else is there. */
export function EditorHead({ draft, drafting: { saving, others }, actions }: { draft: Draft; drafting: Drafting; actions?: ReactNode }) {
  return (
    <PageHead title={`${draft.title}（草稿）`} actions={actions}>
      <Link to="/drafts">全部草稿</Link>
      <span data-testid="save-state" data-state={saving.state} role="status">{SAVE_STATES[saving.state]}</span>
      {others.length > 0 && <span className="editor-others" data-testid="others" role="status">{others.join('、')}也在编辑这份草稿</span>}
    </PageHead>
  );
}

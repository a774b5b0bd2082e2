import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { LintFinding } from '../../processes/lint/finding.ts';
import { useApi } from '../../ui/api/api-context.ts';
import type { Draft } from '../types.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import { useAutosave, type Autosave } from './use-autosave.ts';
import { usePresence } from './use-presence.ts';

export interface Drafting {
  saving: Autosave;
  /** names of the others who have the draft open */
  others: string[];
  propose: () => void;
  /** what stands over the page: the conflict with a newer state, the proposal */
  dialogs: ReactNode;
}

const NO_FINDINGS: readonly LintFinding[] = [];

/** What is the same for every draft, whatever is edited: it is saved by itself, others are told, nobody is overwritten, it is proposed. */
export function useDraft(draft: Draft, content: string, onReload: () => Promise<void>, findings: readonly LintFinding[] = NO_FINDINGS): Drafting {
  const api = useApi();
  const navigate = useNavigate();
  const saving = useAutosave(draft.id, draft.version, content);
  const others = usePresence(draft.id);
  const [proposing, setProposing] = useState(false);
  const keepMine = async () => {
    const { id } = await api.post<{ id: string }>(`/api/model/drafts/${draft.id}/copy`, { content });
    await navigate(`/drafts/${id}`);
  };
  const dialogs = (
    <>
      {saving.conflict && <ConflictDialog problem={saving.conflict} onTakeTheirs={onReload} onKeepMine={keepMine} />}
      {proposing && <ProposeDialog draftId={draft.id} findings={findings} flush={saving.flush} onClose={() => setProposing(false)} />}
    </>
  );
  return { saving, others, propose: () => setProposing(true), dialogs };
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { lazy, Suspense, useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { QueryState } from '../../ui/components/QueryState.tsx';
import type { Draft } from '../types.ts';
import './editor.css';

/** The editors are large; a draft loads the one that it needs. */
const EDITORS = {
  diagram: lazy(async () => ({ default: (await import('./DiagramEditor.tsx')).DiagramEditor })),
  table: lazy(async () => ({ default: (await import('../tables/TableEditor.tsx')).TableEditor })),
  paper: lazy(async () => ({ default: (await import('../papers/PaperEditor.tsx')).PaperEditor })),
  form: lazy(async () => ({ default: (await import('../forms/FormEditor.tsx')).FormEditor })),
} as const;

/** `/modeler/drafts/:id`: a draft in the editor, with the law and the lint beside it. */
export function EditorPage() {
  const { id = '' } = useParams();
  const api = useApi();
  const queries = useQueryClient();
  // Read once: what comes later is saved from here, or told as a conflict.
  const [round, setRound] = useState(0);
  const query = useQuery({ queryKey: ['model-draft', id, round], queryFn: ({ signal }) => api.get<Draft>(`/api/model/drafts/${id}`, signal), staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false });
  const again = async () => {
    await queries.invalidateQueries({ queryKey: ['model-drafts'] });
    setRound(round + 1);
  };
  return (
    <QueryState query={query} rows={10}>
      {(draft: Draft) => {
        const Editor = EDITORS[draft.kind];
        return <Suspense fallback={<p className="muted">正在打开编辑器……</p>}><Editor key={`${draft.id}-${round}`} draft={draft} onReload={again} /></Suspense>;
      }}
    </QueryState>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { QueryState } from '../../ui/components/QueryState.tsx';
import type { Draft } from '../types.ts';
import { DiagramEditor } from './DiagramEditor.tsx';
import { FormEditor } from '../forms/FormEditor.tsx';
import { PaperEditor } from '../papers/PaperEditor.tsx';
import { TableEditor } from './TableEditor.tsx';
import './editor.css';

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
        const key = `${draft.id}-${round}`;
        if (draft.kind === 'diagram') return <DiagramEditor key={key} draft={draft} onReload={again} />;
        if (draft.kind === 'paper') return <PaperEditor key={key} draft={draft} onReload={again} />;
        if (draft.kind === 'form') return <FormEditor key={key} draft={draft} onReload={again} />;
        return <TableEditor key={key} draft={draft} onReload={again} />;
      }}
    </QueryState>
  );
}

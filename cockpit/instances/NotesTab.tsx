import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import type { InstanceNote } from '../types.ts';

/** What administrators have written down about an instance; it stays. */
export function NotesTab({ caseId }: { caseId: string }) {
  const api = useApi();
  const queries = useQueryClient();
  const [draft, setDraft] = useState({ id: crypto.randomUUID(), text: '' });
  const notes = useQuery({ queryKey: ['notes', caseId], queryFn: ({ signal }) => api.get<{ notes: InstanceNote[] }>(`/api/admin/cases/${caseId}/notes`, signal) });
  const write = useMutation({
    mutationFn: () => api.post(`/api/admin/cases/${caseId}/notes`, draft),
    onSuccess: async () => {
      setDraft({ id: crypto.randomUUID(), text: '' });
      await queries.invalidateQueries({ queryKey: ['notes', caseId] });
    },
  });
  return (
    <>
      <div className="note-form">
        <Input.TextArea aria-label="备注" placeholder="排查经过、与谁联系过。不要写人员信息。" autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} value={draft.text} onChange={(event) => setDraft({ ...draft, text: event.target.value })} data-testid="note" />
        <Button disabled={draft.text.trim() === ''} loading={write.isPending} onClick={() => write.mutate()} data-testid="write-note">添加备注</Button>
        {write.isError && <ErrorState error={write.error} />}
      </div>
      <QueryState query={notes} rows={2}>
        {({ notes: rows }) => (rows.length === 0 ? <EmptyState title="还没有备注" /> : (
          <ul className="records" data-testid="notes">{rows.map((note) => <li key={note.id}><div className="record-main"><span className="note-text">{note.text}</span><small>{note.writtenBy} · {showInstant(note.writtenAt)}</small></div></li>)}</ul>
        ))}
      </QueryState>
    </>
  );
}

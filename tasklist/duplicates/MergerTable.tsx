import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import type { Merger } from './types.ts';

/** The mergers, with what can still be undone. */
export function MergerTable({ mergers }: { mergers: readonly Merger[] }) {
  const [undoing, setUndoing] = useState<Merger | null>(null);
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="person-mergers">
        <thead><tr><th>保留的记录</th><th>并入的记录</th><th>理由</th><th className="grid-extra">移转</th><th>办理</th><th>状态</th><th aria-label="操作" /></tr></thead>
        <tbody>
          {mergers.map((merger) => (
            <tr key={merger.id} data-merger={merger.id}>
              <td className="pair-person"><span title={merger.keptName}>{merger.keptName}</span><small>{merger.keptMaskedIdNumber}</small><small>{merger.countyName}</small></td>
              <td className="pair-person"><span title={merger.mergedName}>{merger.mergedName}</span><small>{merger.mergedMaskedIdNumber}</small></td>
              <td className="grid-long">{merger.reason}</td>
              <td className="grid-soft grid-extra">{merger.moved} 条</td>
              <td className="grid-soft">{merger.mergedByName}<small>{showInstant(merger.mergedAt)}</small></td>
              <td>{merger.undoneAt ? <><StatusTag tone="neutral">已撤销</StatusTag><small className="grid-long">{merger.undoneByName}，{showInstant(merger.undoneAt)}：{merger.undoReason}</small></> : <StatusTag tone="good">已合并</StatusTag>}</td>
              <td>{!merger.undoneAt && <Button size="small" onClick={() => setUndoing(merger)} data-testid="undo-merger">撤销合并</Button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {undoing && <UndoMerger merger={undoing} onClose={() => setUndoing(null)} />}
    </div>
  );
}

function UndoMerger({ merger, onClose }: { merger: Merger; onClose: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const undo = useMutation({
    mutationFn: () => api.post(`/api/persons/mergers/${merger.id}/undo`, { reason }),
    onSuccess: async () => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => ['person-mergers', 'duplicates', 'cases', 'case'].includes(String(queryKey[0])) });
      onClose();
    },
  });
  return (
    <Modal open title="撤销合并" onCancel={onClose} footer={null} destroyOnHidden>
      <div className="pair-form">
        <p className="muted">{merger.mergedName}（{merger.mergedMaskedIdNumber}）的案件、证件等 {merger.moved} 条登记将回到原记录名下，两份记录恢复为合并前的内容。</p>
        <label htmlFor="undo-reason">理由<Input.TextArea id="undo-reason" rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} /></label>
        {undo.isError && <ErrorState error={undo.error} />}
        <div className="button-row"><Button type="primary" disabled={reason.trim().length < 2} loading={undo.isPending} onClick={() => undo.mutate()} data-testid="confirm-undo">撤销合并</Button><Button onClick={onClose}>不撤销</Button></div>
      </div>
    </Modal>
  );
}

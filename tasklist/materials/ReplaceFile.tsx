import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import type { MaterialFile } from '../../ui/api/types.ts';
import { FileField } from '../papers/FileField.tsx';
import { StepProblem } from '../papers/StepProblem.tsx';

/**
 * Puts a better scan in the place of a file; the old one stays in the list, marked as replaced.
 * @param seenAt address of the page's own resource: the case, or the task on whose page it is shown
 */
export default function ReplaceFile({ file, caseId, seenAt, onClose }: { file: MaterialFile; caseId: string; seenAt: string; onClose: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const [uploadId, setUploadId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const replace = useMutation({
    mutationFn: () => api.post<unknown>(`/api/material-files/${file.id}/replace`, { uploadId, reason }, { read: seenAt }),
    onSuccess: async () => {
      await Promise.all([queries.invalidateQueries({ queryKey: ['case', caseId] }), queries.invalidateQueries({ queryKey: ['task'] })]);
      onClose();
    },
  });
  return (
    <Modal open title={`更换文件：${file.fileName}`} onCancel={onClose} footer={<><Button onClick={onClose}>取消</Button><Button type="primary" disabled={!uploadId || reason.trim() === ''} loading={replace.isPending} onClick={() => replace.mutate()} data-testid="replace">更换</Button></>} destroyOnHidden>
      <div className="reveal">
        <p className="muted">原文件保留，可以继续查看。</p>
        <FileField id="replace-file" label="选择新文件" onUploaded={(stored) => setUploadId(stored.id)} />
        <Input aria-label="更换原因" placeholder="更换原因（必填），如：原扫描件不清晰" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
        <StepProblem error={replace.error} />
      </div>
    </Modal>
  );
}

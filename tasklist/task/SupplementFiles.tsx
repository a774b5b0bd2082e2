import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { isProblem } from '../../ui/api/api-problem.ts';
import type { TaskDetail, UploadedFile } from '../../ui/api/types.ts';
import { MaterialUpload } from '../intake/MaterialUpload.tsx';

const NO_FILES: UploadedFile[] = [];

/** The files that came in after a notice: they join the case as a new round; what was handed in before stays. */
export function SupplementFiles({ detail }: { detail: TaskDetail }) {
  const api = useApi();
  const queries = useQueryClient();
  const [files, setFiles] = useState<Record<string, UploadedFile[]>>({});
  const [uploading, setUploading] = useState(0);
  const wanted = detail.case.materials.filter((material) => material.status !== 'present');
  const materials = Object.entries(files).filter(([, list]) => list.length > 0).map(([code, list]) => ({ code, uploadIds: list.map((file) => file.id) }));
  const add = useMutation({
    mutationFn: () => api.post(`/api/cases/${detail.task.caseId}/materials`, { materials }, { read: `/api/tasks/${detail.task.id}` }),
    onSuccess: async () => {
      setFiles({});
      await queries.invalidateQueries({ queryKey: ['task', detail.task.id] });
    },
  });
  return (
    <fieldset className="form-part">
      <legend>补充的文件</legend>
      <ol className="uploads">
        {wanted.map((material) => (
          <MaterialUpload
            key={material.code}
            material={{ code: material.code, title: material.title, article: Number(/\d+/.exec(material.article)?.[0] ?? 15), condition: material.note, statutory: /\d/.test(material.article) }}
            files={files[material.code] ?? NO_FILES}
            onChange={(change) => setFiles((previous) => ({ ...previous, [material.code]: change(previous[material.code] ?? []) }))}
            onBusy={(delta) => setUploading((count) => count + delta)}
            onLocal={() => undefined}
            canPreview={() => false}
            onPreview={() => undefined}
          />
        ))}
      </ol>
      {add.isError && <Alert type="error" showIcon title={isProblem(add.error) ? add.error.problem.title : '文件没有加入案件。'} />}
      {add.isSuccess && materials.length === 0 && <Alert type="success" showIcon title="文件已加入案件材料。" />}
      <Button className="supplement-add" disabled={materials.length === 0 || uploading > 0} loading={add.isPending} onClick={() => add.mutate()}>将 {materials.length} 项文件加入案件</Button>
    </fieldset>
  );
}

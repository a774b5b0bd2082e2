import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useRequiredMaterials } from '../../ui/api/use-required-materials.ts';
import type { UploadedFile } from '../../ui/api/types.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { usePreview } from '../../ui/components/use-preview.tsx';
import { applicationTypeOf, materialFacts } from './facts.ts';
import { MaterialUpload } from './MaterialUpload.tsx';

interface Props {
  application: Record<string, unknown>;
  files: Record<string, UploadedFile[]>;
  onFiles: (code: string, change: (files: UploadedFile[]) => UploadedFile[]) => void;
  onBack: () => void;
  onNext: () => void;
}

/** Step 2: the papers that articles 11 to 13 ask for in this case. What is missing may follow: the check of the materials decides. */
export function MaterialsStep({ application, files, onFiles, onBack, onNext }: Props) {
  const facts = useMemo(() => materialFacts(application), [application]);
  const list = useRequiredMaterials(applicationTypeOf(application), facts);
  const [uploading, setUploading] = useState(0);
  const [local, setLocal] = useState<Record<string, string>>({});
  const { open, drawer } = usePreview();
  if (!facts) return <EmptyState title="请先填写人员类别"><Button onClick={onBack}>返回上一步</Button></EmptyState>;
  const missingIn = (codes: readonly { code: string }[]): number => codes.filter(({ code }) => (files[code] ?? []).length === 0).length;
  return (
    <QueryState query={list} rows={6}>
      {(required) => (
        <>
          <aside className="hint">
            <p>以下清单依据申请类型、人员类别和受伤情形列出。可上传 PDF 或图片，每份不超过 20 MB；同一材料可上传多个文件。</p>
            <p className="article">依据：实施细则第10条至第13条</p>
          </aside>
          <ol className="uploads" data-testid="required-materials">
            {required.map((material) => (
              <MaterialUpload
                key={material.code}
                material={material}
                files={files[material.code] ?? []}
                onChange={(change) => onFiles(material.code, change)}
                onBusy={(delta) => setUploading((count) => count + delta)}
                onLocal={(id, url) => setLocal((previous) => ({ ...previous, [id]: url }))}
                canPreview={(file) => Boolean(local[file.id])}
                onPreview={(file) => open({ title: file.fileName, url: local[file.id] ?? '', mediaType: file.mediaType })}
              />
            ))}
          </ol>
          {missingIn(required) > 0 && <Alert type="warning" showIcon title={`还有 ${missingIn(required)} 项材料没有上传。`} description="可以先收件；核对材料时如仍不齐全，将出具材料告知书，一次告知需要补充的内容。" />}
          <div className="step-actions">
            <Button size="large" onClick={onBack}>上一步</Button>
            <Button type="primary" size="large" disabled={uploading > 0} onClick={onNext} data-testid="intake-next">{uploading > 0 ? '正在上传…' : '下一步：核对'}</Button>
          </div>
          {drawer}
        </>
      )}
    </QueryState>
  );
}

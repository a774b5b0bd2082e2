import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useRequiredMaterials } from '../../ui/api/use-required-materials.ts';
import type { UploadedFile } from '../../ui/api/types.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { usePreview } from '../../ui/components/use-preview.tsx';
import { MaterialUpload } from './MaterialUpload.tsx';
import type { IntakeVariant } from './variants/index.ts';

interface Props {
  variant: IntakeVariant;
  application: Record<string, unknown>;
  files: Record<string, UploadedFile[]>;
  onFiles: (code: string, change: (files: UploadedFile[]) => UploadedFile[]) => void;
  onBack: () => void;
  onNext: () => void;
}

/** Step 2: the papers that the law asks for in this case. What is missing may follow: the check of the materials decides. */
export function MaterialsStep({ variant, application, files, onFiles, onBack, onNext }: Props) {
  const address = variant.materialsAddress(application);
  const list = useRequiredMaterials(address);
  const [uploading, setUploading] = useState(0);
  const [local, setLocal] = useState<Record<string, string>>({});
  const { open, drawer } = usePreview();
  if (address === null) return <EmptyState title={variant.materialsNeed}><Button onClick={onBack}>返回上一步</Button></EmptyState>;
  const missingIn = (codes: readonly { code: string }[]): number => codes.filter(({ code }) => (files[code] ?? []).length === 0).length;
  return (
    <QueryState query={list} rows={6}>
      {(required) => (
        <>
          <aside className="hint">
            <p>{variant.materialsHint}可上传 PDF 或图片，每份不超过 20 MB；同一材料可上传多个文件。</p>
            <p className="article">{variant.materialsBasis}</p>
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
          {missingIn(required) > 0 && <Alert type="warning" showIcon title={`还有 ${missingIn(required)} 项材料没有上传。`} description={variant.incompleteHint} />}
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

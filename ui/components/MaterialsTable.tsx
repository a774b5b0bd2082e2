import type { ReactNode } from 'react';
import type { Material, MaterialFile } from '../api/types.ts';
import { showArticles, showInstant } from '../format/dates.ts';
import { showSize } from '../format/file-size.ts';
import { MATERIAL_STATUS } from '../format/labels.ts';
import { EmptyState } from './EmptyState.tsx';
import { StatusTag, type Tone } from './StatusTag.tsx';
import { usePreview } from './use-preview.tsx';

const TONES: Record<Material['status'], Tone> = { submitted: 'info', present: 'good', missing: 'bad', 'not-in-form': 'warn' };

/** The materials of a case: what the law asks for, how it was judged, the files of every round. */
export function MaterialsTable({ materials, fileAction }: { materials: readonly Material[]; fileAction?: (file: MaterialFile) => ReactNode }) {
  const { open, drawer } = usePreview();
  if (materials.length === 0) return <EmptyState title="没有材料" />;
  return (
    <>
      <ul className="records" data-testid="materials">
        {materials.map((material) => (
          <li key={material.id} className="record-block">
            <div className="record-line">
              <div className="record-main">
                <strong>{material.title}</strong>
                <small>{showArticles(material.article)}</small>
              </div>
              <StatusTag tone={TONES[material.status] ?? 'neutral'}>{MATERIAL_STATUS[material.status] ?? material.status}</StatusTag>
            </div>
            {material.note && <p className="record-note">核对意见：{material.note}</p>}
            {material.files.length === 0 && <p className="muted">没有文件</p>}
            <ul className="files">
              {material.files.map((file) => (
                <li key={file.id} className={file.isReplaced ? 'file-old' : undefined}>
                  <button type="button" className="file-link" onClick={() => open({ title: file.fileName, url: `/api/material-files/${file.id}`, mediaType: file.mediaType })}>
                    {file.fileName}
                  </button>
                  <small>{showSize(file.size)} · {showInstant(file.addedAt)}{file.round > 1 && ` · 第 ${file.round} 次提交`}{file.isReplaced && ' · 已被更换'}{file.replaceReason && ` · 更换原因：${file.replaceReason}`}</small>
                  {fileAction?.(file)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {drawer}
    </>
  );
}

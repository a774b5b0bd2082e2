import { Button } from 'antd';
import { useId, useState, type DragEvent } from 'react';
import type { RequiredMaterial } from '../../regulations/materials/index.ts';
import { useApi } from '../../ui/api/api-context.ts';
import { ApiProblem } from '../../ui/api/api-problem.ts';
import type { UploadedFile } from '../../ui/api/types.ts';
import { showSize } from '../../ui/format/file-size.ts';

interface Props {
  material: Pick<RequiredMaterial, 'code' | 'title' | 'article' | 'condition' | 'statutory'> & { requirement?: string };
  files: readonly UploadedFile[];
  onChange: (change: (files: UploadedFile[]) => UploadedFile[]) => void;
  /** +1 when an upload starts, -1 when it ends */
  onBusy: (delta: 1 | -1) => void;
  /** the file as the browser has it, for a preview before the case exists */
  onLocal: (id: string, url: string) => void;
  canPreview: (file: UploadedFile) => boolean;
  onPreview: (file: UploadedFile) => void;
}
interface Running {
  key: string;
  name: string;
  share: number;
  fault?: string;
}

const MAX_BYTES = 20 * 1024 * 1024;
const ACCEPT = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png';

/** One required paper: choose or drop files, watch them go up, look at them, take them away. */
export function MaterialUpload({ material, files, onChange, onBusy, onLocal, canPreview, onPreview }: Props) {
  const api = useApi();
  const id = useId();
  const [running, setRunning] = useState<Running[]>([]);
  const [over, setOver] = useState(false);
  const patch = (key: string, change: Partial<Running> | null) => setRunning((list) => list.flatMap((item) => (item.key !== key ? [item] : change ? [{ ...item, ...change }] : [])));

  const send = async (file: File) => {
    const key = crypto.randomUUID();
    const fault = file.size > MAX_BYTES ? `文件超过 ${showSize(MAX_BYTES)}，请压缩后再上传。` : file.size === 0 ? '文件是空的。' : undefined;
    setRunning((list) => [...list, { key, name: file.name, share: 0, ...(fault ? { fault } : {}) }]);
    if (fault) return;
    onBusy(1);
    try {
      const stored = await api.upload<UploadedFile>('/api/uploads', file, (share) => patch(key, { share }));
      onLocal(stored.id, URL.createObjectURL(file));
      onChange((previous) => [...previous, { id: stored.id, fileName: stored.fileName, size: stored.size, mediaType: stored.mediaType }]);
      patch(key, null);
    } catch (error) {
      patch(key, { fault: error instanceof ApiProblem ? `${error.problem.title}${error.problem.detail ?? ''}` : '上传没有成功。' });
    } finally {
      onBusy(-1);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    for (const file of event.dataTransfer.files) void send(file);
  };

  return (
    <li className={over ? 'upload upload-over' : 'upload'} data-material={material.code} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <div className="upload-head">
        <span className={files.length > 0 ? 'upload-mark upload-there' : 'upload-mark'} aria-hidden>{files.length > 0 ? '✓' : ''}</span>
        <div className="record-main">
          <strong>{material.title}{!material.statutory && <span className="chip">平台要求</span>}</strong>
          <small>{[material.condition, material.requirement, material.statutory ? `第${material.article}条` : ''].filter(Boolean).join(' · ')}</small>
        </div>
        <label className="upload-button" htmlFor={id}>选择文件</label>
        <input id={id} className="visually-hidden" type="file" multiple accept={ACCEPT} aria-label={`上传${material.title}`} onChange={(event) => { for (const file of event.target.files ?? []) void send(file); event.target.value = ''; }} />
      </div>
      <ul className="files" aria-live="polite">
        {files.map((file) => (
          <li key={file.id}>
            {canPreview(file) ? <button type="button" className="file-link" onClick={() => onPreview(file)}>{file.fileName}</button> : <span>{file.fileName}</span>}
            <small>{showSize(file.size)}</small>
            <Button type="text" size="small" danger onClick={() => onChange((previous) => previous.filter((kept) => kept.id !== file.id))} aria-label={`移除${file.fileName}`}>移除</Button>
          </li>
        ))}
        {running.map((item) => (
          <li key={item.key} className={item.fault ? 'file-fault' : ''}>
            <span>{item.name}</span>
            {item.fault ? <small>{item.fault}</small> : <progress value={item.share} max={1} aria-label={`正在上传${item.name}`} />}
            {item.fault && <Button type="text" size="small" onClick={() => patch(item.key, null)}>知道了</Button>}
          </li>
        ))}
      </ul>
    </li>
  );
}

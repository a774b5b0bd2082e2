import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import type { UploadedFile } from '../../ui/api/types.ts';
import { StepProblem } from './StepProblem.tsx';

interface Props {
  id: string;
  label: string;
  onUploaded: (file: UploadedFile) => void;
}

/** One file that goes up as soon as it is chosen. */
export function FileField({ id, label, onUploaded }: Props) {
  const api = useApi();
  const [share, setShare] = useState<number | null>(null);
  const [name, setName] = useState('');
  const [error, setError] = useState<unknown>(null);
  const send = async (file: File) => {
    setError(null);
    setShare(0);
    try {
      const stored = await api.upload<UploadedFile>('/api/uploads', file, setShare);
      setName(stored.fileName);
      onUploaded(stored);
    } catch (refused) {
      setError(refused);
    } finally {
      setShare(null);
    }
  };
  return (
    <div className="paper-file upload-head">
      <label className="upload-button" htmlFor={id}>{label}</label>
      <input id={id} className="visually-hidden" type="file" accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png" onChange={(event) => { const file = event.target.files?.[0]; if (file) void send(file); event.target.value = ''; }} />
      {share !== null && <progress value={share} max={1} aria-label="正在上传" />}
      {share === null && name && <span>{name}</span>}
      <StepProblem error={error} />
    </div>
  );
}

import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { StepProblem } from '../papers/StepProblem.tsx';

/** A workbook or CSV that goes up as soon as it is chosen; then its columns are looked at. */
export function TableFileField() {
  const api = useApi();
  const navigate = useNavigate();
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (file: File) => {
    setError(null);
    setShare(0);
    try {
      const { id } = await api.upload<{ id: string }>('/api/register/imports', file, setShare);
      await navigate(`/register/imports/${id}`);
    } catch (refused) {
      setError(refused);
      setShare(null);
    }
  };
  return (
    <div className="paper-file upload-head">
      <label className="upload-button" htmlFor="register-file">选择名册文件</label>
      <input id="register-file" className="visually-hidden" type="file" accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" onChange={(event) => { const file = event.target.files?.[0]; if (file) void send(file); event.target.value = ''; }} />
      {share !== null && <progress value={share} max={1} aria-label="正在上传" />}
      <span className="muted">XLSX 或者 CSV，第一行为列名，每行一本证件，不超过 10 MB、2 万行</span>
      <StepProblem error={error} />
    </div>
  );
}

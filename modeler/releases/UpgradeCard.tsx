import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { showInstant } from '../../ui/format/dates.ts';
import { useSession } from '../../ui/session/session-context.ts';
import type { UpgradeConflict } from '../types.ts';

const compare = (id: string, from: string, to: string, file: string): string => `/releases/compare?conflict=${id}&from=${from}&to=${to}&file=${file}`;

/** A file that an upgrade of the platform and this office have both changed: theirs stays live until a person has decided. */
export function UpgradeCard({ conflicts }: { conflicts: readonly UpgradeConflict[] }) {
  const refused = conflicts.find(({ reason }) => reason === 'refused');
  return (
    <section className="panel stack" data-testid="upgrade-conflicts">
      <h2>平台升级待处理（{conflicts.length}）</h2>
      <p className="muted">
        {refused
          ? `平台升级后的文件与本单位已发布的改动合在一起不能发布，现行版本继续使用，升级的内容暂未生效。${refused.detail ?? ''}`
          : '下列文件平台升级时有改动，本单位也曾改动：现行版本继续使用本单位的文件，其余文件已经升级。请比较后决定采用、合并或者保留。'}
      </p>
      <ul className="stack">{conflicts.map((conflict) => <ConflictRow key={conflict.id} conflict={conflict} />)}</ul>
    </section>
  );
}

function ConflictRow({ conflict: { id, resource, title, foundAt } }: { conflict: UpgradeConflict }) {
  const api = useApi();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { session } = useSession();
  const mayDecide = session.roles.some(({ role }) => role === 'analyst');
  const [reason, setReason] = useState('');
  const take = useMutation({ mutationFn: () => api.post<{ id: string }>(`/api/model/upgrade-conflicts/${id}/draft`), onSuccess: (draft) => navigate(`/drafts/${draft.id}`) });
  const merge = useMutation({ mutationFn: () => api.post<{ id: string }>('/api/model/drafts', { resource }), onSuccess: (draft) => navigate(`/drafts/${draft.id}`) });
  const keep = useMutation({ mutationFn: () => api.post(`/api/model/upgrade-conflicts/${id}/keep`, { reason }), onSuccess: () => queries.invalidateQueries({ queryKey: ['upgrade-conflicts'] }) });
  const failed = take.error ?? merge.error ?? keep.error;
  return (
    <li className="stack upgrade-conflict" data-conflict={resource}>
      <div className="release-head">
        <strong>{title}</strong>
        <span className="muted">{showInstant(foundAt)} 升级</span>
        <span className="editor-tools-space" />
        <Link to={compare(id, 'base', 'shipped', resource)}>平台改了什么</Link>
        <Link to={compare(id, 'base', 'ours', resource)}>本单位改了什么</Link>
        <Link to={compare(id, 'ours', 'shipped', resource)}>两者有何不同</Link>
      </div>
      {mayDecide && (
        <div className="advance-row">
          <Button loading={take.isPending} onClick={() => take.mutate()} data-testid="take-shipped">采用平台新版本（建草稿）</Button>
          <Button loading={merge.isPending} onClick={() => merge.mutate()}>在本单位版本上合并（建草稿）</Button>
          <Input aria-label="保留的理由" placeholder="保留或者已合并的理由（不少于4个字）" style={{ width: 280 }} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          <Button disabled={reason.trim().length < 4} loading={keep.isPending} onClick={() => keep.mutate()} data-testid="keep-ours">保留本单位版本</Button>
        </div>
      )}
      {failed && <Alert type="error" title={failed.message} />}
    </li>
  );
}

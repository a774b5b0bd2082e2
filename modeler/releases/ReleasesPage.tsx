import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { Facts } from '../../ui/components/Facts.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import '../editor/editor.css';
import { FilePicker } from '../FilePicker.tsx';
import { useModelFiles } from '../model-files.ts';
import type { Release, ReleaseProposal, UpgradeConflict } from '../types.ts';
import { ProposalCard } from './ProposalCard.tsx';
import { UpgradeCard } from './UpgradeCard.tsx';

/** `/modeler/releases`: what is proposed, and every release with who answers for it and how many cases run on it. */
export function ReleasesPage() {
  const api = useApi();
  const releases = useQuery({ queryKey: ['model-releases'], queryFn: ({ signal }) => api.get<{ releases: Release[] }>('/api/model/releases', signal) });
  const proposals = useQuery({ queryKey: ['model-proposals'], queryFn: ({ signal }) => api.get<{ proposals: ReleaseProposal[] }>('/api/model/proposals', signal) });
  const conflicts = useQuery({ queryKey: ['upgrade-conflicts'], queryFn: ({ signal }) => api.get<{ conflicts: UpgradeConflict[] }>('/api/model/upgrade-conflicts', signal) });
  const open = proposals.data?.proposals.filter(({ status }) => status === 'open') ?? [];
  return (
    <>
      <PageHead title="流程版本">新收的案件按现行版本办理；正在办理的案件按收件时的版本办完。</PageHead>
      {open.map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} />)}
      {conflicts.data && conflicts.data.conflicts.length > 0 && <UpgradeCard conflicts={conflicts.data.conflicts} />}
      <QueryState query={releases}>{(answer) => <ul className="stack" data-testid="releases">{answer.releases.map((release, index) => <ReleaseRow key={release.id} release={release} before={answer.releases[index + 1]} />)}</ul>}</QueryState>
    </>
  );
}

function ReleaseRow({ release, before }: { release: Release; before: Release | undefined }) {
  const api = useApi();
  const navigate = useNavigate();
  const { files, titleOf } = useModelFiles();
  const restore = useMutation({ mutationFn: (resource: string) => api.post<{ id: string }>('/api/model/drafts', { resource, release: release.id }), onSuccess: ({ id }) => navigate(`/drafts/${id}`) });
  return (
    <li className="panel" data-release={release.id} data-current={release.isCurrent}>
      <div className="release-head">
        <strong>{showInstant(release.deployedAt)}</strong>
        {release.isCurrent && <StatusTag tone="good">现行版本</StatusTag>}
        <span className="muted" title={release.hash}>校验值 {release.hash.slice(0, 12)}</span>
        <span>正在办理 {release.runningCases} 件，共 {release.allCases} 件</span>
        <span className="editor-tools-space" />
        {before && release.changed.map((name) => <Link key={name} to={`/releases/compare?from=${before.id}&to=${release.id}&file=${name}`}>比较：{titleOf(name)}</Link>)}
        {release.resources.length > 0 && <Button size="small" href={`/api/model/releases/${release.id}/bundle`} download>导出流程包</Button>}
        {release.resources.length > 0 && <FilePicker label={release.isCurrent ? '新建草稿' : '恢复为草稿'} files={files.filter(({ name }) => release.resources.includes(name))} onPick={(name) => restore.mutate(name)} />}
      </div>
      <Facts items={[['提出', release.authorName ?? '随平台发布'], ['批准', release.approverName ?? '—'], ['理由', release.reason ?? '—'], ['改动', release.changed.map(titleOf).join('、') || '—']]} />
      {release.exceptions.length > 0 && <ul className="dots">{release.exceptions.map((entry) => <li key={entry.constraintId + entry.element}>保留：{entry.constraintId}（{entry.element}），{entry.signedByName} {entry.signedOn} 签署：{entry.reason}</li>)}</ul>}
      {restore.error && <Alert type="error" title={restore.error.message} />}
    </li>
  );
}

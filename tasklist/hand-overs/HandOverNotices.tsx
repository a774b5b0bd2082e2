import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { showInstant } from '../../ui/format/dates.ts';

interface HandOver {
  id: string;
  kind: 'take-over' | 'transfer';
  side: 'from' | 'to';
  taskId: string;
  taskName: string;
  caseId: string;
  caseNo: string;
  toName: string;
  byName: string;
  reason: string;
  withDraft: boolean;
  at: string;
}

const textOf = ({ kind, side, toName, byName, withDraft }: HandOver): string => {
  const draft = withDraft ? '，草稿一并移交' : '';
  if (side === 'to') return `${byName}已将该事项转由您办理${draft}`;
  return kind === 'take-over' ? `${toName}已接办您的事项${draft}` : `${byName}已将您的事项转由${toName}办理${draft}`;
};

/** Above the list: which of one's tasks went to somebody else, and which came; each until it is marked as read. */
export function HandOverNotices() {
  const api = useApi();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: ['task-hand-overs'], queryFn: ({ signal }) => api.get<{ handOvers: HandOver[] }>('/api/task-hand-overs', signal), refetchInterval: 15_000 });
  const seen = useMutation({ mutationFn: (id: string) => api.post(`/api/task-hand-overs/${id}/seen`), onSettled: () => queries.invalidateQueries({ queryKey: ['task-hand-overs'] }) });
  const notices = data?.handOvers ?? [];
  if (notices.length === 0) return null;
  return (
    <Alert
      className="alerts"
      type="info"
      showIcon
      title="经办人有变更"
      description={
        <ul className="alert-list" data-testid="hand-overs">
          {notices.map((notice) => (
            <li key={notice.id}>
              <Link to={`/cases/${notice.caseId}`}>{notice.caseNo}</Link>　{notice.side === 'to' ? <Link to={`/tasks/${notice.taskId}`}>{notice.taskName}</Link> : notice.taskName}：{textOf(notice)}。原因：{notice.reason}（{showInstant(notice.at)}）
              <Button type="link" size="small" onClick={() => seen.mutate(notice.id)}>知道了</Button>
            </li>
          ))}
        </ul>
      }
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import { label } from '../../ui/format/labels.ts';
import { REVEAL_REASONS } from '../../ui/format/reveal-reasons.ts';

interface View {
  at: string;
  /** null: on the page of the person */
  caseId: string | null;
  caseNo: string | null;
  action: 'view-case' | 'id-number-revealed' | 'view-person' | 'person-archive-downloaded';
  userName: string;
  orgName: string | null;
  reason: string | null;
  note: string | null;
}

const ACTIONS: Record<View['action'], string> = { 'view-case': '查看案件', 'id-number-revealed': '查看完整身份证号', 'view-person': '查阅个人档案', 'person-archive-downloaded': '下载个人档案' };

/** For the auditor: who looked at the person, in this case and in the others of the same person. */
export function ViewLog({ caseId }: { caseId: string }) {
  const api = useApi();
  const query = useQuery({ queryKey: ['views', caseId], queryFn: ({ signal }) => api.get<{ views: View[] }>(`/api/cases/${caseId}/views`, signal) });
  return (
    <QueryState query={query}>
      {({ views }: { views: View[] }) => views.length === 0 ? <EmptyState title="还没有查阅记录" /> : (
        <div className="grid-wrap">
          <table className="grid" data-testid="views">
            <thead><tr><th>时间</th><th>查阅人</th><th>单位</th><th>案号</th><th>内容</th><th>原因</th></tr></thead>
            <tbody>
              {views.map((view, index) => (
                <tr key={index}>
                  <td className="grid-soft">{showInstant(view.at)}</td>
                  <td>{view.userName}</td>
                  <td className="grid-soft">{view.orgName}</td>
                  <td className="grid-code">{view.caseNo ?? '个人档案'}</td>
                  <td>{ACTIONS[view.action]}</td>
                  <td className="grid-long">{[label(REVEAL_REASONS, view.reason), view.note].filter(Boolean).join('：')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </QueryState>
  );
}

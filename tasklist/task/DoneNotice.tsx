import { Button } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { TaskSummary } from '../../ui/api/types.ts';
import { useSession } from '../../ui/session/session-context.ts';
import { useCase } from '../queries/use-case.ts';

const LOOK_AGAIN_MS = 1_500;

/** After an act took effect: the case's next tasks as they arrive, and the way back to the list. */
export function DoneNotice({ task }: { task: TaskSummary }) {
  const { session } = useSession();
  const navigate = useNavigate();
  const { data } = useCase(task.caseId, LOOK_AGAIN_MS);
  useEffect(() => window.scrollTo({ top: 0 }), []);
  const next = (data?.openTasks ?? []).filter((open) => open.id !== task.id);
  const closed = data?.case.status === 'closed';
  const mine = new Set<string | null>(session.roles.filter((held) => held.role === 'caseworker').map((held) => held.orgCode));
  return (
    <div className="done" role="status" data-testid="task-done">
      <svg width="48" height="48" viewBox="0 0 48 48" fill="none" aria-hidden><circle cx="24" cy="24" r="21" fill="#e7f3ec" stroke="#26734d" strokeWidth="2" /><path d="M15 24.5l6.5 6.5L34 18" stroke="#26734d" strokeWidth="3.5" strokeLinecap="round" strokeLinejoin="round" /></svg>
      <h2>“{task.name}”已生效</h2>
      {closed && <p>本案已办结。</p>}
      {!closed && next.length === 0 && <p className="muted">流程正在处理后续步骤，新的事项到达后会显示在这里…</p>}
      <ul className="done-next">
        {next.map((open) => (
          <li key={open.id}>
            <span><strong>{open.name}</strong><small>{open.orgName}</small></span>
            {mine.has(open.orgCode) ? <Button type="primary" onClick={() => void navigate(`/tasks/${open.id}`)} data-testid="next-task">办理下一事项</Button> : <span className="muted">由该单位办理</span>}
          </li>
        ))}
      </ul>
      <div className="done-actions">
        <Button onClick={() => void navigate('/')}>返回待办列表</Button>
        <Button type="link" onClick={() => void navigate(`/cases/${task.caseId}`)}>查看案件</Button>
      </div>
    </div>
  );
}

import { Button } from 'antd';
import { Link } from 'react-router';
import type { TaskSummary } from '../../ui/api/types.ts';
import { DueTag } from '../../ui/components/DueTag.tsx';
import { showArrival, showInstant } from '../../ui/format/dates.ts';
import { CATEGORY_NAMES, label, TYPE_NAMES } from '../../ui/format/labels.ts';
import { TaskHands } from '../hand-overs/TaskHands.tsx';
import { useSession } from '../../ui/session/session-context.ts';

interface Props {
  tasks: readonly TaskSummary[];
  marked: number;
  claiming: string | null;
  onClaim: (task: TaskSummary) => void;
}

/** Open tasks as rows; the name is the link, so that it opens in a new tab too. */
export function TaskTable({ tasks, marked, claiming, onClaim }: Props) {
  const { session } = useSession();
  const now = new Date();
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="tasks">
        <thead>
          <tr><th>事项</th><th>案号</th><th>申请人</th><th className="grid-extra">类别</th><th>期限</th><th className="grid-extra">到达时间</th><th>经办人</th></tr>
        </thead>
        <tbody>
          {tasks.map((task, index) => (
            <tr key={task.id} data-marked={index === marked} data-task={task.taskKey} data-task-id={task.id}>
              <td className="grid-lead">
                <Link to={`/tasks/${task.id}`}>{task.name}</Link>
                {task.suspended && <span className="chip" title="案件已中止办理，恢复之后才能认领和提交">中止</span>}
                <small>{task.orgName}</small>
              </td>
              <td className="grid-code"><Link to={`/cases/${task.caseId}`}>{task.caseNo}</Link></td>
              <td className="grid-name" title={task.personName}>{task.personName}</td>
              <td className="grid-soft grid-extra"><span>{label(CATEGORY_NAMES, task.category)}</span><small>{label(TYPE_NAMES, task.applicationType)}</small></td>
              <td><DueTag dueOn={task.dueOn} state={task.dueState} today={task.caseToday ?? session.today} name={task.deadlineName} article={task.article} /></td>
              <td className="grid-soft grid-extra"><time dateTime={task.createdAt} title={showInstant(task.createdAt)}>{showArrival(task.createdAt, now)}</time></td>
              <td>
                {task.assignee ? (
                  <span className={task.assignee.id === session.user.id ? 'me' : 'holder'}>{task.assignee.id === session.user.id ? '我' : task.assignee.name}<TaskHands task={task} /></span>
                ) : (
                  <Button size="small" disabled={task.suspended === true} loading={claiming === task.id} onClick={() => onClaim(task)} data-testid="claim">认领</Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { Button } from 'antd';
import { Link } from 'react-router';
import type { TaskDetail } from '../../ui/api/types.ts';
import { DueTag } from '../../ui/components/DueTag.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { matterName } from '../../ui/format/labels.ts';
import { CaseTabs } from '../case/CaseTabs.tsx';
import { useClaim } from '../queries/use-claim.ts';
import { TakeOver } from '../hand-overs/TakeOver.tsx';
import { Transfer } from '../hand-overs/Transfer.tsx';
import { TaskFormPanel } from './TaskFormPanel.tsx';

/** One task: what to do on the left, everything about the case on the right. */
export function TaskView({ detail }: { detail: TaskDetail }) {
  const { task } = detail;
  const claim = useClaim();
  const move = (kind: 'claim' | 'release') => claim.mutate({ taskId: task.id, move: kind });
  const who = task.assignee ? `经办人 ${task.assignee.name}` : '尚未认领';
  return (
    <>
      <PageHead
        title={task.name}
        actions={
          <>
            {detail.canTakeOver && <TakeOver task={task} />}
            {detail.canTransfer && <Transfer task={task} />}
            {detail.canRelease && <Button loading={claim.isPending} onClick={() => move('release')} data-testid="release">退回待办</Button>}
            {detail.canClaim && <Button type="primary" loading={claim.isPending} onClick={() => move('claim')} data-testid="claim">认领</Button>}
          </>
        }
      >
        <Link to={`/cases/${task.caseId}`}>{task.caseNo}</Link>
        <span className="clip" title={task.personName}>{task.personName}</span>
        <span>{matterName(detail.case.case.procedure, task.applicationType)}</span>
        <span>{task.orgName} · {who}</span>
        {task.suspended && <StatusTag tone="warn">案件中止</StatusTag>}
        <DueTag dueOn={task.dueOn} state={task.dueState} today={detail.caseToday} name={task.deadlineName} article={task.article} />
      </PageHead>
      <div className="task-columns">
        <TaskFormPanel key={detail.canComplete ? `own ${detail.draft?.handedBy ?? ''}` : 'read'} detail={detail} claimError={claim.error} onClaim={() => move('claim')} claiming={claim.isPending} />
        <section className="panel task-case" aria-label="案件信息">
          <CaseTabs detail={detail.case} today={detail.caseToday} seenAt={`/api/tasks/${task.id}`} />
        </section>
      </div>
    </>
  );
}

import { Link } from 'react-router';
import type { CaseDetail } from '../../ui/api/types.ts';
import { CaseStatusTag } from '../../ui/components/CaseStatusTag.tsx';
import { DueTag } from '../../ui/components/DueTag.tsx';
import { Facts } from '../../ui/components/Facts.tsx';
import { showDate, showInstant } from '../../ui/format/dates.ts';
import { CATEGORY_NAMES, label, matterName, SEX_NAMES } from '../../ui/format/labels.ts';
import { TaskHands } from '../hand-overs/TaskHands.tsx';
import { IdNumber } from '../persons/IdNumber.tsx';
import { ApplicationAnswers } from './ApplicationAnswers.tsx';

interface Props {
  detail: CaseDetail;
  today: string;
  showTasks: boolean;
}

/** Who applies, for what, where it stands, and what the application says. */
export function CaseOverview({ detail, today, showTasks }: Props) {
  const { case: summary, person, openTasks } = detail;
  return (
    <div className="stack">
      {showTasks && openTasks.length > 0 && (
        <ul className="records">
          {openTasks.map((task) => (
            <li key={task.id}>
              <div className="record-main"><strong><Link to={`/tasks/${task.id}`}>{task.name}</Link></strong><small>{task.orgName} · {task.assignee ? `经办人 ${task.assignee.name}` : '待认领'}</small></div>
              <TaskHands task={task} />
              <DueTag dueOn={task.dueOn} state={task.dueState} today={today} name={task.deadlineName} article={task.article} />
            </li>
          ))}
        </ul>
      )}
      {showTasks && openTasks.length === 0 && summary.status === 'running' && <p className="muted" data-testid="no-open-tasks">目前没有待办事项：在等期限届满、公示结束或者另一单位的告知，进展见“办理过程”和“流程图”。</p>}
      <Facts
        items={[
          ['案号', summary.caseNo],
          ['事项', matterName(summary.procedure, summary.applicationType)],
          ['人员类别', label(CATEGORY_NAMES, summary.category)],
          ['申请日期', showDate(summary.applicationDate)],
          ['受理单位', summary.countyName],
          ['状态', <CaseStatusTag key="status" status={summary.status} outcome={summary.outcome} ending={summary.ending} />],
          ...(detail.takenOver ? ([['线下转入', `${showInstant(detail.takenOver.confirmedAt)} 由${detail.takenOver.proposedByName}录入、${detail.takenOver.confirmedByName}确认，从“${detail.takenOver.standsAt}”接着办；${detail.takenOver.reason}`]] as const) : []),
          ...(summary.simulatedOn ? ([['演示日期', showDate(summary.simulatedOn)]] as const) : []),
        ]}
      />
      <div className="panel-bar"><h3>申请人</h3><Link to={`/persons/${person.id}`} data-testid="person-file">个人档案</Link></div>
      <Facts items={[['姓名', person.name], ['身份证号', <IdNumber key="id" address={`/api/cases/${summary.id}`} masked={person.maskedIdNumber} />], ['性别', label(SEX_NAMES, person.sex)], ['出生日期', showDate(person.birthDate)], ['联系电话', person.phone], ['住址', person.address]]} />
      <h3>申请内容</h3>
      <ApplicationAnswers formKey={detail.applicationForm} answers={{ ...detail.application, person: undefined }} />
    </div>
  );
}

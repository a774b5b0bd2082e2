import type { ConstraintState, Deadline, TimelineAct } from '../../ui/api/types.ts';
import { ActTimeline } from '../../ui/components/ActTimeline.tsx';
import { DeadlineList } from '../../ui/components/DeadlineList.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showArticles, showInstant } from '../../ui/format/dates.ts';
import { actionName } from '../audit/words.ts';
import type { InstanceHistory } from '../types.ts';
import { showDue } from './show-due.ts';

/** Acts with both dates and who did them. */
export const ActsTab = ({ history }: { history: InstanceHistory }) => <ActTimeline acts={history.acts as TimelineAct[]} />;

/** Every element that was entered, in its diagram, with the engine's times. */
export function StepsTab({ history: { steps, tree } }: { history: InstanceHistory }) {
  const diagrams = new Map(tree.map((instance) => [instance.id, instance.name]));
  if (steps.length === 0) return <EmptyState title="还没有经过任何环节" />;
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="steps">
        <thead><tr><th>环节</th><th>流程图</th><th>类型</th><th>进入</th><th>离开</th><th>状态</th></tr></thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.id}>
              <td>{step.name}</td>
              <td className="grid-soft">{diagrams.get(step.instanceId) ?? step.process}</td>
              <td className="grid-soft">{TYPES[step.type] ?? step.type}</td>
              <td className="grid-soft">{showInstant(step.startedAt)}</td>
              <td className="grid-soft">{showInstant(step.endedAt) || <span className="muted">—</span>}</td>
              <td>{step.canceled ? <StatusTag tone="neutral">已取消</StatusTag> : step.endedAt ? <StatusTag tone="good">已完成</StatusTag> : <StatusTag tone="info">进行中</StatusTag>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const TYPES: Record<string, string> = {
  userTask: '人工', serviceTask: '系统', sendTask: '系统', callActivity: '调用', startEvent: '开始', noneEndEvent: '结束', messageEndEvent: '报告', exclusiveGateway: '判断', parallelGateway: '并行', boundaryTimer: '定时', intermediateTimer: '等待', intermediateMessageCatch: '等待消息', subProcess: '事件处理', messageStartEvent: '消息开始',
};
const STATES: Record<string, string> = { ACTIVE: '运行中', SUSPENDED: '已挂起', COMPLETED: '已结束', EXTERNALLY_TERMINATED: '已取消', INTERNALLY_TERMINATED: '已终止' };

/** The instance and those that it has called, each under the one that called it. */
export function TreeTab({ history: { tree } }: { history: InstanceHistory }) {
  const depthOf = (id: string | null): number => {
    const caller = tree.find((instance) => instance.id === id);
    return caller ? 1 + depthOf(caller.callerId) : 0;
  };
  if (tree.length === 0) return <EmptyState title="引擎还没有启动这个案件" />;
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="tree">
        <thead><tr><th>流程</th><th>开始</th><th>结束</th><th>状态</th><th>实例标识</th></tr></thead>
        <tbody>
          {tree.map((instance) => (
            <tr key={instance.id}>
              <td className="grid-lead"><span className="tree-depth" aria-hidden style={{ paddingLeft: `${depthOf(instance.callerId) * 1.4}em` }}>{instance.callerId ? '└ ' : ''}</span>{instance.name}</td>
              <td className="grid-soft">{showInstant(instance.startedAt)}</td>
              <td className="grid-soft">{showInstant(instance.endedAt) || <span className="muted">—</span>}</td>
              <td>{instance.suspended && !instance.endedAt ? '已挂起' : (STATES[instance.state] ?? instance.state)}</td>
              <td><code>{instance.id}</code></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the law still asks for or has seen broken, and the periods with how they came to be. */
export function LawTab({ history: { constraints, deadlines, timerMoves }, today, names }: { history: InstanceHistory; today: string; names: ReadonlyMap<string, string> }) {
  return (
    <div className="stack">
      {(constraints as ConstraintState[]).length === 0 ? <EmptyState title="没有应办或者违反的法定要求" /> : (
        <ul className="records" data-testid="constraints">
          {constraints.map((constraint) => (
            <li key={`${constraint.id}-${constraint.message}`}>
              <div className="record-main"><span>{constraint.message}</span><small>{showArticles(constraint.article)}</small></div>
              <StatusTag tone={constraint.status === 'breached' ? 'bad' : 'warn'}>{constraint.status === 'breached' ? '逾期或违反' : '应办'}</StatusTag>
            </li>
          ))}
        </ul>
      )}
      <h3>法定期限</h3>
      <DeadlineList deadlines={deadlines as Deadline[]} today={today} />
      {timerMoves.length > 0 && (
        <>
          <h3>定时器的变动</h3>
          <ul className="records">
            {timerMoves.map((move) => <li key={`${move.movedAt}-${move.activityId}`}><div className="record-main"><span>{names.get(move.activityId ?? '') ?? move.activityId}</span><small>{showInstant(move.movedAt)}：{showDue(move.previousDue)} 改为 {showDue(move.due)}</small></div></li>)}
          </ul>
        </>
      )}
    </div>
  );
}

/** Who did what to the case, without what stands in it. */
export function AuditTab({ history: { audit } }: { history: InstanceHistory }) {
  if (audit.length === 0) return <EmptyState title="没有审计记录" />;
  return (
    <div className="grid-wrap">
      <table className="grid">
        <thead><tr><th>序号</th><th>时间</th><th>操作</th><th>操作人</th></tr></thead>
        <tbody>{audit.map((line) => <tr key={line.seq}><td>{line.seq}</td><td className="grid-soft">{showInstant(line.at)}</td><td>{actionName(line.action)}</td><td>{line.actorName}</td></tr>)}</tbody>
      </table>
    </div>
  );
}

import { Link } from 'react-router';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import { TopicSwitch } from './TopicSwitch.tsx';
import type { Topic } from './types.ts';

/** What needs attention stands on top: paused topics, then those at which cases have stopped. */
const urgency = ({ pause, failing, workers }: Topic): number => (pause ? 3 : 0) + (failing.cases > 0 ? 2 : 0) + (workers === 0 ? 1 : 0);

export function TopicTable({ topics, mayPause }: { topics: Topic[]; mayPause: boolean }) {
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="topics">
        <thead><tr><th>自动任务</th><th>状态</th><th>停下的案件</th><th>原因（已隐去个人信息）</th><th /></tr></thead>
        <tbody>
          {[...topics].sort((a, b) => urgency(b) - urgency(a) || a.topic.localeCompare(b.topic)).map((topic) => (
            <tr key={topic.topic} data-topic={topic.topic} data-paused={topic.pause !== null}>
              <td className="grid-lead">{topic.steps.join('、') || (topic.topic === 'shared.report-breach' ? '报告逾期' : '提醒')}<small><code>{topic.topic}</code></small></td>
              <td><State topic={topic} /></td>
              <td>{topic.failing.cases === 0 ? <span className="muted">没有</span> : <>{topic.failing.cases} 件<small><Link to={`/repairs/new?${topic.failing.caseIds.map((id) => `case=${id}`).join('&')}`} data-testid="retry-topic">排除原因后重试{topic.failing.cases > topic.failing.caseIds.length && `（先办前 ${topic.failing.caseIds.length} 件）`}</Link></small></>}</td>
              <td className="grid-long">{topic.failing.causes.map(({ message, cases }) => <div key={message}>{message}{cases > 1 && <small>{cases} 件</small>}</div>)}</td>
              <td>{mayPause && <TopicSwitch topic={topic} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who has paused it, when and why; or who does it. */
function State({ topic: { pause, workers } }: { topic: Topic }) {
  if (pause) return <><StatusTag tone="warn">已暂停</StatusTag><small>{pause.byName}，{showInstant(pause.at)}：{pause.reason}</small></>;
  return workers === 0 ? <StatusTag tone="bad">没有程序办理</StatusTag> : <StatusTag tone="good">{`${workers} 个进程`}</StatusTag>;
}

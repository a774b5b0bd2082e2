import { Link } from 'react-router';
import { legalActs } from '../../regulations/acts/index.ts';
import { articles } from '../../regulations/articles/index.ts';
import { statutoryDeadlines } from '../../regulations/deadlines/index.ts';
import { Facts } from '../../ui/components/Facts.tsx';
import { actsOf, type Step } from '../../ui/diagram/read-steps.ts';
import { articlesOf } from '../law/articles-of.ts';
import { PROCEDURE_NAMES, label } from '../../ui/format/labels.ts';

const TYPES: Record<string, string> = {
  UserTask: '人工办理', ServiceTask: '系统办理', CallActivity: '调用流程', StartEvent: '开始', EndEvent: '结束', BoundaryEvent: '到期提醒', IntermediateCatchEvent: '等待',
  ExclusiveGateway: '判断', ParallelGateway: '并行', Lane: '泳道', Participant: '参与方', SequenceFlow: '流向',
};
const PAPERS: Record<string, string> = {
  'materials-notice': '材料告知书', 'outcome-notice': '结果告知书', 'acceptance-notice': '受理通知书', 'appraisal-referral': '残情医学鉴定介绍信', 'appraisal-result-notice': '残情医学鉴定结果通知', 'approval-form': '残疾等级评定审批表', 'public-notice-form': '公示书', certificate: '伤残人员证',
};
const LEVELS: Record<string, string> = { applicant: '申请人', county: '县级', city: '市级', province: '省级', institution: '医疗卫生机构' };

const actFor = (id: string) => (legalActs as readonly { id: string; name: string; articles: readonly number[]; level: string }[]).find((act) => act.id === id);
const split = (value: string | undefined): string[] => (value ?? '').split(/[,，\s]+/).filter(Boolean);

/** One step: the acts it performs, its articles in our summaries, its form, paper and deadline. */
export function StepPanel({ step }: { step: Step | null }) {
  if (!step) return <p className="muted viewer-hint">点击图中的步骤，这里显示它的法定行为、条文摘要、表单、文书和期限。</p>;
  const acts = actsOf(step).map((id) => ({ id, act: actFor(id) }));
  const numbers = articlesOf(step);
  const deadline = (statutoryDeadlines as Record<string, { name: string; article: number; amount: number; unit: string; kind: string; startEvent: string } | undefined>)[step.properties['deadline'] ?? ''];
  const papers = split(step.properties['document']);
  return (
    <div className="stack" data-testid="step-panel">
      <h2>{step.name || TYPES[step.type] || step.type}</h2>
      <Facts
        items={[
          ['类型', TYPES[step.type] ?? step.type],
          ...(acts.length > 0 ? ([['法定行为', <ul key="acts" className="plain">{acts.map(({ id, act }) => <li key={id}>{act?.name ?? id}{act && <small>（{LEVELS[act.level] ?? act.level}）</small>}</li>)}</ul>]] as const) : []),
          ...(step.formKey ? ([['表单', <code key="form">{step.formKey}</code>]] as const) : []),
          ...(papers.length > 0 ? ([['文书', papers.map((kind) => label(PAPERS, kind)).join('、')]] as const) : []),
          ...(deadline ? ([['期限', `${deadline.name}：自${deadline.startEvent}起${deadline.kind === 'at-least' ? '不少于' : ''} ${deadline.amount} 个${deadline.unit === 'working-day' ? '工作日' : '日'}${deadline.kind === 'at-least' ? '' : '内'}（第${deadline.article}条）`]] as const) : []),
          ...(step.calledElement ? ([['调用', <Link key="call" to={`/diagrams/${step.calledElement}`}>{label(PROCEDURE_NAMES, step.calledElement)}</Link>]] as const) : []),
          ['编号', <code key="id">{step.id}</code>],
        ]}
      />
      {numbers.length > 0 && <h3>条文摘要</h3>}
      {numbers.map((number) => {
        const found = articles.find((candidate) => candidate.number === number);
        return <article key={number} className="law"><h4><Link to={`/law/${number}`}>第{number}条{found && ` ${found.title}`}</Link></h4>{found && <p>{found.summary}</p>}</article>;
      })}
      {numbers.length > 0 && <p className="muted">以上为本平台所写的摘要，不是条文原文；办理以公布的文本为准。</p>}
    </div>
  );
}

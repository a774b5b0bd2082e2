import { statutoryDeadlines } from '../../regulations/deadlines/index.ts';
import { showArticles } from '../../ui/format/dates.ts';

/** The number of working days of a period, as it stands in the law. */
export const days = (key: keyof typeof statutoryDeadlines): string => `${statutoryDeadlines[key].amount} 个工作日`;

export interface GuideStep {
  title: string;
  text: string;
  articles: string;
}

const STEPS: readonly GuideStep[] = [
  { title: '提出申请', text: '有工作单位的，向单位提出书面申请，由单位审查并出具意见后报送户籍地县级部门；没有工作单位的，直接向户籍地县级部门申请。', articles: '14' },
  { title: '核对材料', text: '县级部门核对材料；不齐全或不符合要求的，书面告知需要补充的内容。', articles: '15' },
  { title: '审查和受理通知', text: `县级审查并经市级审核同意后，自受理之日起 ${days('acceptance-notice')}内签发受理通知书和医学鉴定介绍信。`, articles: '15' },
  { title: '残情医学鉴定', text: '持介绍信到指定的医疗卫生机构鉴定；专家小组由三名以上专家组成，意见由机构直接送交部门。', articles: '18,19' },
  { title: '逐级报送', text: `县级收到鉴定意见后 ${days('county-report')}内报市级，市级收到材料后 ${days('city-report')}内报省级。`, articles: '15,16' },
  { title: '公示', text: `省级初审后，在申请人的工作单位所在地或者居住地公示，不少于 ${days('public-notice-period')}。`, articles: '17' },
  { title: '审批和发证', text: `省级审批；符合条件的，自公示结束之日起 ${days('certificate-delivery')}内逐级发给证件，自批准的次月起发给伤残抚恤金。`, articles: '17,38' },
];

/** Steps in their order, each with its articles. */
export const StepList = ({ steps }: { steps: readonly GuideStep[] }) => (
  <ol className="guide-steps">
    {steps.map((step) => <li key={step.title}><strong>{step.title}</strong><p>{step.text}</p><span className="article">{showArticles(step.articles)}</span></li>)}
  </ol>
);

/** The way of an application, with the time limits of the law. */
export function GuideSteps() {
  return (
    <section className="panel">
      <h2>办理步骤</h2>
      <StepList steps={STEPS} />
    </section>
  );
}

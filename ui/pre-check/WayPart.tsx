import { Facts } from '../components/Facts.tsx';
import { PapersList } from './PapersList.tsx';
import type { PreCheckAnswer } from './types.ts';

const LEVEL_NAMES = { county: '县级', city: '市级', province: '省级' } as const;
const PAYERS = { county: '户籍地县级', unit: '所在单位', applicant: '申请人' } as const;

const routeText = ({ outcome, stepwise }: PreCheckAnswer['negativeRoutes'][number]): string =>
  outcome === 'report-to-province' ? '逐级上报省级，不由本级出具结果告知书' : `出具结果告知书，${stepwise ? '逐级' : ''}退还材料`;

/** How the case would go: who appraises, what follows a refusal, who pays, which papers there are. */
export function WayPart({ answer }: { answer: PreCheckAnswer }) {
  const { institution, negativeRoutes, fees, certificate, pension, papers } = answer;
  const refusals = negativeRoutes.filter((route) => route.stage === 'after-appraisal');
  return (
    <section className="panel" data-testid="way">
      <h2>办理方式</h2>
      <Facts
        items={[
          ['鉴定机构', `${LEVEL_NAMES[institution.designatedBy]}指定的${institution.institution}（第${institution.article}条）`],
          ...fees.map((fee): [string, string] => [fee.fee === 'appraisal' ? '鉴定费用' : '检查费用', `${fee.payer ? PAYERS[fee.payer] : '细则没有写明'}（第${fee.article}条）`]),
          ['证件', certificate.name ? `${certificate.name}（第${certificate.article}条${certificate.byDefault ? '，按平台默认' : ''}）` : `细则没有写明，由经办人确定（第${certificate.article}条）`],
          ['抚恤金', `${pension.payer === 'unit' ? '由所在单位发放' : '由户籍地县级发放'}（第${pension.article}条）`],
        ]}
      />
      <h3>经审查或者鉴定不符合条件的</h3>
      <ul className="verdicts">
        {refusals.map((route) => <li key={route.level} data-level={route.level}><strong>{LEVEL_NAMES[route.level]}</strong><span>{routeText(route)}<small className="article">第{route.article}条</small></span></li>)}
      </ul>
      <h3>可能涉及的文书</h3>
      <PapersList papers={papers} />
    </section>
  );
}

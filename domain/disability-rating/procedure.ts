import { routingClass } from '../../regulations/eligibility/index.ts';
import type { ApplicationType, Category } from '../../regulations/eligibility/index.ts';
import { pensionPayer } from '../../regulations/pension/index.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { requiredMaterials } from '../decisions/required-materials.ts';
import { materialFactsOf } from '../materials/material-facts.ts';
import type { ProcedureSpec } from '../procedures/procedure-spec.ts';
import { lawInForce } from '../settings/law-in-force.ts';

/** 残疾等级评定: 新办, 补办 and 调整 by one diagram. */
export const disabilityRatingProcedure: ProcedureSpec = {
  key: 'disability-rating',
  form: 'disability-rating/application',
  types: { initial: '新办评定残疾等级', retrospective: '补办评定残疾等级', adjustment: '调整残疾等级' },
  startAct: 'apply',
  startEvent: 'application-submitted',
  processOf: () => 'disability-rating',
  // Every paper that the law asks of the applicant has its line, sent or not (第11至13条).
  materials: (tables, type, application) =>
    requiredMaterials(tables, type as ApplicationType, materialFactsOf(application.category, application))
      .filter((item) => item.suppliedBy === 'applicant')
      .map(({ code, title, article, statutory }) => ({ code, title, article: statutory ? `第${article}条` : '平台要求' })),
  routingFacts: async (trx, _, { category, applicationDate }) => ({
    personClass: routingClass(category as Category, await lawInForce(trx, applicationDate)),
    pensionPayer: pensionPayer(category as Category),
  }),
  outcomeOf,
};

function outcomeOf(row: CaseRow): string {
  const said = (task: string): unknown => factsOf(row, task)['outcome'];
  const adjusting = row.application_type === 'adjustment';
  if (said('check-materials') === 'not-accepted') return '不予受理';
  if (said('province-decision') === 'cancelled') return '取消残疾等级';
  if (said('province-decision') === 'approved') return adjusting ? '批准，已填写证件变更栏' : '批准，已办理证件';
  return adjusting ? '未予调整' : '未予评定';
}

import { needsNewCertificate } from '../../regulations/replacement/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import { replacementMaterials } from '../decisions/replacement-materials.ts';
import type { ProcedureSpec } from '../procedures/procedure-spec.ts';
import { replacementFactsOf } from './application-facts.ts';
import { refuseWrongCertificate } from './refuse-wrong-certificate.ts';

/** 换证补证: 换发 and 补发 by one diagram, and the 境外变更 that may need a new certificate. */
export const certificateReplacementProcedure: ProcedureSpec = {
  key: 'certificate-replacement',
  form: 'certificate-replacement/application',
  types: { renewal: '换发伤残证件', reissue: '补发伤残证件' },
  startAct: 'apply-for-replacement',
  startEvent: 'application-submitted',
  processOf: () => 'certificate-replacement',
  materials: (tables, type, application) =>
    replacementMaterials(tables, replacementFactsOf({ ...application, applicationType: type }))
      .filter((item) => item.suppliedBy === 'applicant')
      .map(({ code, title, article, statutory }) => ({ code, title, article: statutory ? `第${article}条` : '平台要求' })),
  routingFacts: async (_, type, application) => {
    const facts = replacementFactsOf({ ...application, applicationType: type });
    return { settlesAbroad: facts.reason === 'abroad' ? 'yes' : 'no', newCertificate: needsNewCertificate(facts) ? 'needed' : 'not-needed' };
  },
  atTheDoor: async (trx, door) => refuseWrongCertificate(trx, door, door.application),
  outcomeOf,
};

function outcomeOf(row: CaseRow): string {
  const said = (task: string): unknown => factsOf(row, task)['outcome'];
  if (said('check-materials') === 'premature') return '不予受理';
  if (said('county-review') === 'refused' || said('province-review') === 'refused') return '未予换发、补发';
  if (said('province-review') !== 'approved') return '已填写证件变更栏';
  return row.application_type === 'reissue' ? '已补发证件' : '已换发证件';
}

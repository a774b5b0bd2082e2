import { deathMaterials } from '../../regulations/materials/index.ts';
import { Problem } from '../platform/problem.ts';
import { factsOf, textOf } from '../cases/load-paper-context.ts';
import type { ProcedureSpec } from '../procedures/procedure-spec.ts';
import { currentCertificateOf, findCertificate, relationOf } from '../register/index.ts';

/** 死亡注销: a certificate of the register is cancelled because its holder has died (第30、41条). */
export const deathCancellationProcedure: ProcedureSpec = {
  key: 'death-cancellation',
  form: 'death-cancellation/application',
  types: { death: '死亡注销' },
  startAct: 'report-death',
  startEvent: 'death-reported',
  processOf: () => 'death-cancellation',
  materials: () => deathMaterials.map(({ code, title }) => ({ code, title, article: '平台要求' })),
  routingFacts: () => Promise.resolve({}),
  atTheDoor: async (trx, { personId, application, actor }) => {
    const diedOn = textOf(application, 'diedOn') ?? '';
    if (diedOn > application.applicationDate) throw refuse('/diedOn', '死亡日期不得晚于报告日期。');
    const number = textOf(application, 'certificateNumber') ?? '';
    const found = await findCertificate(trx, number);
    if (!found) throw refuse('/certificateNumber', `名册中没有编号为 ${number} 的伤残证件，请核对；尚未登记的，先登记入册。`);
    if (found.certificate.person_id !== personId) throw refuse('/certificateNumber', '该证件不是此人的证件，请核对姓名、公民身份号码和证件编号。');
    if (found.certificate.status === 'void') throw refuse('/certificateNumber', '该证件已经注销或者作废，不需再办理死亡注销。');
    const relation = await relationOf(trx, personId);
    const kept = relation?.org_code ?? ((await trx('persons').where({ id: personId }).first('registered_county')) as { registered_county: string }).registered_county;
    if (kept !== actor.orgCode) throw refuse('/certificateNumber', '该人员的抚恤关系不在本单位，应当向其户籍地（或者原户籍地）县级报告。');
    const current = await currentCertificateOf(trx, personId);
    if (current && current.id !== found.certificate.id) throw refuse('/certificateNumber', `该证件已经换发或者补发，请按现用证件 ${current.number} 登记。`);
  },
  outcomeOf: (row) => (factsOf(row, 'verify-death')['outcome'] === 'confirmed' ? '证件已注销，已报省级备案' : '死亡报告不实，未注销'),
};

const refuse = (path: string, message: string): Problem => new Problem({ type: 'invalid-form', status: 422, title: message, article: '第30条', errors: [{ path, message }] });

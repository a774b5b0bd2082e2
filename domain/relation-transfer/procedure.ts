import type { CaseRow } from '../cases/case-row.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import { transferMaterials } from '../decisions/transfer-materials.ts';
import type { ProcedureSpec } from '../procedures/procedure-spec.ts';
import { transferFactsOf } from './application-facts.ts';
import { refuseWrongTransfer } from './refuse-wrong-transfer.ts';

/** 抚恤关系转移: one diagram for each way in which a relation moves. */
export const relationTransferProcedure: ProcedureSpec = {
  key: 'relation-transfer',
  form: 'relation-transfer/application',
  types: { 'military-inbound': '军队移交接收' },
  startAct: 'apply-for-relation-transfer',
  startEvent: 'application-submitted',
  processOf: () => 'military-inbound',
  materials: (tables, type, application) =>
    transferMaterials(tables, transferFactsOf({ ...application, applicationType: type })).map(({ code, title, article }) => ({ code, title, article: `第${article}条` })),
  routingFacts: async () => ({}),
  atTheDoor: (trx, door) => refuseWrongTransfer(trx, door),
  outcomeOf,
};

function outcomeOf(row: CaseRow): string {
  const said = (task: string): unknown => factsOf(row, task)['outcome'];
  if (said('county-review') === 'forged') return '不予登记，移交公安机关';
  if (said('county-review') === 'refused' || said('province-review') === 'refused') return '未予转移';
  return '已转入，证件重新编号';
}

import type { CaseRow } from '../cases/case-row.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import { transferMaterials } from '../decisions/transfer-materials.ts';
import type { ProcessKey } from '../../processes/registry.ts';
import { transferTypes } from '../../regulations/relation-transfer/index.ts';
import type { ProcedureSpec } from '../procedures/procedure-spec.ts';
import { transferFactsOf } from './application-facts.ts';
import { isInProvince, outcomeOfMove } from './in-province/outcome-of-move.ts';
import { refuseWrongMove } from './in-province/refuse-wrong-move.ts';
import { refuseWrongTransfer } from './refuse-wrong-transfer.ts';

/** The ways that can be gone, each by the diagram of its name. */
const ways = ['military-inbound', 'cross-province-out', 'cross-province-in', 'in-province-out', 'in-province-in'] as const satisfies readonly (ProcessKey & keyof typeof transferTypes)[];

/** 抚恤关系转移: one diagram for each way in which a relation moves. */
export const relationTransferProcedure: ProcedureSpec = {
  key: 'relation-transfer',
  form: 'relation-transfer/application',
  forms: { 'in-province-out': 'in-province-out/application', 'in-province-in': 'in-province-in/application' },
  types: Object.fromEntries(ways.map((way) => [way, transferTypes[way]])),
  startAct: 'apply-for-relation-transfer',
  startEvent: 'application-submitted',
  processOf: (type) => wayOf(type),
  materials: (tables, type, application) =>
    transferMaterials(tables, transferFactsOf({ ...application, applicationType: type })).map(({ code, title, article }) => ({ code, title, article: `第${article}条` })),
  routingFacts: async () => ({}),
  atTheDoor: (trx, door) => (isInProvince(door.applicationType) ? refuseWrongMove(trx, door) : refuseWrongTransfer(trx, door)),
  outcomeOf,
};

/** The way of a type of application. @throws RangeError on one that cannot be gone */
function wayOf(type: string): (typeof ways)[number] {
  const way = ways.find((known) => known === type);
  if (way === undefined) throw new RangeError(`未知的转移类型：${type}`);
  return way;
}

function outcomeOf(row: CaseRow): string {
  if (isInProvince(row.application_type)) return outcomeOfMove(row);
  const said = (task: string): unknown => factsOf(row, task)['outcome'];
  if (said('county-review') === 'forged') return '不予登记，移交公安机关';
  if (said('county-review') === 'refused' || said('province-review') === 'refused') return '未予转移';
  if (said('decide-next') === 'give-up' || said('answer-contact') === 'declined' || said('record-origin-answer') === 'denied') return '未予转移';
  return row.application_type === 'cross-province-out' ? '已转出，关系转移证明已开具' : '已转入，证件重新编号';
}

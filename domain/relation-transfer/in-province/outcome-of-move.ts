import type { CaseRow } from '../../cases/case-row.ts';
import { factsOf } from '../../cases/load-paper-context.ts';

/** The two sides of a move inside of the province: each is a case of its own, by a diagram of the same name. */
export const isInProvince = (type: string): type is 'in-province-out' | 'in-province-in' => type === 'in-province-out' || type === 'in-province-in';

/** How one side of a move has ended, for the cover of its file. */
export function outcomeOfMove(row: CaseRow): string {
  const said = (task: string): unknown => factsOf(row, task)['outcome'];
  if (row.application_type === 'in-province-out') return factsOf(row, 'register-departure')['lastMonth'] === undefined ? '未予转移' : '已迁出，由迁入地接收';
  return said('province-review') === 'approved' ? '已迁入，证件编号不变' : '未予转移';
}

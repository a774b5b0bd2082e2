import type { CaseRow } from '../cases/case-row.ts';
import { conflict } from '../platform/problem.ts';

/** @throws Problem case-suspended */
export function refuseSuspended({ status }: Pick<CaseRow, 'status'>): void {
  if (status === 'suspended') throw conflict('case-suspended', '案件已中止办理，恢复办理后才能继续。', '已填写的内容仍然保留。');
}

import type { Executor } from '../database/connect.ts';
import { Problem } from '../platform/problem.ts';

interface Row {
  name: string;
  closed_on: string | null;
  successor: string | null;
}

/**
 * The office is there and works; in a transaction it stays so until the end, because closing and merging wait for this lock.
 * @throws Problem office-closed, in words that name the successor
 */
export async function requireOpenOffice(db: Executor, code: string): Promise<void> {
  const row: Row | undefined = await db('organisations as o').leftJoin('organisations as s', 's.code', 'o.successor_code').where('o.code', code).forShare('o').first('o.name', 'o.closed_on', { successor: 's.name' });
  if (!row?.closed_on) return;
  const where = row.successor ? `已并入${row.successor}，请由该单位办理。` : '已撤销，不能再办理业务。';
  throw new Problem({ type: 'office-closed', status: 422, title: `${row.name}${where}` });
}

import type { Executor } from '../database/connect.ts';

/** Whether the user is the head (负责人) of the office. */
export async function headOfOffice(db: Executor, userId: string, orgCode: string | null): Promise<boolean> {
  return orgCode !== null && Boolean(await db('organisations').where({ code: orgCode, head_id: userId }).first('code'));
}

import type { Executor } from '../database/connect.ts';
import { groupOf } from '../users/current-user.ts';
import { officeInCharge } from './office-on.ts';

const GROUP = /^org(\d{6,9})$/;

/**
 * Whose group a task of the engine's is. A running case keeps the groups with which it was started; that an office has been
 * merged into another is known here, and only here is it applied to what the engine says.
 */
export async function groupInCharge(db: Executor, group: string): Promise<string> {
  const code = GROUP.exec(group)?.[1];
  return code ? groupOf(await officeInCharge(db, code)) : group;
}

import type { Executor } from '../../database/connect.ts';
import { forbidden } from '../../platform/problem.ts';
import { readUser } from '../../users/read-user.ts';
import type { Office } from '../administered-office.ts';
import { administeredOffice } from '../administered-office.ts';

/** Both offices of a merger, for an administrator of both: of them, or of an office above. @throws Problem not-found, forbidden */
export async function requireBothOffices(db: Executor, userId: string, codes: { from: string; into: string }): Promise<{ from: Office; into: Office }> {
  const user = await readUser(db, userId);
  if (!user) throw forbidden('此功能仅限系统管理员使用。');
  return { from: await administeredOffice(db, user, codes.from), into: await administeredOffice(db, user, codes.into) };
}

import type { Executor } from '../database/connect.ts';
import { Problem } from '../platform/problem.ts';
import type { Level } from '../users/current-user.ts';
import { requireOpenOffice } from './require-open-office.ts';

export interface OfficeChain {
  countyCode: string;
  cityCode: string;
  provinceCode: string;
}

/**
 * The offices through which a new case of a county goes.
 * @throws Problem no-office-chain when the code is not a county with a city and a province above it, office-closed
 */
export async function officeChain(db: Executor, countyCode: string): Promise<OfficeChain> {
  await requireOpenOffice(db, countyCode);
  const { rows } = (await db.raw(
    `with recursive up as (
        select code, level, parent_code from organisations where code = ?
        union all select o.code, o.level, o.parent_code from organisations o join up on o.code = up.parent_code)
      select code, level from up`,
    [countyCode],
  )) as { rows: { code: string; level: Level }[] };
  const at = (level: Level): string | undefined => rows.find((row) => row.level === level)?.code;
  const [county, city, province] = [at('county'), at('city'), at('province')];
  if (county !== countyCode || !city || !province) throw new Problem({ type: 'no-office-chain', status: 422, title: '受理单位须是设有上级市、省单位的县级退役军人事务部门。' });
  return { countyCode: county, cityCode: city, provinceCode: province };
}

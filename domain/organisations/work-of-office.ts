import type { Executor } from '../database/connect.ts';
import { groupOf } from '../users/current-user.ts';

/** What an office still has to do, or who still works in it. */
export interface OfficeWork {
  openCases: number;
  openTasks: number;
  /** accounts with a role in the office that have not left */
  accounts: number;
  /** offices right below it that work */
  below: number;
  /** persons whose pension it pays */
  pensions: number;
}

/** Cases in these states are over. */
export const ENDED_CASES = ['closed', 'rejected'] as const;

export async function workOfOffice(db: Executor, code: string): Promise<OfficeWork> {
  const { rows } = (await db.raw(
    `select
        (select count(*)::int from cases where ? in (county_code, city_code, province_code) and status <> all(?::text[])) as "openCases",
        (select count(*)::int from tasks where state = 'open' and candidate_groups && array[?]) as "openTasks",
        (select count(distinct r.user_id)::int from user_roles r join users u on u.id = r.user_id where r.org_code = ? and u.status <> 'left') as accounts,
        (select count(*)::int from organisations where parent_code = ? and closed_on is null) as below,
        (select count(*)::int from pensions where payer = ? and status <> 'terminated') as pensions`,
    [code, [...ENDED_CASES], groupOf(code), code, code, code],
  )) as { rows: [OfficeWork] };
  return rows[0];
}

/** Why an office cannot be closed, a sentence each; empty when nothing keeps it. */
export function reasonsToStay(work: OfficeWork): string[] {
  return [
    ...(work.openCases > 0 ? [`还有 ${work.openCases} 件案件没有办结。`] : []),
    ...(work.openTasks > 0 ? [`还有 ${work.openTasks} 件待办事项。`] : []),
    ...(work.pensions > 0 ? [`还有 ${work.pensions} 人的抚恤金由该机构发放。`] : []),
    ...(work.accounts > 0 ? [`还有 ${work.accounts} 个账号在该机构有岗位，请先撤销岗位或者办理离职。`] : []),
    ...(work.below > 0 ? [`还有 ${work.below} 个下级机构。`] : []),
  ];
}

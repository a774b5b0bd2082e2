import { createOrganisation } from '../../../../domain/organisations/create-organisation.ts';
import { createUser } from '../../../../domain/users/create-user.ts';
import type { Level, Role } from '../../../../domain/users/current-user.ts';
import { testPassword } from '../../../../server/seed/demonstration-data.ts';
import type { TestApp } from '../../support/test-app.ts';

export const ROLES: readonly Role[] = ['caseworker', 'analyst', 'administrator', 'security-administrator', 'auditor'];
export const LEVELS: readonly Level[] = ['province', 'city', 'county', 'township'];

/** The offices of one line, from the province down, and a province that has nothing to do with it. */
export const OFFICE: Record<Level, string> = { province: '440000', city: '449900', county: '449901', township: '449901001' };
export const ELSEWHERE = '459901';

/** Logins of two accounts that stand in the lists: one of the line's county, one of the other province. */
export const INSIDE = 'account-inside';
export const OUTSIDE = 'account-outside';

export const loginOf = (role: Role, level: Level): string => `every-${role}-${level}`;

/** One account for each role at each level, and the offices that are missing for it. */
export async function everybody(t: TestApp): Promise<void> {
  const by = { actorId: 'system', at: t.clock.now() };
  await t.db.transaction(async (trx) => {
    const office = (code: string, level: Level, parentCode: string | null) => createOrganisation(trx, { code, name: `演示机构${code}`, documentWord: '演', level, parentCode }, by);
    await office(OFFICE.township, 'township', OFFICE.county);
    await office('450000', 'province', null);
    await office('459900', 'city', '450000');
    await office(ELSEWHERE, 'county', '459900');
    const user = (login: string, orgCode: string, role: Role) => createUser(trx, { login, name: `${login}（演示）`, password: testPassword, roles: [{ orgCode, role }] }, by);
    for (const role of ROLES) for (const level of LEVELS) await user(loginOf(role, level), OFFICE[level], role);
    await user(INSIDE, OFFICE.county, 'caseworker');
    await user(OUTSIDE, ELSEWHERE, 'caseworker');
  });
}

import { createOrganisation } from '../../../domain/organisations/create-organisation.ts';
import { createUser } from '../../../domain/users/create-user.ts';
import type { Role } from '../../../domain/users/current-user.ts';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import type { TestApp } from '../support/test-app.ts';

/** An account in an office, with the password of all. */
export async function person(t: TestApp, login: string, role: Role, orgCode: string): Promise<string> {
  return t.db.transaction((trx) => createUser(trx, { login, name: `${login}（演示）`, password: testPassword, roles: [{ orgCode, role }] }, { actorId: 'system', at: t.clock.now() }));
}

/** A city with a county that has nothing to do with 示范市, in the same province. */
export async function otherCity(t: TestApp): Promise<void> {
  const by = { actorId: 'system', at: t.clock.now() };
  await t.db.transaction(async (trx) => {
    await createOrganisation(trx, { code: '448800', name: '旁边市退役军人事务局', documentWord: '旁市退役', level: 'city', parentCode: '440000' }, by);
    await createOrganisation(trx, { code: '448801', name: '旁边县退役军人事务局', documentWord: '旁县退役', level: 'county', parentCode: '448800' }, by);
  });
}

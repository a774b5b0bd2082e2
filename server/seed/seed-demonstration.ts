import type { Database } from '../../domain/database/connect.ts';
import { createOrganisation } from '../../domain/organisations/create-organisation.ts';
import type { Clock } from '../../domain/platform/clock.ts';
import type { Mode } from '../../domain/platform/config.ts';
import { createUser } from '../../domain/users/create-user.ts';
import { changeSignInRules, readSignInRules } from '../../domain/users/sign-in-rules.ts';
import type { Account } from './accounts-file.ts';
import { readAccounts, writeAccounts } from './accounts-file.ts';
import { demonstrationHeads, demonstrationOffices, demonstrationPeople, testPassword } from './demonstration-data.ts';
import { makePassword } from './make-password.ts';
import { seedInstitutions } from './seed-institutions.ts';

export interface SeedDeps {
  db: Database;
  clock: Clock;
  config: { mode: Mode; dataDir: string };
}

const BY = 'system';
const SEED_LOCK = 7302;

/**
 * Enters the invented offices, people and accounts that are not there yet; safe to call again and from several processes.
 * Passwords are made per installation and written to DATA_DIR/accounts.txt before the accounts exist; in tests all have `testPassword`.
 * @returns the accounts created now
 * @throws Error in production
 */
export async function seedDemonstration({ db, clock, config }: SeedDeps): Promise<Account[]> {
  if (config.mode === 'production') throw new Error('演示数据不得写入正式环境。');
  return db.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(?, 0)', [SEED_LOCK]);
    const by = { actorId: BY, at: clock.now() };
    for (const office of demonstrationOffices) await createOrganisation(trx, office, by);
    await seedInstitutions(trx, by.at);
    const known = new Set(((await trx('users').select('login')) as { login: string }[]).map((row) => row.login));
    const created: Account[] = demonstrationPeople
      .filter((person) => !known.has(person.login))
      .map(({ login, name }) => ({ login, name, password: config.mode === 'test' ? testPassword : makePassword() }));
    if (created.length === 0) return [];
    // The passwords stand in a list that would be wrong once their holders have to change them.
    if (config.mode === 'demonstration' && !known.has('security')) await changeSignInRules(trx, { id: BY }, { ...(await readSignInRules(trx)), passwordMaxDays: 0 }, by.at);
    if (config.mode !== 'test') await keep(config.dataDir, created);
    for (const account of created) {
      const roles = demonstrationPeople.filter((person) => person.login === account.login).map(({ orgCode, role }) => ({ orgCode, role }));
      await createUser(trx, { ...account, roles }, by);
      const heads = trx('users').where({ login: account.login }).select('id');
      await trx('organisations').where({ code: demonstrationHeads[account.login] ?? '' }).update({ head_id: heads });
    }
    return created;
  });
}

async function keep(dataDir: string, created: readonly Account[]): Promise<void> {
  const logins = new Set(created.map((account) => account.login));
  const others = (await readAccounts(dataDir)).filter((account) => !logins.has(account.login));
  await writeAccounts(dataDir, [...others, ...created]);
}

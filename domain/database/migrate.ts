import knex from 'knex';
import type { Knex } from 'knex';
import * as schemas from './migrations/0001-schemas-and-roles.ts';
import * as bridge from './migrations/0002-bridge.ts';
import * as people from './migrations/0003-offices-and-people.ts';
import * as cases from './migrations/0004-cases-and-acts.ts';
import * as engineMirror from './migrations/0005-engine-mirror.ts';
import * as papers from './migrations/0006-papers-and-deadlines.ts';
import * as grants from './migrations/0007-grants.ts';
import * as accounts from './migrations/0008-accounts.ts';
import * as calendarAndSettings from './migrations/0009-calendar-and-settings.ts';
import * as papersLife from './migrations/0010-papers-life.ts';
import * as operations from './migrations/0011-operations.ts';
import * as caseLife from './migrations/0012-case-life.ts';
import * as versionsHandOversDates from './migrations/0013-versions-hand-overs-dates.ts';
import * as signInAndDuties from './migrations/0014-sign-in-and-duties.ts';
import * as officesAndPersons from './migrations/0015-offices-and-persons-merged.ts';
import * as certificateChanges from './migrations/0017-certificate-changes.ts';
import * as appraisal from './migrations/0018-appraisal-and-recusal.ts';
import * as handOversSupervisionArchive from './migrations/0019-hand-overs-supervision-archive.ts';
import * as readingQuota from './migrations/0020-reading-quota.ts';
import * as lawTexts from './migrations/0021-law-texts.ts';
import * as register from './migrations/0022-register.ts';
import * as registerImports from './migrations/0023-register-imports.ts';
import * as personFiles from './migrations/0024-person-files.ts';
import * as tracesAndHeldEvents from './migrations/0029-traces-and-held-events.ts';
import * as processStatistics from './migrations/0030-process-statistics.ts';
import * as repairs from './migrations/0031-repairs.ts';
import * as modelDrafts from './migrations/0034-model-drafts.ts';
import * as diedOn from './migrations/0036-died-on.ts';
import * as officeMessages from './migrations/0039-office-messages.ts';
import * as casesUnderWay from './migrations/0041-cases-under-way.ts';
import * as shippedBundles from './migrations/0043-shipped-bundles.ts';
import * as migrationsAndPauses from './migrations/0047-migrations-and-pauses.ts';

export interface Migration {
  up(db: Knex, passwords: RolePasswords): Promise<void>;
}

/** Passwords of the two roles that the migrations create. */
export interface RolePasswords {
  appPassword: string;
  enginePassword: string;
}

const migrations: Record<string, Migration> = {
  '0001-schemas-and-roles': schemas,
  '0002-bridge': bridge,
  '0003-offices-and-people': people,
  '0004-cases-and-acts': cases,
  '0005-engine-mirror': engineMirror,
  '0006-papers-and-deadlines': papers,
  '0007-grants': grants,
  '0008-accounts': accounts,
  '0009-calendar-and-settings': calendarAndSettings,
  '0010-papers-life': papersLife,
  '0011-operations': operations,
  '0012-case-life': caseLife,
  '0013-versions-hand-overs-dates': versionsHandOversDates,
  '0014-sign-in-and-duties': signInAndDuties,
  '0015-offices-and-persons-merged': officesAndPersons,
  '0017-certificate-changes': certificateChanges,
  '0018-appraisal-and-recusal': appraisal,
  '0019-hand-overs-supervision-archive': handOversSupervisionArchive,
  '0020-reading-quota': readingQuota,
  '0021-law-texts': lawTexts,
  '0022-register': register,
  '0023-register-imports': registerImports,
  '0024-person-files': personFiles,
  '0029-traces-and-held-events': tracesAndHeldEvents,
  '0030-process-statistics': processStatistics,
  '0031-repairs': repairs,
  '0034-model-drafts': modelDrafts,
  '0036-died-on': diedOn,
  '0039-office-messages': officeMessages,
  '0041-cases-under-way': casesUnderWay,
  '0043-shipped-bundles': shippedBundles,
  '0047-migrations-and-pauses': migrationsAndPauses,
};

/**
 * Brings the three schemas (`engine`, `app`, `bridge`) to the newest state; safe to call again and from several processes.
 * @param ownerUrl URL of a role that may create schemas and roles
 * @returns the names of the migrations that were applied now
 */
export async function migrate(ownerUrl: string, passwords: RolePasswords): Promise<string[]> {
  const db = knex({ client: 'pg', connection: { connectionString: ownerUrl, application_name: 'migrate' }, pool: { min: 0, max: 2 } });
  const source: Knex.MigrationSource<string> = {
    getMigrations: async () => Object.keys(migrations),
    getMigrationName: (name) => name,
    getMigration: async (name) => ({
      up: (trx: Knex) => (migrations[name] as Migration).up(trx, passwords),
      down: async () => {
        throw new Error('migrations only go forward');
      },
    }),
  };
  try {
    await db.raw('create schema if not exists app');
    const [, applied] = (await db.migrate.latest({ migrationSource: source, schemaName: 'app', tableName: 'migrations' })) as [number, string[]];
    await setRolePasswords(db, passwords);
    return applied;
  } finally {
    await db.destroy();
  }
}

/** The secrets may have been made anew (a restored database): the roles follow the caller's. */
async function setRolePasswords(db: Knex, passwords: RolePasswords): Promise<void> {
  await db.raw(db.raw('alter role platform_app password ?', [passwords.appPassword]).toQuery());
  await db.raw(db.raw('alter role platform_engine password ?', [passwords.enginePassword]).toQuery());
}

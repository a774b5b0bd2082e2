import pg from 'pg';

const databaseName = 'platform';
export const ownerRole = 'platform_owner';

/** URL of one role on a database of this machine. */
export function localDatabaseUrl(role: string, password: string, port: number, database = databaseName): string {
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/**
 * Makes the database and the role that owns it, or gives an existing role the present password. The other two roles are made by the migrations.
 * The owner is no superuser; it may create roles, and databases when `createDatabases` is set (tests).
 */
export async function prepareDatabase(superuserUrl: string, ownerPassword: string, options: { createDatabases: boolean }): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [ownerRole]);
    const rights = `login createrole ${options.createDatabases ? 'createdb' : 'nocreatedb'} password ${client.escapeLiteral(ownerPassword)}`;
    await client.query(`${role.rowCount ? 'alter' : 'create'} role ${ownerRole} with ${rights}`);
    const database = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (!database.rowCount) await client.query(`create database ${databaseName} owner ${ownerRole} template template0`);
  } finally {
    await client.end();
  }
}

/** Whether the database answers. */
export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

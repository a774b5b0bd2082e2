import { createCluster } from '../postgres/create-cluster.ts';
import { prepareDatabase } from '../postgres/prepare-database.ts';
import { ownedBy, type SpawnedProcess } from '../processes/spawn-process.ts';
import type { Progress } from '../progress.ts';
import type { StackDescription } from '../stack-description.ts';
import { UserError } from '../user-error.ts';
import { migrateDatabase } from './migrate-database.ts';
import { startProcess } from './start-process.ts';
import { waitUntilReady } from './wait-until-ready.ts';

/**
 * Creates the embedded database when there is none and the database is not external, starts it, makes its roles and brings the schema up to date.
 * @returns the started process, null when the database is external
 * @throws UserError when it does not answer
 */
export async function startDatabase(stack: StackDescription, progress: Progress): Promise<SpawnedProcess | null> {
  const spawned = stack.postgres ? await startEmbedded(stack, stack.postgres, progress) : null;
  const applied = await migrateDatabase(stack.databaseUrls);
  if (applied.length > 0) progress.say(`数据库结构已更新：${applied.join('、')}`);
  return spawned;
}

async function startEmbedded(stack: StackDescription, postgres: NonNullable<StackDescription['postgres']>, progress: Progress): Promise<SpawnedProcess> {
  const created = await createCluster(postgres.cluster, passwordOf(postgres.superuserUrl), ownedBy(stack.dataDir));
  if (created) progress.say(`数据库已建立：${postgres.cluster.directory}`);
  const spawned = await startProcess('postgres', stack);
  let ended = false;
  void spawned.exited.then(() => {
    ended = true;
  });
  if (!(await waitUntilReady('postgres', stack, { alive: () => !ended }))) {
    throw new UserError(
      `内置数据库没有启动：原因见 ${stack.logDir}/postgres.log，处理后重新运行。`,
      `The embedded database did not start: see ${stack.logDir}/postgres.log for the reason, mend it and run again.`,
    );
  }
  await prepareDatabase(postgres.superuserUrl, passwordOf(stack.databaseUrls.owner), { createDatabases: stack.mode === 'test' });
  progress.say(`数据库已启动（127.0.0.1:${stack.ports.postgres}）`);
  return spawned;
}

const passwordOf = (url: string): string => decodeURIComponent(new URL(url).password);

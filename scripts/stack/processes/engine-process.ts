import { existsSync, renameSync, rmSync } from 'node:fs';
import type { StackDescription } from '../stack-description.ts';
import { baseEnvironment } from './base-environment.ts';
import type { ProcessSpec } from './process-spec.ts';

/**
 * How the engine is started. The class-data archive (about a third off the start) is used when there is one; else the JVM is told to
 * write one when it ends, beside its final name: see `keepArchive`.
 */
export function engineProcess(stack: StackDescription): ProcessSpec {
  if (!stack.engine) throw new Error('the engine of this stack is external');
  const { build, java, options, environment } = stack.engine;
  const classData = existsSync(build.archive) ? [`-XX:SharedArchiveFile=${build.archive}`] : [`-XX:ArchiveClassesAtExit=${unfinishedArchive(stack)}`];
  const database = new URL(stack.databaseUrls.engine);
  return {
    name: 'engine',
    command: java.command,
    args: [...classData, '-Xshare:auto', '-Xlog:cds=off', '-Xlog:cds+dynamic=off', '-Duser.timezone=Asia/Shanghai', '-Dfile.encoding=UTF-8', '-XX:+ExitOnOutOfMemoryError', ...options, '-jar', build.jar],
    cwd: build.directory,
    env: {
      ...baseEnvironment(),
      ...environment,
      ENGINE_PORT: String(stack.ports.engine),
      ENGINE_JDBC_URL: `jdbc:postgresql://${database.host}${database.pathname}${database.search}`,
      ENGINE_DB_USER: decodeURIComponent(database.username),
      ENGINE_DB_PASSWORD: decodeURIComponent(database.password),
      ENGINE_SERVER_SECRET: stack.secrets.engineServer,
      ENGINE_WORKER_SECRET: stack.secrets.engineWorker,
    },
    port: stack.ports.engine,
  };
}

/** After an orderly end of the engine: makes the archive that it has written the one that the next start uses. */
export function keepArchive(stack: StackDescription): void {
  if (!stack.engine) return;
  const unfinished = unfinishedArchive(stack);
  if (!existsSync(unfinished)) return;
  if (existsSync(stack.engine.build.archive)) rmSync(unfinished, { force: true });
  else renameSync(unfinished, stack.engine.build.archive);
}

/** After an end by force: half an archive is no archive. */
export function dropArchive(stack: StackDescription): void {
  if (stack.engine) rmSync(unfinishedArchive(stack), { force: true });
}

function unfinishedArchive(stack: StackDescription): string {
  return `${stack.engine?.build.archive}.${stack.ports.engine}`;
}

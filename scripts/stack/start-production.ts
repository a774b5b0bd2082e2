import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { locateEngine } from './build/build-engine.ts';
import { checkBuildTools, checkJava } from './check-prerequisites.ts';
import { checkEngine } from './control/check-engine.ts';
import { runUntilStopped } from './control/run-until-stopped.ts';
import { startStack } from './control/start-stack.ts';
import { answers } from './postgres/prepare-database.ts';
import { clearLeftBehind } from './processes/clear-left-behind.ts';
import { readProductionDatabase, readProductionSecrets } from './production-settings.ts';
import { createProgress } from './progress.ts';
import { projectDir } from './project-dir.ts';
import { lockDataDir } from './run/lock-data-dir.ts';
import { readPorts, requireFreePort } from './run/ports.ts';
import { rolePasswords } from './run/secrets.ts';
import type { StackDescription } from './stack-description.ts';
import { UserError } from './user-error.ts';

/**
 * `npm run serve`: production, until Ctrl-C or SIGTERM. Database and secrets come from the environment, nothing is seeded. With ENGINE_URL the
 * engine is an external one (built from engine/), else one is started here.
 */
export async function main(): Promise<void> {
  const progress = createProgress();
  const dataDir = resolve(process.env['DATA_DIR'] ?? join(projectDir, 'data'));
  const databaseUrls = readProductionDatabase(process.env, () => rolePasswords(dataDir));
  const secrets = readProductionSecrets(process.env);
  const ports = readPorts(process.env);
  const lock = await lockDataDir(dataDir);
  try {
    const serverHost = process.env['SERVER_HOST'] ?? '127.0.0.1';
    const external = process.env['ENGINE_URL'];
    const stack: StackDescription = {
      mode: 'production',
      dataDir,
      runDir: join(dataDir, 'run'),
      logDir: join(dataDir, 'logs'),
      ports,
      serverHost,
      serverUrl: `http://${reachableHost(serverHost)}:${ports.server}`,
      engineUrl: external ?? `http://127.0.0.1:${ports.engine}`,
      databaseUrls,
      secrets,
      postgres: null,
      engine: external ? null : await ownEngine(),
    };
    await clearLeftBehind(stack, progress.say);
    await requireFreePort('server', ports.server, serverHost);
    if (stack.engine) await requireFreePort('engine', ports.engine);
    await requireDatabase(stack);
    if (external) await requireExternalEngine(external);
    await runUntilStopped(stack, progress, async (supervisor) => {
      await startStack(stack, supervisor, ['engine', 'server', 'workers'], progress);
      progress.say(`已就绪：${stack.serverUrl}；首次使用请运行 npm run create-administrator 建立系统管理员、安全管理员和审计员`);
    });
    progress.say('全部停止');
  } finally {
    lock.release();
  }
}

async function ownEngine(): Promise<NonNullable<StackDescription['engine']>> {
  const java = await checkJava();
  const build = await locateEngine(java);
  if (!existsSync(build.jar)) await checkBuildTools();
  return { build, java, options: [process.env['ENGINE_MEMORY'] ?? '-Xmx2g'], environment: {} };
}

async function requireDatabase(stack: StackDescription): Promise<void> {
  if (await answers(stack.databaseUrls.owner)) return;
  const { host, pathname } = new URL(stack.databaseUrls.owner);
  throw new UserError(
    `数据库 ${host}${pathname} 连接不上：请检查地址、用户名、密码以及数据库是否在运行，然后重新运行。`,
    `The database ${host}${pathname} cannot be reached: check address, user, password and whether it runs, then run again.`,
  );
}

async function requireExternalEngine(url: string): Promise<void> {
  if ((await checkEngine(url)) === 'ready') return;
  throw new UserError(`流程引擎 ${url} 没有应答：请先启动它，或去掉 ENGINE_URL 由本机启动引擎。`, `The engine at ${url} does not answer: start it first, or leave ENGINE_URL out to have one started here.`);
}

/** A server that listens everywhere is asked on the loopback address. */
function reachableHost(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}

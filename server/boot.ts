import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Deps } from './deps.ts';
import { startEngineLink } from './engine/start-engine-link.ts';
import { deployRelease } from './releases/deploy-release.ts';
import { readBundle } from './releases/read-bundle.ts';
import { seedDemonstration } from './seed/seed-demonstration.ts';

const processesDir = fileURLToPath(new URL('../processes', import.meta.url));
const TRY_AGAIN_MS = 500;

/**
 * What the server does once it listens: the link to the engine runs, the demonstration is seeded, the shipped diagrams are deployed.
 * Waits for an engine that is not up yet; fails only when the engine is none of ours.
 */
export async function boot(deps: Deps): Promise<{ stop(): Promise<void> }> {
  const { config, db, clock, engine, logger } = deps;
  const link = startEngineLink({ db, databaseUrl: config.appDatabaseUrl, clock, engine, logger });
  if (config.mode !== 'production') await seedDemonstration(deps);
  deps.readiness.reason = '正在等待流程引擎启动。';
  await engineUp(deps);
  deps.readiness.reason = '正在部署流程。';
  await deployRelease({ db, engine, clock }, await readBundle(processesDir));
  return link;
}

async function engineUp({ engine, logger }: Deps): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await engine.health();
      return;
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('ENGINE_URL')) throw error;
      if (tries % 20 === 0) logger.info('waiting for the engine');
      await pause(TRY_AGAIN_MS);
    }
  }
}

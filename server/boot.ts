import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { anchorAudit } from '../domain/audit/anchor-audit.ts';
import { raiseDueAgain } from '../domain/deadlines/raise-again.ts';
import { noteTrend } from '../domain/operations/trend.ts';
import { rollUp } from '../domain/statistics/roll-up.ts';
import type { Deps } from './deps.ts';
import { runLoop } from './engine/run-loop.ts';
import { carryOutNext } from '../domain/repairs/carry-out-repair.ts';
import { engineOfRepairs } from './repairs/engine-of-repairs.ts';
import { startEngineLink } from './engine/start-engine-link.ts';
import { deployShipped } from './releases/deploy-shipped.ts';
import { readBundle } from './releases/read-bundle.ts';
import { seedDemonstration } from './seed/seed-demonstration.ts';

const platformRoot = fileURLToPath(new URL('..', import.meta.url));
const TRY_AGAIN_MS = 500;

const ANCHOR_EVERY_MS = 10 * 60_000;
const ALERTS_EVERY_MS = 60_000;
const COUNTS_EVERY_MS = 60_000;
const TREND_EVERY_MS = 60_000;
const REPAIRS_EVERY_MS = 1_000;

/** What runs beside the routes from the first moment: the link to the engine, the alerts that come again, the counts of what has ended, the points of the trends, the repairs of administrators, the noting of the audit chains' heads outside the database. */
export function startBackground(deps: Deps): { stop(): Promise<void> } {
  const { config, db, clock, engine, logger } = deps;
  const link = startEngineLink({ db, databaseUrl: config.appDatabaseUrl, clock, engine, logger });
  const anchors = runLoop({
    name: 'anchor-audit',
    step: async () => {
      await anchorAudit(db, config.dataDir, clock.now());
      return false;
    },
    idleMs: ANCHOR_EVERY_MS,
    logger,
  });
  const alerts = runLoop({
    name: 'raise-alerts-again',
    step: async () => {
      await raiseDueAgain({ db, clock });
      return false;
    },
    idleMs: ALERTS_EVERY_MS,
    logger,
  });
  const counts = runLoop({ name: 'roll-up', step: () => rollUp(db), idleMs: COUNTS_EVERY_MS, logger });
  const repairs = runLoop({ name: 'carry-out-repairs', step: () => carryOutNext({ db, clock, engine: engineOfRepairs(engine) }), idleMs: REPAIRS_EVERY_MS, logger });
  const trend = runLoop({
    name: 'note-trend',
    step: async () => {
      await noteTrend(db, clock.now());
      return false;
    },
    idleMs: TREND_EVERY_MS,
    logger,
  });
  return {
    stop: async () => {
      await Promise.all([link.stop(), anchors.stop(), alerts.stop(), counts.stop(), trend.stop(), repairs.stop()]);
    },
  };
}

/**
 * What the server does once it listens: the demonstration is seeded, the shipped diagrams are deployed.
 * Waits for an engine that is not up yet; fails only when the engine is none of ours.
 */
export async function boot(deps: Deps): Promise<void> {
  const { config, db, clock, engine } = deps;
  if (config.mode !== 'production') await seedDemonstration(deps);
  deps.readiness.reason = '正在等待流程引擎启动。';
  await engineUp(deps);
  deps.readiness.reason = '正在部署流程。';
  const { outcome, conflicts } = await deployShipped({ db, engine, clock }, await readBundle(platformRoot));
  if (outcome === 'waits' || conflicts.length > 0) deps.logger.warn({ outcome, conflicts }, 'the upgrade waits for an analyst at these files');
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

import { Type } from '@sinclair/typebox';
import { OneOf, Strict } from '../schemas/common.ts';
import type { Deps } from '../deps.ts';
import type { Route } from '../route.ts';

const CHECK_MS = 3000;
const Live = Strict({ status: Type.Literal('live') });
const Ready = Strict({ status: Type.Union([Type.Literal('ready'), Type.Literal('not-ready')]), reasons: Type.Array(Type.String()), mode: OneOf('demonstration', 'production', 'test') });

/** Whether the process lives, and whether it can do its work; both without a session and without a cause that a stranger could use. */
export const healthRoutes: Route = (app, deps) => {
  app.get('/health/live', { schema: { summary: '进程是否存活', tags: ['health'], response: { 200: Live } } }, async () => ({ status: 'live' as const }));
  app.get('/health/ready', { schema: { summary: '是否可以提供服务', tags: ['health'], response: { 200: Ready, 503: Ready } } }, async (_request, reply) => {
    const reasons = await reasonsNotReady(deps);
    const { mode } = deps.config;
    return reasons.length === 0 ? { status: 'ready' as const, reasons, mode } : reply.code(503).send({ status: 'not-ready' as const, reasons, mode });
  });
};

async function reasonsNotReady({ readiness, db, engine, logger }: Deps): Promise<string[]> {
  const reachable = async (work: PromiseLike<unknown>, reason: string): Promise<string | null> => {
    try {
      await inTime(work);
      return null;
    } catch (error) {
      logger.warn({ err: error, reason }, 'not ready');
      return reason;
    }
  };
  const found = await Promise.all([reachable(db.raw('select 1'), '数据库暂时无法连接。'), reachable(engine.health(), '流程引擎暂时无法连接。')]);
  return [readiness.reason, ...found].filter((reason) => reason !== null);
}

/** A check that hangs is a check that failed. */
async function inTime(work: PromiseLike<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), CHECK_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

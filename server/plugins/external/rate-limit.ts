import rateLimit from '@fastify/rate-limit';
import type { RateLimitOptions } from '@fastify/rate-limit';
import { Problem } from '../../../domain/platform/problem.ts';
import type { App } from '../../route.ts';

/** So many requests in a minute for one user, wherever they come from; counted once it is known who asks. */
export const perUser = (max: number): RateLimitOptions => ({ max, timeWindow: '1 minute', hook: 'preHandler', keyGenerator: (request) => request.user.id });

/** Counts requests by address on the routes that ask for it in their config. */
export function registerRateLimit(app: App): void {
  app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, context) =>
      new Problem({ type: 'too-many-requests', status: 429, title: '操作太频繁，请稍后再试。', detail: `请在${Math.max(1, Math.ceil(context.ttl / 1000))}秒后重试。` }),
  });
}

import { notFound } from '../../domain/platform/problem.ts';
import { mayScrape } from '../../domain/operations/may-scrape.ts';
import type { Route } from '../route.ts';
import { createMetrics } from './create-metrics.ts';

/** Measures for Prometheus. Who may not read them learns nothing of them. */
export const metricsRoute: Route = (app, { db, config }) => {
  const metrics = createMetrics(db);
  app.addHook('onResponse', async (request, reply) => {
    metrics.countRequest({ method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayScrape({ address: request.socket.remoteAddress, headers: request.headers }, config.metricsToken)) throw notFound('该页面');
    return reply.type(metrics.contentType).header('cache-control', 'no-store').send(await metrics.text());
  });
};

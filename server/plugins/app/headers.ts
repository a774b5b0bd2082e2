import type { App } from '../../route.ts';

/** The request's id for the user to name, and no copy of an answer of the API in any cache. */
export function registerHeaders(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store');
  });
}

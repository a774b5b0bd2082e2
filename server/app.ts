import { randomUUID } from 'node:crypto';
import Fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Deps } from './deps.ts';
import { registerAuthentication } from './plugins/app/authentication.ts';
import { registerConnections } from './plugins/app/connections.ts';
import { registerHeaders } from './plugins/app/headers.ts';
import { registerJsonBody } from './plugins/app/json-body.ts';
import { registerNoNumberInAddress } from './plugins/app/no-number-in-address.ts';
import { registerNotFound } from './plugins/app/not-found.ts';
import { registerProblems } from './plugins/app/problems.ts';
import { registerRouteList } from './plugins/app/route-list.ts';
import { registerSeenVersion } from './plugins/app/seen-version.ts';
import { registerValidation } from './plugins/app/validation.ts';
import { registerHelmet } from './plugins/external/helmet.ts';
import { registerMultipart } from './plugins/external/multipart.ts';
import { registerRateLimit } from './plugins/external/rate-limit.ts';
import { registerSession } from './plugins/external/session.ts';
import { registerStatic } from './plugins/external/static.ts';
import { addOpenApiRoute, registerSwagger } from './plugins/external/swagger.ts';
import { runInTrace } from '../domain/platform/trace.ts';
import { traceIdOf } from './engine/trace-id.ts';
import type { App, Route } from './route.ts';
import { routes as allRoutes } from './routes.ts';

const BODY_LIMIT = 1024 * 1024;

/**
 * Puts the server together; it does not listen yet.
 * @param routes what it answers; a test may add routes of its own
 */
export function buildApp(deps: Deps, routes: readonly Route[] = allRoutes): App {
  const { config } = deps;
  const app: App = Fastify({
    loggerInstance: deps.logger as FastifyBaseLogger,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: BODY_LIMIT,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 200 },
    // What an address is asked for may name a person; only the path is logged.
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
  });
  registerConnections(app);
  registerRouteList(app);
  registerValidation(app);
  registerProblems(app);
  registerHelmet(app, { secure: config.secureCookies });
  registerHeaders(app);
  registerRateLimit(app);
  registerSession(app, { db: deps.db, clock: deps.clock, secret: config.sessionSecret, secure: config.secureCookies });
  registerJsonBody(app);
  registerSeenVersion(app);
  registerNoNumberInAddress(app);
  registerMultipart(app);
  registerSwagger(app);
  registerStatic(app, deps.webRoot);
  registerNotFound(app, deps.webRoot);
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ trace: traceIdOf(request), method: request.method, path: request.routeOptions.url ?? 'unknown', status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
  });
  // After the body is read, so that its arrival cannot lose the context that the handler runs in.
  app.addHook('preHandler', (request, _reply, done) => runInTrace(traceIdOf(request), done));
  // Authentication comes after the session in the order of hooks, as a plugin that is loaded after it.
  app.register(fastifyPlugin(async (root: FastifyInstance) => registerAuthentication(root as App, deps), { name: 'authentication', dependencies: ['@fastify/session', '@fastify/csrf-protection'] }));
  // Routes are added once the plugins are loaded, so that their hooks hold for every one of them.
  app.register(async (inner) => {
    const scoped = inner as App;
    for (const route of routes) route(scoped, deps);
    addOpenApiRoute(scoped);
  });
  return app;
}

import type { FastifyRequest } from 'fastify';
import { Problem, forbidden } from '../../../domain/platform/problem.ts';
import type { CurrentUser } from '../../../domain/users/current-user.ts';
import { readUser } from '../../../domain/users/read-user.ts';
import type { Database } from '../../../domain/database/connect.ts';
import type { App } from '../../route.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** who asks, with the roles of this moment; unset on public routes */
    user: CurrentUser;
  }
  interface FastifyInstance {
    authenticate(request: FastifyRequest): Promise<void>;
  }
  interface FastifyContextConfig {
    /** `public`: needs no session. Below `/api` everything else does. */
    access?: 'public';
  }
}

const notSignedIn = (): Problem => new Problem({ type: 'not-signed-in', status: 401, title: '请先登录。' });
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Who asks is found anew for every request: a role or an account that was taken away counts at once. */
export function registerAuthentication(app: App, db: Database): void {
  app.decorateRequest('user', null as unknown as CurrentUser);
  app.decorate('authenticate', async (request: FastifyRequest) => {
    const userId = request.session.userId;
    const user = userId === undefined ? null : await readUser(db, userId);
    if (!user) throw notSignedIn();
    request.user = user;
  });

  app.addHook('onRequest', async (request) => {
    if (!isApi(request)) return;
    if (!SAFE_METHODS.has(request.method)) refuseForeignOrigin(request);
    if (needsSession(request)) await app.authenticate(request);
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (needsSession(request) && !SAFE_METHODS.has(request.method)) app.csrfProtection(request, reply, done);
    else done();
  });
}

const isApi = (request: FastifyRequest): boolean => request.url === '/api' || request.url.startsWith('/api/') || request.url.startsWith('/api?');
const needsSession = (request: FastifyRequest): boolean => isApi(request) && !request.is404 && request.routeOptions.config.access !== 'public';

/** A page of another site must not act in the user's name; browsers say where a request comes from. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const foreign = (site !== undefined && site !== 'same-origin' && site !== 'none') || (origin !== undefined && hostOf(origin) !== request.headers.host);
  if (foreign) throw forbidden('拒绝来自其他网站的请求。');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

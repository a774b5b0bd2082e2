import type { FastifyRequest } from 'fastify';
import type { Database } from '../../../domain/database/connect.ts';
import type { Clock } from '../../../domain/platform/clock.ts';
import { Problem, forbidden } from '../../../domain/platform/problem.ts';
import type { CurrentUser } from '../../../domain/users/current-user.ts';
import { readUser } from '../../../domain/users/read-user.ts';
import type { SignInStep } from '../../../domain/users/sign-in-step.ts';
import { nextSignInStep } from '../../../domain/users/sign-in-step.ts';
import { checkPermission } from '../../auth/check-permission.ts';
import type { PermissionName } from '../../auth/permissions.ts';
import { permissionOf } from '../../auth/permissions.ts';
import { keepSession, SIGN_IN_MINUTES } from '../../auth/session-store.ts';
import type { App } from '../../route.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** who asks, with the roles of this moment; unset on public routes */
    user: CurrentUser;
    /** the step of a sign-in that is not complete yet; null in an open session */
    signInStep: SignInStep | null;
  }
  interface FastifyInstance {
    authenticate(request: FastifyRequest): Promise<void>;
  }
  interface FastifyContextConfig {
    /** `public`: needs no session. Below `/api` everything else does. */
    access?: 'public';
    /** the row of the table of permissions that opens the route; without one it is closed to everybody */
    permission?: PermissionName;
    /** the steps of an unfinished sign-in at which the route answers, too; at all others it is closed */
    signInSteps?: readonly SignInStep[];
  }
}

const notSignedIn = (): Problem => new Problem({ type: 'not-signed-in', status: 401, title: '请先登录。' });
/** What a page adds to its requests while its user does nothing. */
const UNATTENDED = 'x-unattended';
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Who asks is found anew for every request: a role or an account that was taken away, or a rule that was set, counts at once. */
export function registerAuthentication(app: App, { db, clock }: { db: Database; clock: Clock }): void {
  app.decorateRequest('user', null as unknown as CurrentUser);
  app.decorateRequest('signInStep', null);
  app.decorate('authenticate', async (request: FastifyRequest) => {
    const { userId, secondFactorPassed, provider, signedInAt = 0 } = request.session;
    const user = userId === undefined ? null : await readUser(db, userId);
    if (!user) throw notSignedIn();
    const now = clock.now();
    const step = await nextSignInStep(db, user.id, { secondFactorPassed: secondFactorPassed === true, byProvider: provider !== undefined, signedInAt: new Date(signedInAt) }, now);
    if (step !== null) {
      const late = now.getTime() - signedInAt > SIGN_IN_MINUTES * 60_000;
      if (late || !request.routeOptions.config.signInSteps?.includes(step)) throw notSignedIn();
    }
    // A page that asks by itself while nobody is at it does not keep the session open.
    if (request.headers[UNATTENDED] === undefined) await keepSession(db, clock, request.session);
    request.user = user;
    request.signInStep = step;
  });

  app.addHook('onRequest', async (request) => {
    if (!isApi(request)) return;
    if (!SAFE_METHODS.has(request.method)) refuseForeignOrigin(request);
    if (!needsSession(request)) return;
    await app.authenticate(request);
    const { config, url = '' } = request.routeOptions;
    // What no route answers is not found, whoever asks.
    if (!url.startsWith('/api')) return;
    const { permission } = config;
    // A route that forgot to name its permission is closed, not open.
    if (permission === undefined) throw forbidden('此功能尚未开放。');
    checkPermission(permissionOf(permission), request.user);
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

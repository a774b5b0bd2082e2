import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import session from '@fastify/session';
import type { Database } from '../../../domain/database/connect.ts';
import type { Clock } from '../../../domain/platform/clock.ts';
import { createSessionStore } from '../../auth/session-store.ts';
import type { App } from '../../route.ts';

/** The cookie belongs to the API alone; pages and their files are the same for everybody. */
export const COOKIE_PATH = '/api';
export const cookieName = (secure: boolean): string => (secure ? '__Secure-session' : 'session');

/** Cookie, session and CSRF token: the token's secret is part of the session and goes with it. */
export function registerSession(app: App, options: { db: Database; clock: Clock; secret: string; secure: boolean }): void {
  app.register(cookie);
  app.register(session, {
    secret: options.secret,
    cookieName: cookieName(options.secure),
    cookie: { path: COOKIE_PATH, httpOnly: true, sameSite: 'strict', secure: options.secure },
    store: createSessionStore(options.db, options.clock),
    saveUninitialized: false,
    rolling: false,
  });
  app.register(csrf, {
    sessionPlugin: '@fastify/session',
    getToken: (request) => {
      const token = request.headers['x-csrf-token'];
      return typeof token === 'string' ? token : undefined;
    },
  });
}

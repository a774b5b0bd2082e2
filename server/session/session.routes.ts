import { Type } from '@sinclair/typebox';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import { signIn } from '../../domain/users/sign-in.ts';
import { removeEndedSessions } from '../auth/session-store.ts';
import { COOKIE_PATH, cookieName } from '../plugins/external/session.ts';
import type { Route } from '../route.ts';
import { Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { SessionAnswer, sessionAnswer } from './session-answer.ts';

const Credentials = Strict({ login: Type.String({ minLength: 1, maxLength: 100 }), password: Type.String({ minLength: 1, maxLength: 200 }) });

/** Sign-in, the session that a page finds when it loads, sign-out. */
export const sessionRoutes: Route = (app, deps) => {
  const { db, clock, config } = deps;
  app.post(
    '/api/session',
    {
      config: { access: 'public', rateLimit: { max: deps.signInsPerMinute, timeWindow: '1 minute' } },
      schema: { summary: '登录', tags: ['session'], security: [], body: Credentials, response: { 200: SessionAnswer, ...problems } },
    },
    async (request, reply) => {
      const user = await signIn(db, clock, request.body.login, request.body.password);
      await removeEndedSessions(db, clock);
      // A new id: one that was known before the sign-in (fixation) opens nothing.
      await request.session.regenerate();
      request.session.userId = user.id;
      request.session.signedInAt = clock.now().getTime();
      const answer = sessionAnswer(deps, user, reply);
      await request.session.save();
      return answer;
    },
  );

  app.get('/api/session', { schema: { summary: '当前会话', tags: ['session'], response: { 200: SessionAnswer, ...problems } } }, async (request, reply) => sessionAnswer(deps, request.user, reply));

  app.delete('/api/session', { schema: { summary: '退出登录', tags: ['session'], response: { 204: Type.Null(), ...problems } } }, async (request, reply) => {
    await request.session.destroy();
    await db.transaction((trx) => appendAudit(trx, { chain: 'admin:sign-in', actorId: request.user.id, action: 'sign-out', at: clock.now() }));
    return reply.clearCookie(cookieName(config.secureCookies), { path: COOKIE_PATH }).code(204).send(null);
  });
};

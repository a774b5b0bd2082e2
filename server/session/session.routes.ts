import { Type } from '@sinclair/typebox';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import { createSecretBox } from '../../domain/users/second-factor/secret-box.ts';
import { verifyCode } from '../../domain/users/second-factor/verify-code.ts';
import { signIn } from '../../domain/users/sign-in.ts';
import { removeEndedSessions } from '../auth/session-store.ts';
import { COOKIE_PATH, cookieName } from '../plugins/external/session.ts';
import type { Route } from '../route.ts';
import { Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { openSession } from './open-session.ts';
import { everyStep, SessionAnswer, sessionAnswer, stepAnswer, StepAnswer } from './session-answer.ts';

const Credentials = Strict({ login: Type.String({ minLength: 1, maxLength: 100 }), password: Type.String({ minLength: 1, maxLength: 200 }) });
const Code = Strict({ code: Type.String({ minLength: 1, maxLength: 40, description: '六位动态口令，或者一个恢复码' }) });

const SignedOut = Strict({ continueAt: Type.String({ description: '统一身份认证的退出地址' }) });

/** Sign-in in one step or several, the session that a page finds when it loads, sign-out. */
export const sessionRoutes: Route = (app, deps) => {
  const { db, clock, config } = deps;
  const box = createSecretBox(config.sessionSecret);
  const own = { permission: 'own-session' } as const;

  app.post(
    '/api/session',
    {
      config: { access: 'public', permission: 'sign-in', rateLimit: { max: deps.signInsPerMinute, timeWindow: '1 minute' } },
      schema: { summary: '登录', tags: ['session'], security: [], body: Credentials, response: { 200: SessionAnswer, 202: StepAnswer, ...problems } },
    },
    async (request, reply) => {
      const user = await signIn(db, clock, request.body.login, request.body.password);
      await removeEndedSessions(db, clock);
      const next = await openSession(deps, request, { id: user.id, secondFactorPassed: false });
      const answer = next === null ? await sessionAnswer(deps, user, request, reply) : stepAnswer(next, reply);
      await request.session.save();
      return reply.code(next === null ? 200 : 202).send(answer);
    },
  );

  app.post(
    '/api/session/second-factor',
    {
      config: { ...own, signInSteps: ['second-factor'], rateLimit: { max: deps.signInsPerMinute, timeWindow: '1 minute' } },
      schema: { summary: '登录时验证动态口令', tags: ['session'], body: Code, response: { 200: StepAnswer, ...problems } },
    },
    async (request, reply) => {
      await verifyCode(db, box, { userId: request.user.id, code: request.body.code, at: clock.now() });
      const next = await openSession(deps, request, { id: request.user.id, secondFactorPassed: true, provider: request.session.provider });
      const answer = stepAnswer(next, reply);
      await request.session.save();
      return answer;
    },
  );

  app.get('/api/session', { config: own, schema: { summary: '当前会话', tags: ['session'], response: { 200: SessionAnswer, ...problems } } }, (request, reply) => sessionAnswer(deps, request.user, request, reply));

  app.get('/api/session/step', { config: { ...own, signInSteps: everyStep }, schema: { summary: '登录还差哪一步', tags: ['session'], response: { 200: StepAnswer, ...problems } } }, async (request, reply) => stepAnswer(request.signInStep, reply));

  app.delete('/api/session', { config: own, schema: { summary: '退出登录', tags: ['session'], response: { 200: SignedOut, 204: Type.Null(), ...problems } } }, async (request, reply) => {
    const { provider } = request.session;
    const idToken = provider ? box.open(provider.idToken, request.user.id) : null;
    await request.session.destroy();
    await db.transaction((trx) => appendAudit(trx, { chain: 'admin:sign-in', actorId: request.user.id, action: 'sign-out', at: clock.now() }));
    reply.clearCookie(cookieName(config.secureCookies), { path: COOKIE_PATH });
    const continueAt = idToken && deps.provider ? await deps.provider.signOutUrl(idToken) : null;
    return continueAt === null ? reply.code(204).send(null) : reply.code(200).send({ continueAt });
  });
};

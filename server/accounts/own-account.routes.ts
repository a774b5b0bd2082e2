import { Type } from '@sinclair/typebox';
import { changePassword } from '../../domain/users/change-password.ts';
import { endSessions } from '../../domain/users/end-sessions.ts';
import { listSessions } from '../../domain/users/list-sessions.ts';
import { readOwnAccount } from '../../domain/users/read-own-account.ts';
import { sessionHash } from '../auth/session-store.ts';
import type { Route } from '../route.ts';
import { Day, Instant, Nullable, Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { openSession } from '../session/open-session.ts';
import { stepAnswer, StepAnswer } from '../session/session-answer.ts';
import { SessionRow } from './schemas.ts';

const Password = Type.String({ minLength: 1, maxLength: 200 });
const Own = Strict({
  login: Type.String(), name: Type.String(), passwordSetAt: Nullable(Instant), passwordMaxDays: Type.Integer(),
  secondFactor: Strict({ enrolled: Type.Boolean(), required: Type.Boolean(), requiredFrom: Nullable(Day), recoveryCodesLeft: Type.Integer() }),
});
const OwnSession = Strict({ ...SessionRow.properties, current: Type.Boolean() });

/** What everybody does with the own account: password and sessions. */
export const ownAccountRoutes: Route = (app, deps) => {
  const { db, clock } = deps;
  const config = { permission: 'own-account' } as const;
  const tags = ['account'];
  const publicIdOf = async (sessionId: string): Promise<string | undefined> =>
    ((await db('sessions').where({ id_hash: sessionHash(sessionId) }).first('public_id')) as { public_id: string } | undefined)?.public_id;

  app.get('/api/account', { config, schema: { summary: '我的账号', tags, response: { 200: Own, ...problems } } }, (request) => readOwnAccount(db, request.user, clock.now()));

  app.post(
    '/api/account/password',
    {
      config: { ...config, signInSteps: ['change-password', 'renew-password'] },
      schema: { summary: '修改自己的密码', tags, body: Strict({ currentPassword: Password, newPassword: Password }), response: { 200: StepAnswer, ...problems } },
    },
    async (request, reply) => {
      const { secondFactorPassed = false, provider } = request.session;
      await changePassword(db, clock, request.user, { current: request.body.currentPassword, next: request.body.newPassword });
      const next = await openSession(deps, request, { id: request.user.id, secondFactorPassed, provider });
      const answer = stepAnswer(next, reply);
      await request.session.save();
      return answer;
    },
  );

  app.get('/api/account/sessions', { config, schema: { summary: '我的会话', tags, response: { 200: Strict({ sessions: Type.Array(OwnSession) }), ...problems } } }, async (request) => {
    const current = await publicIdOf(request.session.sessionId);
    return { sessions: (await listSessions(db, request.user.id, clock.now())).map((session) => ({ ...session, current: session.id === current })) };
  });

  app.delete('/api/account/sessions/:id', { config, schema: { summary: '结束我的一个会话', tags, params: Strict({ id: Uuid }), response: { 204: Type.Null(), ...problems } } }, async (request, reply) => {
    const { id } = request.user;
    await db.transaction((trx) => endSessions(trx, { userId: id, sessionId: request.params.id, actorId: id, at: clock.now() }));
    return reply.code(204).send(null);
  });

  app.delete('/api/account/sessions', { config, schema: { summary: '结束我的其他会话', tags, response: { 204: Type.Null(), ...problems } } }, async (request, reply) => {
    const { id } = request.user;
    const exceptId = await publicIdOf(request.session.sessionId);
    await db.transaction((trx) => endSessions(trx, { userId: id, exceptId, actorId: id, at: clock.now() }));
    return reply.code(204).send(null);
  });
};

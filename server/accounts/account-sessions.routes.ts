import { Type } from '@sinclair/typebox';
import { takeManagedUser } from '../../domain/users/administration/managed-user.ts';
import { endSessions } from '../../domain/users/end-sessions.ts';
import { listSessions } from '../../domain/users/list-sessions.ts';
import type { Route } from '../route.ts';
import { Strict, Uuid } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { SessionRow, UserId, UserParams } from './schemas.ts';

/** Who is signed in where, and the end of one or all of a person's sessions. */
export const accountSessionsRoutes: Route = (app, { db, clock }) => {
  const config = { permission: 'manage-accounts' } as const;
  const tags = ['accounts'];

  app.get('/api/admin/users/:id/sessions', { config, schema: { summary: '账号的会话', tags, params: UserParams, response: { 200: Strict({ sessions: Type.Array(SessionRow) }), ...problems } } }, async (request) =>
    db.transaction(async (trx) => {
      const { id } = await takeManagedUser(trx, request.user, request.params.id);
      return { sessions: await listSessions(trx, id, clock.now()) };
    }),
  );

  const end = (administrator: Parameters<typeof takeManagedUser>[1], userId: string, sessionId?: string): Promise<number> =>
    db.transaction(async (trx) => {
      const { id } = await takeManagedUser(trx, administrator, userId);
      return endSessions(trx, { userId: id, ...(sessionId ? { sessionId } : {}), actorId: administrator.id, at: clock.now() });
    });

  app.delete('/api/admin/users/:id/sessions', { config, schema: { summary: '结束账号的全部会话', tags, params: UserParams, response: { 204: Type.Null(), ...problems } } }, async (request, reply) => {
    await end(request.user, request.params.id);
    return reply.code(204).send(null);
  });

  app.delete(
    '/api/admin/users/:id/sessions/:sessionId',
    { config, schema: { summary: '结束账号的一个会话', tags, params: Strict({ id: UserId, sessionId: Uuid }), response: { 204: Type.Null(), ...problems } } },
    async (request, reply) => {
      await end(request.user, request.params.id, request.params.sessionId);
      return reply.code(204).send(null);
    },
  );
};

import { Type } from '@sinclair/typebox';
import { bindIdentity, releaseIdentity } from '../../domain/users/provider/bind-identity.ts';
import type { Route } from '../route.ts';
import { Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { UserParams } from './schemas.ts';

const Binding = Strict({ subject: Type.String({ minLength: 1, maxLength: 255, pattern: '^[\\u0021-\\u007e]+$', description: '统一身份认证给出的身份标识（sub）' }) });

/** Which person of the single sign-on may use an account. */
export const accountIdentityRoutes: Route = (app, { db, clock, provider }) => {
  const config = { permission: 'manage-accounts' } as const;
  const tags = ['accounts'];
  app.put('/api/admin/users/:id/identity', { config, schema: { summary: '绑定统一身份', tags, params: UserParams, body: Binding, response: { 204: Type.Null(), ...problems } } }, async (request, reply) => {
    await db.transaction((trx) => bindIdentity(trx, request.user, { userId: request.params.id, issuer: provider?.issuer ?? null, subject: request.body.subject, at: clock.now() }));
    return reply.code(204).send(null);
  });
  app.delete('/api/admin/users/:id/identity', { config, schema: { summary: '解除统一身份的绑定', tags, params: UserParams, response: { 204: Type.Null(), ...problems } } }, async (request, reply) => {
    await db.transaction((trx) => releaseIdentity(trx, request.user, { userId: request.params.id, at: clock.now() }));
    return reply.code(204).send(null);
  });
};

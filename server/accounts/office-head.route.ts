import { Type } from '@sinclair/typebox';
import { nameHead } from '../../domain/users/administration/name-head.ts';
import type { Route } from '../route.ts';
import { Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { OrgCode, UserParams } from './schemas.ts';

const Body = Strict({ orgCode: OrgCode, isHead: Type.Boolean() });

/** Who is the head (负责人) of an office. */
export const officeHeadRoute: Route = (app, { db, clock }) => {
  app.post('/api/admin/users/:id/head', { config: { permission: 'manage-accounts' }, schema: { summary: '指定或者免去单位负责人', tags: ['accounts'], params: UserParams, body: Body, response: { 204: Type.Null(), ...problems } } }, async (request, reply) => {
    await db.transaction((trx) => nameHead(trx, request.user, { userId: request.params.id, ...request.body, at: clock.now() }));
    return reply.code(204).send(null);
  });
};

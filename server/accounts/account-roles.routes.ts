import { Type } from '@sinclair/typebox';
import { grantAccountRole, revokeAccountRole } from '../../domain/users/administration/change-account-roles.ts';
import { changeRequiredRoles, readRequiredRoles } from '../../domain/users/second-factor/required-roles.ts';
import type { Route } from '../route.ts';
import { Day, Role, Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { OrgCode, UserId, UserParams, RoleHeld } from './schemas.ts';

const Rules = Strict({ rules: Type.Array(Strict({ role: Role, from: Type.Unsafe<string>({ ...Day, description: '自哪一天起适用' }) }), { maxItems: 20 }) });

/** Roles of accounts, and the rule which roles sign in with a second factor. */
export const accountRolesRoutes: Route = (app, { db, clock }) => {
  const config = { permission: 'manage-accounts' } as const;
  const tags = ['accounts'];

  app.post('/api/admin/users/:id/roles', { config, schema: { summary: '安排岗位', tags, params: UserParams, body: RoleHeld, response: { 204: Type.Null(), ...problems } } }, async (request, reply) => {
    await db.transaction((trx) => grantAccountRole(trx, request.user, { userId: request.params.id, ...request.body, at: clock.now() }));
    return reply.code(204).send(null);
  });

  app.delete(
    '/api/admin/users/:id/roles/:orgCode/:role',
    { config, schema: { summary: '撤销岗位', tags, params: Strict({ id: UserId, orgCode: OrgCode, role: Role }), response: { 200: Strict({ handedOver: Type.Integer() }), ...problems } } },
    async (request) => {
      const { id, orgCode, role } = request.params;
      return { handedOver: await db.transaction((trx) => revokeAccountRole(trx, request.user, { userId: id, orgCode, role, at: clock.now() })) };
    },
  );

  app.get('/api/admin/second-factor-roles', { config: { permission: 'read-second-factor-rule' }, schema: { summary: '动态口令的适用岗位', tags, response: { 200: Rules, ...problems } } }, async () => ({
    rules: await readRequiredRoles(db),
  }));

  app.put(
    '/api/admin/second-factor-roles',
    { config: { permission: 'set-second-factor-rule' }, schema: { summary: '规定动态口令的适用岗位', tags, body: Rules, response: { 200: Rules, ...problems } } },
    async (request) => {
      await db.transaction((trx) => changeRequiredRoles(trx, request.user, request.body.rules, clock.now()));
      return { rules: await readRequiredRoles(db) };
    },
  );
};

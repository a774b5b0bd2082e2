import { Type } from '@sinclair/typebox';
import type { Knex } from 'knex';
import { endAccount } from '../../domain/users/administration/end-account.ts';
import { listAccounts } from '../../domain/users/administration/list-accounts.ts';
import { lockAccount, unlockAccount } from '../../domain/users/administration/lock-account.ts';
import { openAccount } from '../../domain/users/administration/open-account.ts';
import { resetPassword } from '../../domain/users/administration/reset-password.ts';
import { resetSecondFactor } from '../../domain/users/second-factor/reset-second-factor.ts';
import type { Route } from '../route.ts';
import { Nullable, Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { makePassword } from '../seed/make-password.ts';
import { Account, OrgCode, RoleHeld, UserId, UserParams } from './schemas.ts';

const NewAccount = Strict({
  login: Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{1,31}$', description: '小写字母、数字和 . _ -，2至32位' }),
  name: Type.String({ minLength: 1, maxLength: 50, pattern: '^[^\\u0000-\\u001f]+$' }),
  orgCode: OrgCode,
  roles: Type.Array(RoleHeld, { maxItems: 20, uniqueItems: true }),
});
const OneTime = Type.String({ description: '一次性密码，仅显示这一次' });

/** What an administrator does with the accounts of the own office and those below. */
export const manageAccountsRoutes: Route = (app, { db, clock }) => {
  const config = { permission: 'manage-accounts' } as const;
  const tags = ['accounts'];
  const act = <T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T> => db.transaction(work);

  app.get('/api/admin/users', { config, schema: { summary: '账号列表', tags, response: { 200: Strict({ users: Type.Array(Account) }), ...problems } } }, async (request) => ({
    users: await listAccounts(db, request.user, clock.now()),
  }));

  app.post(
    '/api/admin/users',
    { config, schema: { summary: '新开账号', tags, body: NewAccount, response: { 201: Strict({ id: UserId, oneTimePassword: OneTime }), ...problems } } },
    async (request, reply) => {
      const oneTimePassword = makePassword();
      const id = await act((trx) => openAccount(trx, request.user, { ...request.body, oneTimePassword }, clock.now()));
      return reply.code(201).send({ id, oneTimePassword });
    },
  );

  app.post(
    '/api/admin/users/:id/reset-password',
    { config, schema: { summary: '重置密码', tags, params: UserParams, response: { 200: Strict({ oneTimePassword: OneTime }), ...problems } } },
    async (request) => {
      const oneTimePassword = makePassword();
      await act((trx) => resetPassword(trx, request.user, { userId: request.params.id, oneTimePassword, at: clock.now() }));
      return { oneTimePassword };
    },
  );

  const changes = { lock: ['停用账号', lockAccount], unlock: ['恢复账号', unlockAccount], 'reset-second-factor': ['解除动态口令', resetSecondFactor] } as const;
  for (const [name, [summary, change]] of Object.entries(changes)) {
    app.post(`/api/admin/users/:id/${name}`, { config, schema: { summary, tags, params: UserParams, response: { 204: Type.Null(), ...problems } } }, async (request, reply) => {
      await act((trx) => change(trx, request.user, { userId: request.params.id, at: clock.now() }));
      return reply.code(204).send(null);
    });
  }

  app.post(
    '/api/admin/users/:id/end',
    {
      config,
      schema: { summary: '离职并移交事项', tags, params: UserParams, body: Strict({ successorId: Nullable(UserId) }), response: { 200: Strict({ handedOver: Type.Integer() }), ...problems } },
    },
    async (request) => ({ handedOver: await act((trx) => endAccount(trx, request.user, { userId: request.params.id, successorId: request.body.successorId, at: clock.now() })) }),
  );
};

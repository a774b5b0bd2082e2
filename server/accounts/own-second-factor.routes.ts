import { Type } from '@sinclair/typebox';
import { appendAudit } from '../../domain/audit/append-audit.ts';
import { conflict } from '../../domain/platform/problem.ts';
import { confirmEnrolment, startEnrolment } from '../../domain/users/second-factor/enrol.ts';
import { replaceRecoveryCodes } from '../../domain/users/second-factor/recovery-codes.ts';
import { createSecretBox } from '../../domain/users/second-factor/secret-box.ts';
import type { Route } from '../route.ts';
import { Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';
import { confirmPerson } from '../session/confirm-person.ts';
import { openSession } from '../session/open-session.ts';
import { stepAnswer, StepAnswer } from '../session/session-answer.ts';

const Password = Strict({ password: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: '以统一身份认证登录的，不用填写' })) });
const Codes = Type.Array(Type.String());

/** Everybody enrols the own authenticator app, at the sign-in where the role requires one, or later by choice; who is at the page is asked once more. */
export const ownSecondFactorRoutes: Route = (app, deps) => {
  const { db, clock } = deps;
  const box = createSecretBox(deps.config.sessionSecret);
  const config = { permission: 'own-account', signInSteps: ['enrol-second-factor'] } as const;
  const tags = ['account'];

  app.post(
    '/api/account/second-factor',
    { config, schema: { summary: '开始绑定动态口令', tags, body: Password, response: { 200: Strict({ secret: Type.String(), uri: Type.String() }), ...problems } } },
    async (request) => {
      await confirmPerson(deps, request, request.body.password);
      return startEnrolment(db, box, request.user, clock.now());
    },
  );

  app.post(
    '/api/account/second-factor/confirm',
    {
      config,
      schema: { summary: '完成绑定动态口令', tags, body: Strict({ code: Type.String({ pattern: '^[0-9]{6}$' }) }), response: { 200: Strict({ ...StepAnswer.properties, recoveryCodes: Codes }), ...problems } },
    },
    async (request, reply) => {
      const recoveryCodes = await confirmEnrolment(db, box, { userId: request.user.id, code: request.body.code, at: clock.now() });
      const next = await openSession(deps, request, { id: request.user.id, secondFactorPassed: true, provider: request.session.provider });
      const answer = { ...stepAnswer(next, reply), recoveryCodes };
      await request.session.save();
      return answer;
    },
  );

  app.post(
    '/api/account/recovery-codes',
    { config: { permission: 'own-account' }, schema: { summary: '更换恢复码', tags, body: Password, response: { 200: Strict({ recoveryCodes: Codes }), ...problems } } },
    async (request) => {
      const { id } = request.user;
      await confirmPerson(deps, request, request.body.password);
      return db.transaction(async (trx) => {
        const enrolled = await trx('second_factors').where({ user_id: id }).whereNotNull('confirmed_at').forUpdate().first('user_id');
        if (!enrolled) throw conflict('no-second-factor', '您的账号尚未绑定动态口令。');
        await appendAudit(trx, { chain: 'admin:users', actorId: id, action: 'replace-recovery-codes', detail: { userId: id }, at: clock.now() });
        return { recoveryCodes: await replaceRecoveryCodes(trx, id) };
      });
    },
  );
};

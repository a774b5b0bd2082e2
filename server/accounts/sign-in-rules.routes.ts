import { Type } from '@sinclair/typebox';
import { changeSignInRules, readSignInRules } from '../../domain/users/sign-in-rules.ts';
import type { Route } from '../route.ts';
import { Strict } from '../schemas/common.ts';
import { problems } from '../schemas/problem.ts';

const Rules = Strict({
  passwordMaxDays: Type.Integer({ minimum: 0, maximum: 365, description: '密码使用多少天后须更换；0 为不要求' }),
  passwordWarnDays: Type.Integer({ minimum: 0, maximum: 60, description: '提前多少天提醒' }),
  idleMinutes: Type.Integer({ minimum: 5, maximum: 120, description: '无操作多少分钟后自动退出' }),
  sessionHours: Type.Integer({ minimum: 1, maximum: 24, description: '登录后最长多少小时须重新登录' }),
});

/** How long a password and a session hold. */
export const signInRulesRoutes: Route = (app, { db, clock }) => {
  const tags = ['accounts'];
  app.get('/api/admin/sign-in-rules', { config: { permission: 'read-sign-in-rules' }, schema: { summary: '登录规则', tags, response: { 200: Rules, ...problems } } }, () => readSignInRules(db));
  app.put('/api/admin/sign-in-rules', { config: { permission: 'set-sign-in-rules' }, schema: { summary: '规定登录规则', tags, body: Rules, response: { 200: Rules, ...problems } } }, async (request) => {
    await db.transaction((trx) => changeSignInRules(trx, request.user, request.body, clock.now()));
    return readSignInRules(db);
  });
};

import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayOf } from '../../domain/platform/clock.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import { readReminders } from '../../domain/users/sign-in-reminders.ts';
import { readSignInRules } from '../../domain/users/sign-in-rules.ts';
import type { SignInStep } from '../../domain/users/sign-in-step.ts';
import { latestEnd } from '../auth/session-store.ts';
import type { Deps } from '../deps.ts';
import { Day, Instant, Level, Nullable, OneOf, Role, Strict } from '../schemas/common.ts';

export const SessionAnswer = Strict({
  user: Strict({ id: Type.String(), name: Type.String(), login: Type.String() }),
  roles: Type.Array(Strict({ orgCode: Type.String(), orgName: Type.String(), level: Level, role: Role })),
  csrfToken: Type.String(),
  mode: OneOf('demonstration', 'production', 'test'),
  today: Day,
  idleMinutes: Type.Integer({ description: '无操作多少分钟后自动退出' }),
  endsAt: Type.Unsafe<string>({ ...Instant, description: '无论是否操作，会话最迟结束的时间' }),
  byProvider: Type.Boolean({ description: '以统一身份认证登录' }),
  reminders: Strict({ passwordDueOn: Nullable(Day), secondFactorFrom: Nullable(Day) }),
});

/** What a page learns of the session it works in; the token belongs to this session only. */
export async function sessionAnswer({ db, clock, config }: Deps, user: CurrentUser, request: FastifyRequest, reply: FastifyReply): Promise<Static<typeof SessionAnswer>> {
  const now = clock.now();
  const rules = await readSignInRules(db);
  const byProvider = request.session.provider !== undefined;
  return {
    user: { id: user.id, name: user.name, login: user.login },
    roles: user.roles,
    csrfToken: reply.generateCsrf(),
    mode: config.mode,
    today: dayOf(now),
    idleMinutes: rules.idleMinutes,
    endsAt: latestEnd(request.session, rules, now).toISOString(),
    byProvider,
    reminders: await readReminders(db, user.id, byProvider, now),
  };
}

const STEPS = ['second-factor', 'change-password', 'renew-password', 'enrol-second-factor'] as const satisfies readonly SignInStep[];

/** How far a sign-in has come: what is to be done next, or null when the session is open. */
export const StepAnswer = Strict({ next: Nullable(OneOf(...STEPS)), csrfToken: Type.String() });

/** At every step of a sign-in. */
export const everyStep = STEPS;

export const stepAnswer = (next: SignInStep | null, reply: FastifyReply) => ({ next, csrfToken: reply.generateCsrf() });

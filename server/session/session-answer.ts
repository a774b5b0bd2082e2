import { Type } from '@sinclair/typebox';
import type { FastifyReply } from 'fastify';
import { dayOf } from '../../domain/platform/clock.ts';
import type { CurrentUser } from '../../domain/users/current-user.ts';
import type { SignInStep } from '../../domain/users/sign-in-step.ts';
import type { Deps } from '../deps.ts';
import { Day, Level, Nullable, OneOf, Role, Strict } from '../schemas/common.ts';

export const SessionAnswer = Strict({
  user: Strict({ id: Type.String(), name: Type.String(), login: Type.String() }),
  roles: Type.Array(Strict({ orgCode: Type.String(), orgName: Type.String(), level: Level, role: Role })),
  csrfToken: Type.String(),
  mode: OneOf('demonstration', 'production', 'test'),
  today: Day,
});

/** What a page learns of the session it works in; the token belongs to this session only. */
export const sessionAnswer = (deps: Deps, user: CurrentUser, reply: FastifyReply) => ({
  user: { id: user.id, name: user.name, login: user.login },
  roles: user.roles,
  csrfToken: reply.generateCsrf(),
  mode: deps.config.mode,
  today: dayOf(deps.clock.now()),
});

/** How far a sign-in has come: what is to be done next, or null when the session is open. */
export const StepAnswer = Strict({ next: Nullable(OneOf('second-factor', 'change-password', 'enrol-second-factor')), csrfToken: Type.String() });

export const stepAnswer = (next: SignInStep | null, reply: FastifyReply) => ({ next, csrfToken: reply.generateCsrf() });

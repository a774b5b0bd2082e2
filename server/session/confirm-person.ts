import type { FastifyRequest } from 'fastify';
import { Problem } from '../../domain/platform/problem.ts';
import { confirmPassword } from '../../domain/users/confirm-password.ts';
import type { Deps } from '../deps.ts';

/** So fresh must a sign-in at the provider be. */
const FRESH_MINUTES = 10;

/**
 * Makes sure that the person at the page is its user, before something that a stranger at the same desk must not do: by the password, or, where the password was not used to sign in, by a sign-in of a moment ago.
 * @throws Problem wrong-password, sign-in-again
 */
export async function confirmPerson({ db, clock }: Pick<Deps, 'db' | 'clock'>, request: FastifyRequest, password: string | undefined): Promise<void> {
  const { provider, signedInAt = 0 } = request.session;
  if (provider === undefined || password !== undefined) return confirmPassword(db, clock, request.user.login, password ?? '');
  if (clock.now().getTime() - signedInAt <= FRESH_MINUTES * 60_000) return;
  throw new Problem({ type: 'sign-in-again', status: 422, title: '请退出后重新登录，再办理此项。', detail: `须在登录后${FRESH_MINUTES}分钟内办理，以确认是您本人。` });
}

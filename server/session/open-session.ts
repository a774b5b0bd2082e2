import type { FastifyRequest } from 'fastify';
import type { SignInStep } from '../../domain/users/sign-in-step.ts';
import { nextSignInStep } from '../../domain/users/sign-in-step.ts';
import type { Deps } from '../deps.ts';

const AGENT_LENGTH = 200;

/**
 * Gives the browser a session of a new id: one that was known before (fixation) opens nothing. It is open when no step of the sign-in is left.
 * @returns the next step
 */
export async function openSession({ db, clock }: Pick<Deps, 'db' | 'clock'>, request: FastifyRequest, user: { id: string; secondFactorPassed: boolean }): Promise<SignInStep | null> {
  await request.session.regenerate();
  const { session } = request;
  session.userId = user.id;
  session.signedInAt = clock.now().getTime();
  session.agent = (request.headers['user-agent'] ?? '').slice(0, AGENT_LENGTH);
  session.address = request.ip;
  if (user.secondFactorPassed) session.secondFactorPassed = true;
  const next = await nextSignInStep(db, user.id, user.secondFactorPassed);
  if (next !== null) session.pending = true;
  return next;
}

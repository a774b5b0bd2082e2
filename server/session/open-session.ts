import type { FastifyRequest } from 'fastify';
import type { SignInStep } from '../../domain/users/sign-in-step.ts';
import { nextSignInStep } from '../../domain/users/sign-in-step.ts';
import type { Deps } from '../deps.ts';

const AGENT_LENGTH = 200;

export interface Opening {
  id: string;
  secondFactorPassed: boolean;
  /** signed in by the provider of a single sign-on */
  provider?: { idToken: string } | undefined;
}

/**
 * Gives the browser a session of a new id: one that was known before (fixation) opens nothing. It is open when no step of the sign-in is left.
 * @returns the next step
 */
export async function openSession({ db, clock }: Pick<Deps, 'db' | 'clock'>, request: FastifyRequest, { id, secondFactorPassed, provider }: Opening): Promise<SignInStep | null> {
  await request.session.regenerate();
  const { session } = request;
  const now = clock.now();
  session.userId = id;
  session.signedInAt = now.getTime();
  session.agent = (request.headers['user-agent'] ?? '').slice(0, AGENT_LENGTH);
  session.address = request.ip;
  if (secondFactorPassed) session.secondFactorPassed = true;
  if (provider) session.provider = provider;
  const next = await nextSignInStep(db, id, { secondFactorPassed, byProvider: provider !== undefined, signedInAt: now }, now);
  if (next !== null) session.pending = true;
  return next;
}

import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../domain/database/connect.ts';
import type { Clock } from '../../domain/platform/clock.ts';
import type { Journey } from './provider.ts';

/** How long a person may take at the provider. */
export const JOURNEY_MINUTES = 10;

/** What the page says when the person comes back without having got in. */
export interface Refusal {
  type: string;
  title: string;
  detail?: string | undefined;
}

interface Row {
  state: string;
  nonce: string;
  code_verifier: string;
  return_to: string;
  refusal: Refusal | null;
}

const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex');

/** Keeps what the answer of the provider must fit, or what is to be told, under an id that only this browser has. @returns the id */
async function keep({ db, clock }: { db: Database; clock: Clock }, row: { return_to: string; state?: string; nonce?: string; code_verifier?: string; refusal?: string }): Promise<string> {
  const now = clock.now();
  const id = randomBytes(32).toString('base64url');
  await db('provider_sign_ins').where('expires_at', '<=', now).delete();
  await db('provider_sign_ins').insert({ ...row, id_hash: hashOf(id), expires_at: new Date(now.getTime() + JOURNEY_MINUTES * 60_000) });
  return id;
}

export const keepJourney = (deps: { db: Database; clock: Clock }, { state, nonce, codeVerifier }: Journey, returnTo: string): Promise<string> => keep(deps, { state, nonce, code_verifier: codeVerifier, return_to: returnTo });

export const keepRefusal = (deps: { db: Database; clock: Clock }, { type, title, detail }: Refusal, returnTo: string): Promise<string> => keep(deps, { refusal: JSON.stringify({ type, title, detail }), return_to: returnTo });

async function take({ db, clock }: { db: Database; clock: Clock }, id: string | undefined, refused: boolean): Promise<Row | undefined> {
  if (id === undefined) return undefined;
  const query = db('provider_sign_ins').where({ id_hash: hashOf(id) }).where('expires_at', '>', clock.now());
  const [row] = (await (refused ? query.whereNotNull('refusal') : query.whereNull('refusal')).delete().returning('*')) as Row[];
  return row;
}

/** The journey that this browser began, once: whoever comes with the same answer again finds nothing. */
export async function takeJourney(deps: { db: Database; clock: Clock }, id: string | undefined): Promise<{ journey: Journey; returnTo: string } | undefined> {
  const row = await take(deps, id, false);
  return row && { journey: { state: row.state, nonce: row.nonce, codeVerifier: row.code_verifier }, returnTo: row.return_to };
}

/** What is to be told to this browser, once. */
export const takeRefusal = async (deps: { db: Database; clock: Clock }, id: string | undefined): Promise<Refusal | null> => (await take(deps, id, true))?.refusal ?? null;

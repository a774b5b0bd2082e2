import { generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

export interface SigningKey {
  privateKey: KeyObject;
  /** as the provider is given it, the secret part included */
  jwk: Record<string, unknown>;
}

/** A key like the provider's. */
export function newSigningKey(kid: string): SigningKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey, jwk: { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' } };
}

const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

export const claimsIn = (token: string): Record<string, unknown> => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

/** A token that says this, signed with this key. */
export function signToken(claims: Record<string, unknown>, { privateKey, jwk }: SigningKey): string {
  const text = `${encode({ alg: 'RS256', kid: jwk['kid'], typ: 'JWT' })}.${encode(claims)}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64url')}`;
}

/** A token that says this and is signed by nobody. */
export const unsignedToken = (claims: Record<string, unknown>): string => `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`;

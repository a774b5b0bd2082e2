import { signIn } from '../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';

const LOGINS = ['county1', 'county2', 'city', 'province1', 'province2'] as const;

/** Everybody who acts in a case of the county, signed in. */
export async function signInPeople(serverUrl: string): Promise<Record<string, ApiClient>> {
  const pairs: [string, ApiClient][] = [];
  for (const login of LOGINS) pairs.push([login, await signIn(serverUrl, login, testPassword)]);
  return Object.fromEntries(pairs);
}

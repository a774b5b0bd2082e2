import type { ProviderIdentity } from '../../domain/users/provider/provider-identity.ts';

/** What is kept of a sign-in while the person is at the provider; the answer must fit it. */
export interface Journey {
  state: string;
  nonce: string;
  codeVerifier: string;
}

export interface Recognised extends ProviderIdentity {
  /** the provider says that it has asked for a second factor, in words that are configured to count */
  secondFactor: boolean;
  idToken: string;
}

/** The provider of a single sign-on (OpenID Connect, authorization code with PKCE). */
export interface Provider {
  readonly issuer: string;
  /** what the button says */
  readonly name: string;
  /** Where to send the browser. @throws Problem provider-unavailable */
  begin(): Promise<{ url: URL; journey: Journey }>;
  /** Whom the provider has recognised, from the query with which the browser came back. @throws Problem provider-unavailable, provider-cancelled, provider-refused */
  finish(query: string, journey: Journey): Promise<Recognised>;
  /** Where to send the browser to be signed out at the provider too; null when it cannot be asked for that. */
  signOutUrl(idToken: string): Promise<string | null>;
}

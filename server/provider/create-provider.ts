import * as oidc from 'openid-client';
import type { OidcConfig } from '../../domain/platform/oidc-config.ts';
import type { Provider, Recognised } from './provider.ts';
import { providerProblem, providerUnavailable } from './provider-problem.ts';

const TIMEOUT_SECONDS = 8;
/** A provider's description of itself is asked for anew after so long; its keys, whenever a token names one that is not known. */
const KEEP_MS = 60 * 60_000;

/** Speaks with the configured provider, and with no other: its addresses come from the description of the configured issuer alone. */
export function createProvider(config: OidcConfig): Provider {
  let known: { at: number; client: Promise<oidc.Configuration> } | undefined;
  const client = (): Promise<oidc.Configuration> => {
    if (known && Date.now() - known.at < KEEP_MS) return known.client;
    const asked = { at: Date.now(), client: discover(config) };
    known = asked;
    asked.client.catch(() => {
      if (known === asked) known = undefined;
    });
    return asked.client;
  };
  return {
    issuer: config.issuer,
    name: config.name,
    begin: async () => {
      const found = await client().catch((error: unknown) => {
        throw providerUnavailable(error);
      });
      const journey = { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier() };
      const challenge = await oidc.calculatePKCECodeChallenge(journey.codeVerifier);
      const url = oidc.buildAuthorizationUrl(found, { redirect_uri: config.redirectUrl, scope: config.scope, state: journey.state, nonce: journey.nonce, code_challenge: challenge, code_challenge_method: 'S256' });
      return { url, journey };
    },
    finish: async (query, { state, nonce, codeVerifier }) => {
      try {
        const found = await client();
        const answer = new URL(`${config.redirectUrl}?${query}`);
        const tokens = await oidc.authorizationCodeGrant(found, answer, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier, idTokenExpected: true });
        return await recognise(config, found, tokens);
      } catch (error) {
        throw providerProblem(error);
      }
    },
    signOutUrl: async (idToken) => {
      const found = await client().catch(() => null);
      if (!found?.serverMetadata().end_session_endpoint) return null;
      return oidc.buildEndSessionUrl(found, { id_token_hint: idToken, post_logout_redirect_uri: config.signedOutUrl }).href;
    },
  };
}

async function discover(config: OidcConfig): Promise<oidc.Configuration> {
  const issuer = new URL(config.issuer);
  const insecure = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
  const described = await oidc.discovery(issuer, config.clientId, undefined, oidc.None(), { execute: insecure, timeout: TIMEOUT_SECONDS });
  const metadata = described.serverMetadata();
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const authentication = methods.includes('client_secret_basic') ? oidc.ClientSecretBasic(config.clientSecret) : oidc.ClientSecretPost(config.clientSecret);
  const found = new oidc.Configuration(metadata, config.clientId, undefined, authentication);
  found.timeout = TIMEOUT_SECONDS;
  for (const extension of insecure) extension(found);
  // The connection alone is not believed: the signature of every ID token is verified.
  oidc.enableNonRepudiationChecks(found);
  return found;
}

async function recognise(config: OidcConfig, found: oidc.Configuration, tokens: Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>): Promise<Recognised> {
  const claims = tokens.claims();
  if (!claims || !tokens.id_token) throw new Error('the provider gave no ID token');
  const { iss: issuer, sub: subject, acr, amr } = claims;
  const means = Array.isArray(amr) ? amr : [];
  const secondFactor = config.secondFactorAcr.includes(String(acr)) || means.some((one) => config.secondFactorAmr.includes(String(one)));
  return { issuer, subject, login: await loginOf(config, found, claims, tokens.access_token), secondFactor, idToken: tokens.id_token };
}

/** The claim that equals the login, from the ID token or else from the provider's page about the person. */
async function loginOf({ loginClaim }: OidcConfig, found: oidc.Configuration, claims: oidc.IDToken, accessToken: string): Promise<string | null> {
  if (loginClaim === null) return null;
  const told = claims[loginClaim] ?? (found.serverMetadata().userinfo_endpoint ? (await oidc.fetchUserInfo(found, accessToken, claims.sub))[loginClaim] : undefined);
  return typeof told === 'string' && told !== '' ? told : null;
}

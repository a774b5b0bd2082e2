import { createServer, request as forward } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import OidcProvider from 'oidc-provider';
import type { Context } from 'oidc-provider';
import type { OidcConfig } from '../../../../domain/platform/oidc-config.ts';
import { newSigningKey } from './sign-token.ts';
import type { SigningKey } from './sign-token.ts';

export const CALLBACK = 'http://127.0.0.1:1/api/session/provider/callback';
const SECRET = 'a secret of the client, long enough';

/** A real provider (the package oidc-provider) on a free port, behind a door that a test can shut or at which it can put another ID token into the answer. */
export interface TestProvider {
  config: OidcConfig;
  key: SigningKey;
  /** who signs in next, and what the provider says of the means */
  person: { subject: string; username?: string; acr?: string; amr?: string[]; refuses?: boolean };
  /** gets the ID token that the provider has given and hands on another one */
  tamper: ((idToken: string) => string) | null;
  open: boolean;
  /** what was asked at the token endpoint so far */
  tokensAsked: number;
  close(): Promise<void>;
}

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
};
const shut = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

export async function startProvider(callback = CALLBACK): Promise<TestProvider> {
  const key = newSigningKey('of-the-provider');
  const inner = createServer();
  const door = createServer((request, response) => passOn(request, response));
  const innerPort = await listen(inner);
  const issuer = `http://127.0.0.1:${await listen(door)}`;
  const config: OidcConfig = {
    issuer, clientId: 'platform', clientSecret: SECRET, redirectUrl: callback, signedOutUrl: new URL('/', callback).href, scope: 'openid profile', name: '统一身份认证', loginClaim: null,
    secondFactorAcr: ['urn:two-factors'], secondFactorAmr: ['mfa'],
  };
  const test: TestProvider = {
    config, key, person: { subject: 'nobody' }, tamper: null, open: true, tokensAsked: 0,
    close: async () => {
      await shut(door);
      await shut(inner);
    },
  };

  const provider: OidcProvider = new OidcProvider(issuer, {
    clients: [{ client_id: config.clientId, client_secret: SECRET, redirect_uris: [callback], post_logout_redirect_uris: [config.signedOutUrl], grant_types: ['authorization_code'], response_types: ['code'] }],
    jwks: { keys: [key.jwk] },
    cookies: { keys: ['for the cookies of the test'] },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'acr', 'amr'], profile: ['preferred_username'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_context: Context, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: Context, subject: string) => ({ accountId: subject, claims: () => ({ sub: subject, ...(test.person.username ? { preferred_username: test.person.username } : {}) }) }),
    // Nobody is asked for consent to what the office has ordered.
    loadExistingGrant: async ({ oidc: { client, session } }: Context) => {
      const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    renderError: (context: { body: string }, out: unknown) => {
      context.body = JSON.stringify(out);
    },
  });
  const handle = provider.callback();
  inner.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/interaction/')) return handle(request, response);
    const { subject, acr, amr, refuses } = test.person;
    void provider.interactionFinished(request, response, refuses ? { error: 'access_denied' } : { login: { accountId: subject, ...(acr ? { acr } : {}), ...(amr ? { amr } : {}) } });
  });

  const passOn = (request: IncomingMessage, response: ServerResponse): void => {
    if (!test.open) return void response.socket?.destroy();
    const isToken = request.url === '/token';
    if (isToken) test.tokensAsked += 1;
    const onward = forward({ host: '127.0.0.1', port: innerPort, method: request.method, path: request.url, headers: request.headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        const given = isToken && test.tamper ? (JSON.parse(body.toString()) as { id_token?: string }) : {};
        const sent = given.id_token && test.tamper ? Buffer.from(JSON.stringify({ ...given, id_token: test.tamper(given.id_token) })) : body;
        response.writeHead(answer.statusCode ?? 500, { ...answer.headers, 'content-length': sent.length });
        response.end(sent);
      });
    });
    request.pipe(onward);
  };
  return test;
}

import { testPassword } from '../../../server/seed/demonstration-data.ts';
import type { Answer, Ask } from './http-client.ts';

/** Whatever answers requests: a server under test. */
export interface Server {
  ask(request: Ask): Promise<Answer>;
}

/**
 * What a browser does: keeps the cookie, sends the token with everything that changes something, and the version of the case that was looked at:
 * that of the moment, unless a test sends another one as `if-match`.
 */
export interface Browser {
  cookie: string;
  csrfToken: string;
  ask(request: Ask): Promise<Answer>;
  get(url: string): Promise<Answer>;
  send(method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

export const signInRequest = (login: string, password: string = testPassword): Ask => ({ method: 'POST', url: '/api/session', payload: { login, password } });

/** The session cookie that an answer sets, as it is sent back: of several lines the last, as in a browser; empty when it sets none. */
export const cookieOf = (answer: Answer): string => answer.headers['set-cookie']?.findLast((line) => /session=/.test(line))?.split(';')[0] ?? '';

/** Signs one of the invented people in. */
export async function signIn(server: Server, login: string): Promise<Browser> {
  const answer = await server.ask(signInRequest(login));
  if (answer.statusCode !== 200) throw new Error(`sign-in of ${login}: ${answer.statusCode} ${answer.body}`);
  const cookie = cookieOf(answer);
  const { csrfToken } = answer.json<{ csrfToken: string }>();
  const withCookie = (request: Ask): Promise<Answer> => server.ask({ ...request, headers: { cookie, ...request.headers } });
  return {
    cookie,
    csrfToken,
    ask: withCookie,
    get: (url) => withCookie({ url }),
    send: async (method, url, payload, headers) => {
      const request = { method, url, payload, headers: { 'x-csrf-token': csrfToken, ...headers } };
      const answer = await withCookie(request);
      if (answer.statusCode !== 428 || headers?.['if-match'] !== undefined) return answer;
      return withCookie({ ...request, headers: { ...request.headers, 'if-match': await versionNow(withCookie, url) } });
    },
  };
}

/** What stands in `if-match` for somebody who has just looked; an address of which nothing can be read takes what nobody has seen. */
async function versionNow(ask: (request: Ask) => Promise<Answer>, url: string): Promise<string> {
  const task = /^\/api\/tasks\/[^/]+/.exec(url)?.[0];
  if (task && url.endsWith('/draft')) return `"${(await ask({ url: task })).json<{ draft?: { version: number } | null }>().draft?.version ?? 0}"`;
  const about = /^\/api\/(cases|tasks|documents|acts)\/[^/]+/.exec(url)?.[0];
  return (about && (await ask({ url: about })).headers['etag']) ?? '"999999999"';
}

import type { Browser } from '../../support/browser.ts';
import { cookieOf, signIn, signInRequest } from '../../support/browser.ts';
import type { Answer, Ask } from '../../support/http-client.ts';
import type { TestApp } from '../../support/test-app.ts';

/** A sign-in of which only the first step is done: cookie and token, and what is asked for next. */
export interface HalfSignedIn extends Browser {
  next: string | null;
}

export const idOf = async (t: TestApp, login: string): Promise<string> => ((await t.db('users').where({ login }).first('id')) as { id: string }).id;

/** Login and password are right, and the server wants more. */
export async function firstStep(t: TestApp, login: string, password?: string): Promise<HalfSignedIn> {
  const answer = await t.ask(signInRequest(login, password));
  if (answer.statusCode !== 202) throw new Error(`sign-in of ${login}: ${answer.statusCode} ${answer.body}`);
  return withAnswer(t, answer);
}

/** The browser after an answer that gave it a new session. */
export function withAnswer(t: TestApp, answer: Answer): HalfSignedIn {
  const cookie = cookieOf(answer);
  const { csrfToken, next } = answer.json<{ csrfToken: string; next: string | null }>();
  const ask = (request: Ask): Promise<Answer> => t.ask({ ...request, headers: { cookie, ...request.headers } });
  return {
    cookie, csrfToken, next, ask,
    get: (url) => ask({ url }),
    send: (method, url, payload, headers) => ask({ method, url, payload, headers: { 'x-csrf-token': csrfToken, ...headers } }),
  };
}

export interface Opened {
  id: string;
  oneTimePassword: string;
}

/** An account that an administrator opens. */
export async function open(administrator: Browser, account: { login: string; orgCode?: string; roles?: { orgCode: string; role: string }[] }): Promise<Opened> {
  const answer = await administrator.send('POST', '/api/admin/users', { name: '新来的（演示）', orgCode: '449901', roles: [{ orgCode: '449901', role: 'caseworker' }], ...account });
  if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer.json<Opened>();
}

export const OWN_PASSWORD = 'Wode-xin-mima-7';

/** Opens an account and takes its holder through the first sign-in. */
export async function openAndEnter(t: TestApp, administrator: Browser, account: Parameters<typeof open>[1]): Promise<{ id: string; browser: Browser }> {
  const { id, oneTimePassword } = await open(administrator, account);
  const half = await firstStep(t, account.login, oneTimePassword);
  const answer = await half.send('POST', '/api/account/password', { currentPassword: oneTimePassword, newPassword: OWN_PASSWORD });
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
  return { id, browser: withAnswer(t, answer) };
}

export { signIn };

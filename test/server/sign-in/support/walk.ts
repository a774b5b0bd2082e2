import type { Answer } from '../../support/http-client.ts';
import type { TestApp } from '../../support/test-app.ts';
import { CALLBACK } from './test-provider.ts';

/** Cookies of one site, as a browser keeps them. */
class Jar {
  readonly values = new Map<string, string>();
  take(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) this.values.delete(pair.slice(0, at));
      else this.values.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
  get header(): string {
    return [...this.values].map((pair) => pair.join('=')).join('; ');
  }
}

/** A browser that signs in at the provider: one jar for the platform, one for the provider. */
export interface Visitor {
  platform: Jar;
  provider: Jar;
}

export const visitor = (): Visitor => ({ platform: new Jar(), provider: new Jar() });

/** A page of the platform, with the cookies of this browser. */
export async function get(t: TestApp, { platform }: Visitor, url: string): Promise<Answer> {
  const answer = await t.ask({ url, headers: { cookie: platform.header } });
  platform.take(answer.headers['set-cookie'] ?? []);
  return answer;
}

/** Presses the button and goes through the provider. @returns where the provider sends the browser back to, path and query; nobody has gone there yet */
export async function walkToCallback(t: TestApp, browser: Visitor, returnTo = '/tasklist/'): Promise<string> {
  const begun = await get(t, browser, `/api/session/provider?returnTo=${encodeURIComponent(returnTo)}`);
  let url = begun.headers.location ?? '';
  for (let steps = 0; steps < 10; steps += 1) {
    if (url.startsWith(CALLBACK) || url.startsWith('/')) return url.replace('http://127.0.0.1:1', '');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie: browser.provider.header } });
    browser.provider.take(answer.headers.getSetCookie());
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`the provider stops at ${url}: ${answer.status} ${await answer.text()}`);
    url = new URL(next, url).href;
  }
  throw new Error('the provider sends the browser round in circles');
}

/** The whole way. @returns the answer of the platform when the browser comes back */
export const walk = async (t: TestApp, browser: Visitor, returnTo?: string): Promise<Answer> => get(t, browser, await walkToCallback(t, browser, returnTo));

/** What the page tells who came back without having got in. */
export const toldTo = async (t: TestApp, browser: Visitor): Promise<{ type: string; title: string; detail?: string } | null> => (await get(t, browser, '/api/session/provider/refusal')).json<{ refusal: { type: string; title: string; detail?: string } | null }>().refusal;

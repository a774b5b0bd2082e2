import { setTimeout as pause } from 'node:timers/promises';

/** A refusal of the server, as it was sent (RFC 9457). */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly problem: { type?: string; title?: string; detail?: string; article?: string; errors?: { path: string; message: string }[] };
  constructor(status: number, problem: ApiRefusal['problem']) {
    super(`${status} ${problem.type ?? ''} ${problem.title ?? ''} ${(problem.errors ?? []).map((fault) => `${fault.path} ${fault.message}`).join('; ')}`);
    this.name = 'ApiRefusal';
    this.status = status;
    this.problem = problem;
  }
}

/**
 * One signed-in person at the public API: keeps the cookie and the CSRF token. What changes a case is sent with the version that was looked at
 * (`seen`), or without it with that of the moment, as of somebody who has just looked.
 */
export interface ApiClient {
  login: string;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown, seen?: number): Promise<T>;
  put<T>(path: string, body: unknown, seen?: number): Promise<T>;
  delete(path: string): Promise<void>;
  upload(file: { name: string; type: string; bytes: Uint8Array }): Promise<{ id: string; sha256: string }>;
  bytes(path: string): Promise<Buffer>;
}

/** @throws ApiRefusal when the credentials are refused */
export async function signIn(serverUrl: string, login: string, password: string): Promise<ApiClient> {
  let cookie = '';
  let token = '';
  const send = async (method: string, path: string, headers: Record<string, string>, body?: BodyInit): Promise<Response> => {
    const response = await fetch(`${serverUrl}${path}`, { method, headers: { cookie, ...(method === 'GET' ? {} : { 'x-csrf-token': token }), ...headers }, ...(body === undefined ? {} : { body }) });
    const given = response.headers.getSetCookie().map((line) => line.split(';')[0] as string);
    if (given.length > 0) cookie = mergeCookies(cookie, given);
    if (!response.ok) throw new ApiRefusal(response.status, await problemOf(response));
    return response;
  };
  const json = async <T>(method: string, path: string, body?: unknown, seen?: number): Promise<T> => {
    const looked: Record<string, string> = seen === undefined ? {} : { 'if-match': `"${seen}"` };
    const response = body === undefined ? await send(method, path, looked) : await send(method, path, { 'content-type': 'application/json', ...looked }, JSON.stringify(body));
    return (response.status === 204 ? undefined : await response.json()) as T;
  };
  const change = async <T>(method: string, path: string, body?: unknown, seen?: number): Promise<T> => {
    try {
      return await json<T>(method, path, body, seen);
    } catch (error) {
      if (!(error instanceof ApiRefusal) || error.status !== 428) throw error;
      return json<T>(method, path, body, await versionNow(path));
    }
  };
  /** The version on which an address depends, as it is now. */
  const versionNow = async (path: string): Promise<number> => {
    const task = /^\/api\/tasks\/[^/]+/.exec(path)?.[0];
    if (task && path.endsWith('/draft')) return (await json<{ draft: { version: number } | null }>('GET', task)).draft?.version ?? 0;
    const about = /^\/api\/(cases|tasks|documents|acts)\/[^/]+/.exec(path)?.[0] ?? path;
    return Number(/\d+/.exec((await send('GET', about, {})).headers.get('etag') ?? '')?.[0] ?? -1);
  };
  const session = await json<{ csrfToken: string }>('POST', '/api/session', { login, password });
  token = session.csrfToken;
  return {
    login,
    get: (path) => json('GET', path),
    post: (path, body, seen) => change('POST', path, body, seen),
    put: (path, body, seen) => change('PUT', path, body, seen),
    delete: (path) => json('DELETE', path),
    upload: async (file) => {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name);
      return (await (await send('POST', '/api/uploads', {}, form)).json()) as { id: string; sha256: string };
    },
    bytes: async (path) => Buffer.from(await (await send('GET', path, {})).arrayBuffer()),
  };
}

function mergeCookies(before: string, given: string[]): string {
  const jar = new Map([...before.split('; ').filter(Boolean), ...given].map((pair) => [pair.slice(0, pair.indexOf('=')), pair]));
  return [...jar.values()].join('; ');
}

async function problemOf(response: Response): Promise<ApiRefusal['problem']> {
  const text = await response.text();
  try {
    return JSON.parse(text) as ApiRefusal['problem'];
  } catch {
    return { title: text.slice(0, 200) };
  }
}

/** Asks until there is an answer. @throws Error past the deadline */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, deadlineMs = 30_000): Promise<T> {
  const giveUpAt = Date.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > giveUpAt) throw new Error(`${what} did not come within ${deadlineMs} ms`);
    await pause(40);
  }
}

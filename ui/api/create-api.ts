import type { ApiProblem } from './api-problem.ts';
import { offline, readProblem } from './api-problem.ts';
import { createTags } from './tags.ts';

/** The state on which a change rests: that in which an address was last read, or a version that a page has kept. */
export type Seen = { read: string } | { version: number };

/** The only way of the pages to the server. Every method rejects with `ApiProblem`. */
export interface Api {
  get<T>(path: string, signal?: AbortSignal): Promise<T>;
  /** @param seen what was before the officer, when it is not the resource of the address itself */
  post<T>(path: string, body?: unknown, seen?: Seen): Promise<T>;
  /** Asks for something that must not stand in an address. */
  search<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T>;
  /** Takes along a file that is made by what must not stand in an address. */
  download(path: string, body: unknown, fileName: string): Promise<void>;
  put<T>(path: string, body: unknown, seen?: Seen): Promise<T>;
  del<T = void>(path: string): Promise<T>;
  /** Sends one file; `onProgress` gets 0…1. */
  upload<T>(path: string, file: File, onProgress?: (share: number) => void, signal?: AbortSignal): Promise<T>;
}

export interface ApiDeps {
  fetch: typeof fetch;
  /** the session has ended: the shell asks for the password again, above the page that stays as it is */
  onSignedOut: () => void;
  /** nobody is at the page: what it asks by itself must not keep the session open */
  isUnattended: () => boolean;
  /** the case was changed by somebody else meanwhile: nothing was done, the page says so and keeps what was typed */
  onStale?: (problem: ApiProblem) => void;
}

interface CallOptions {
  signal?: AbortSignal;
  seen?: Seen;
  /** the second try with a fresh token */
  isRepeat?: boolean;
}

const requestIdOf = (headers: Headers): string | undefined => headers.get('x-request-id') ?? undefined;

/**
 * Keeps the CSRF token that the session answers carry and sends it with everything that is not a GET,
 * and the version in which a case was read, and sends it with what changes the case.
 */
export function createApi({ fetch, onSignedOut, isUnattended, onStale }: ApiDeps): Api {
  let csrfToken = '';
  const tags = createTags();
  const keepToken = (body: unknown): void => {
    const token = (body as { csrfToken?: unknown } | null)?.csrfToken;
    if (typeof token === 'string') csrfToken = token;
  };

  const refuse = (path: string, status: number, body: unknown, requestId?: string): never => {
    keepToken(body);
    if (status === 401 && !path.startsWith('/api/session')) onSignedOut();
    const problem = readProblem(status, body, requestId);
    if (problem.problem.type === 'stale') onStale?.(problem);
    throw problem;
  };

  const call = async <T>(method: string, path: string, body?: unknown, { signal, seen, isRepeat = false }: CallOptions = {}): Promise<T> => {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (method !== 'GET') headers['x-csrf-token'] = csrfToken;
    if (isUnattended()) headers['x-unattended'] = '1';
    const tag = method === 'GET' ? undefined : tags.of(path, seen);
    if (tag !== undefined) headers['if-match'] = tag;
    const init: RequestInit = { method, headers, credentials: 'same-origin' };
    if (body !== undefined) init.body = JSON.stringify(body);
    if (signal) init.signal = signal;
    const response = await fetch(path, init).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw offline();
    });
    const answer: unknown = await response.json().catch(() => null);
    // An old token (the session was renewed in another window) is fetched anew once; what was typed need not be typed again.
    if (response.status === 403 && method !== 'GET' && (answer as { type?: unknown } | null)?.type === 'csrf' && !isRepeat) {
      await call('GET', '/api/session');
      return call(method, path, body, { ...(signal ? { signal } : {}), ...(seen ? { seen } : {}), isRepeat: true });
    }
    if (!response.ok) refuse(path, response.status, answer, requestIdOf(response.headers));
    keepToken(answer);
    if (method === 'GET') tags.keep(path, response.headers.get('etag'));
    return answer as T;
  };

  const download = async (path: string, body: unknown, fileName: string): Promise<void> => {
    const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken }, credentials: 'same-origin', body: JSON.stringify(body) }).catch(() => {
      throw offline();
    });
    if (!response.ok) refuse(path, response.status, await response.json().catch(() => null), requestIdOf(response.headers));
    const url = URL.createObjectURL(await response.blob());
    Object.assign(document.createElement('a'), { href: url, download: fileName }).click();
    URL.revokeObjectURL(url);
  };

  const upload = <T>(path: string, file: File, onProgress?: (share: number) => void, signal?: AbortSignal): Promise<T> =>
    new Promise<T>((done, fail) => {
      const request = new XMLHttpRequest();
      request.open('POST', path);
      request.responseType = 'json';
      request.setRequestHeader('x-csrf-token', csrfToken);
      request.setRequestHeader('accept', 'application/json');
      request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
      request.onerror = () => fail(offline());
      request.onload = () => {
        if (request.status >= 200 && request.status < 300) return done(request.response as T);
        try {
          refuse(path, request.status, request.response, request.getResponseHeader('x-request-id') ?? undefined);
        } catch (problem) {
          fail(problem as Error);
        }
      };
      signal?.addEventListener('abort', () => request.abort());
      const form = new FormData();
      form.append('file', file);
      request.send(form);
    });

  return {
    get: (path, signal) => call('GET', path, undefined, signal ? { signal } : {}),
    search: (path, body, signal) => call('POST', path, body, signal ? { signal } : {}),
    post: (path, body, seen) => call('POST', path, body ?? {}, seen ? { seen } : {}),
    put: (path, body, seen) => call('PUT', path, body, seen ? { seen } : {}),
    del: (path) => call('DELETE', path),
    upload,
    download,
  };
}

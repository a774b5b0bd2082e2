import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

export interface Ask {
  method?: string;
  url: string;
  headers?: Record<string, string>;
  /** a value is sent as JSON; a string or bytes as they are */
  payload?: unknown;
}

export interface Answer {
  statusCode: number;
  headers: IncomingHttpHeaders;
  body: string;
  bytes: Buffer;
  json<T = unknown>(): T;
}

/** One HTTP request over a real socket, with every header that the caller wants, also those that `fetch` keeps to itself. */
export function ask(port: number, { method = 'GET', url, headers = {}, payload }: Ask): Promise<Answer> {
  const raw = typeof payload === 'string' || Buffer.isBuffer(payload);
  const body = payload === undefined ? undefined : raw ? payload : JSON.stringify(payload);
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path: url, headers: { ...type, ...headers }, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString('utf8');
        resolve({ statusCode: incoming.statusCode ?? 0, headers: incoming.headers, body: text, bytes, json: <T>() => JSON.parse(text) as T });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

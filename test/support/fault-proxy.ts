import { createServer, request as forwardRequest } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What happens to a request on its way; without one it passes. */
export type Fault =
  /** taken and never answered */
  | { kind: 'silence' }
  | { kind: 'delay'; milliseconds: number }
  /** the connection is cut before the server sees anything */
  | { kind: 'cut' }
  /** the server does it all, its answer never arrives */
  | { kind: 'lose-answer' }
  /** the answer breaks off in the middle of its body */
  | { kind: 'cut-body' }
  /** the server's answer with another content type */
  | { kind: 'content-type'; value: string }
  /** an answer that the server never gave */
  | { kind: 'answer'; status: number; body: string; contentType?: string };

export interface FaultRule {
  path: RegExp;
  fault: Fault;
  /** how often; without end unless given */
  times?: number;
}

export interface Injected {
  /** how often the fault has fired: a fault test proves that it did */
  fired(): number;
  end(): void;
}

export interface Passed {
  method: string;
  path: string;
  body: unknown;
  /** null when there was no answer */
  status: number | null;
  answer: string;
  authorization: string | undefined;
}

export interface FaultProxy {
  url: string;
  /** every request in order of arrival */
  passed: Passed[];
  inject(rule: FaultRule): Injected;
  /** ends all faults and forgets what passed */
  clear(): void;
  close(): Promise<void>;
}

/** An HTTP proxy in front of a real server that can misbehave as networks and servers do. */
export async function createFaultProxy(target: string): Promise<FaultProxy> {
  const rules = new Set<FaultRule & { fired: number }>();
  const passed: Passed[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((incoming, outgoing) => void pass(incoming, outgoing).catch(() => outgoing.destroy()));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const path = incoming.url ?? '';
    const body = await readAll(incoming);
    const record: Passed = { method: incoming.method ?? '', path, body: parsed(body), status: null, answer: '', authorization: incoming.headers.authorization };
    passed.push(record);
    const fault = takeFault(path);
    if (fault?.kind === 'silence') return;
    if (fault?.kind === 'cut') return void incoming.socket.destroy();
    if (fault?.kind === 'answer') {
      record.status = fault.status;
      outgoing.writeHead(fault.status, { 'content-type': fault.contentType ?? 'application/json' }).end(fault.body);
      return;
    }
    if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
    const answer = await forward(incoming, path, body);
    record.status = answer.status;
    record.answer = answer.body.toString();
    if (fault?.kind === 'lose-answer') return void incoming.socket.destroy();
    const headers = { ...answer.headers, ...(fault?.kind === 'content-type' ? { 'content-type': fault.value } : {}) };
    if (fault?.kind !== 'cut-body') return void outgoing.writeHead(answer.status, headers).end(answer.body);
    outgoing.writeHead(answer.status, headers);
    outgoing.write(answer.body.subarray(0, Math.ceil(answer.body.length / 2)), () => incoming.socket.destroy());
  }

  function takeFault(path: string): Fault | undefined {
    for (const rule of rules) {
      if (!rule.path.test(path) || rule.fired >= (rule.times ?? Infinity)) continue;
      rule.fired += 1;
      return rule.fault;
    }
    return undefined;
  }

  function forward(incoming: IncomingMessage, path: string, body: Buffer): Promise<{ status: number; headers: OutgoingHttpHeaders; body: Buffer }> {
    return new Promise((resolve, reject) => {
      const outbound = forwardRequest(`${target}${path}`, { method: incoming.method ?? 'GET', headers: { ...incoming.headers, host: new URL(target).host, connection: 'close' } }, (response) => {
        readAll(response).then((answer) => {
          const { 'transfer-encoding': _chunked, connection: _connection, ...headers } = response.headers;
          resolve({ status: response.statusCode ?? 502, headers: { ...headers, 'content-length': answer.length }, body: answer });
        }, reject);
      });
      outbound.on('error', reject);
      outbound.end(body);
    });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed,
    inject: (rule) => {
      const active = { ...rule, fired: 0 };
      rules.add(active);
      return { fired: () => active.fired, end: () => void rules.delete(active) };
    },
    clear: () => {
      rules.clear();
      passed.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return body.toString();
  }
}

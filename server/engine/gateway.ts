import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { currentTrace } from '../../domain/platform/trace.ts';
import { traceparentOf } from './trace-id.ts';

/** What the engine says, in its own words, of an element that does not fit; element null: of the whole. */
export interface EngineFailure {
  process: string;
  element: string | null;
  message: string;
}

/** The command endpoint's refusal: what the engine says of why it did not act. */
export class EngineRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryable: boolean;
  readonly outcome: 'completed' | 'cancelled' | 'unknown' | undefined;
  readonly failures: readonly EngineFailure[];
  constructor(fields: { status: number; code: string; message: string; retryable: boolean; outcome?: 'completed' | 'cancelled' | 'unknown' | undefined; failures?: readonly EngineFailure[] }) {
    super(fields.message);
    this.name = 'EngineRefusal';
    this.status = fields.status;
    this.code = fields.code;
    this.retryable = fields.retryable;
    this.outcome = fields.outcome;
    this.failures = fields.failures ?? [];
  }
}

/** The engine could not be asked, or its answer did not arrive: nothing is known of what it did. */
export class EngineUnreachable extends Error {
  constructor(cause: unknown) {
    super('engine unreachable', { cause });
    this.name = 'EngineUnreachable';
  }
}

export interface CommandRequest {
  /** the command's id: a repeat with the same id has no second effect */
  id: string;
  type: string;
  payload: Record<string, unknown>;
  actor?: string;
}

export interface EngineJob {
  id: string;
  kind: 'timer' | 'message' | 'other';
  activityId: string | null;
  processInstanceId: string;
  dueDate: string | null;
  retries: number;
  suspended: boolean;
  failure: string | null;
}

export interface EngineExternalTask {
  id: string;
  topic: string;
  activityId: string;
  processInstanceId: string;
  workerId: string | null;
  lockExpiresAt: string | null;
  retries: number | null;
  errorMessage: string | null;
}

/** What the engine holds for a case right now. */
export interface EngineCaseState {
  instances: { id: string; definitionKey: string; definitionId: string; superProcessInstanceId: string | null; suspended: boolean }[];
  tokens: { processInstanceId: string; definitionKey: string; activityId: string; activityInstanceId: string }[];
  tasks: { id: string; taskDefinitionKey: string; processInstanceId: string; assignee: string | null }[];
  jobs: EngineJob[];
  externalTasks: EngineExternalTask[];
  incidents: { id: string; type: string; activityId: string | null; configuration: string | null; message: string | null }[];
}

/** The server's only way to the engine. Every method throws EngineUnreachable when no answer comes. */
export interface EngineGateway {
  /** Hands on the trace that it is called under, as `traceparent`. @throws EngineRefusal */
  command(command: CommandRequest): Promise<{ result: unknown; repeated: boolean }>;
  /** What a command would come to; nothing of it stays. @throws EngineRefusal as the command itself */
  rehearse(command: CommandRequest): Promise<void>;
  /** Whether a command whose answer was lost has been carried out; if not, it never will be. */
  wasCarriedOut(commandId: string): Promise<boolean>;
  caseState(caseId: string): Promise<EngineCaseState>;
  definitionXml(definitionId: string): Promise<string>;
  health(): Promise<{ product: string; version: string }>;
  /** a call of the engine's stock REST API below `/engine-rest`; `timeoutMs` for one that takes longer than the others */
  rest<T>(method: string, path: string, body?: { type: string; bytes: Buffer }, timeoutMs?: number): Promise<T>;
}

interface Answer {
  status: number;
  json: unknown;
}

const PRODUCT = 'veterans-process-engine';

/**
 * @param options.url the engine's address
 * @param options.secret password of the account `server`
 * @param options.timeoutMs how long an answer may take
 */
export function createEngineGateway(options: { url: string; secret: string; timeoutMs?: number }): EngineGateway {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const authorization = `Basic ${Buffer.from(`server:${options.secret}`).toString('base64')}`;

  const call = (method: string, path: string, body?: { type: string; bytes: Buffer }, further: Record<string, string> = {}, timeout = options.timeoutMs ?? 15_000): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers: Record<string, string> = { authorization, accept: 'application/json', ...further };
      if (body) Object.assign(headers, { 'content-type': body.type, 'content-length': String(body.bytes.length) });
      const outgoing = request(`${options.url}${path}`, { method, agent, headers, timeout }, (incoming) => {
        readJson(incoming).then((json) => resolve({ status: incoming.statusCode ?? 0, json }), (error: unknown) => reject(new EngineUnreachable(error)));
      });
      outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
      outgoing.on('error', (error) => reject(new EngineUnreachable(error)));
      outgoing.end(body?.bytes);
    });

  const rest = async <T>(method: string, path: string, body?: { type: string; bytes: Buffer }, further?: Record<string, string>, timeoutMs?: number): Promise<T> => {
    const { status, json } = await call(method, path, body, further, timeoutMs);
    if (status >= 200 && status < 300) return json as T;
    throw refusalOf(status, json);
  };

  return {
    rest: (method, path, body, timeoutMs) => rest(method, `/engine-rest${path}`, body, undefined, timeoutMs),
    command: async (command) => rest('POST', '/commands', { type: 'application/json', bytes: Buffer.from(JSON.stringify(command)) }, traceHeader(command.id)),
    rehearse: async (command) => void (await rest('POST', '/commands/rehearsal', { type: 'application/json', bytes: Buffer.from(JSON.stringify(command)) })),
    wasCarriedOut: async (commandId) => (await rest<{ carriedOut: boolean }>('POST', `/commands/${encodeURIComponent(commandId)}/close`)).carriedOut,
    caseState: (caseId) => rest('GET', `/cases/${encodeURIComponent(caseId)}/state`),
    definitionXml: async (definitionId) => (await rest<{ bpmn20Xml: string }>('GET', `/engine-rest/process-definition/${encodeURIComponent(definitionId)}/xml`)).bpmn20Xml,
    health: async () => {
      const health = await rest<{ product?: string; version?: string }>('GET', '/health');
      if (health.product !== PRODUCT) throw new Error(`ENGINE_URL 指向的不是本平台构建的流程引擎（${options.url}），请使用 engine/ 构建的引擎。`);
      return { product: health.product, version: health.version ?? '' };
    },
  };
}

function traceHeader(commandId: string): Record<string, string> {
  const trace = currentTrace();
  return trace === undefined ? {} : { traceparent: traceparentOf(trace, commandId) };
}

async function readJson(incoming: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return { code: 'not-json', message: text.slice(0, 500) };
  }
}

function refusalOf(status: number, json: unknown): EngineRefusal {
  const body = (json ?? {}) as { code?: unknown; message?: unknown; retryable?: unknown; outcome?: unknown; failures?: EngineFailure[] };
  const outcome = body.outcome === 'completed' || body.outcome === 'cancelled' ? body.outcome : body.outcome === undefined ? undefined : 'unknown';
  return new EngineRefusal({
    status,
    code: typeof body.code === 'string' ? body.code : 'engine-failure',
    message: typeof body.message === 'string' ? body.message : `HTTP ${status}`,
    retryable: body.retryable === true || status === 503 || (status >= 500 && body.retryable !== false),
    outcome,
    ...(body.failures ? { failures: body.failures } : {}),
  });
}

import { randomUUID } from 'node:crypto';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
}

export interface CommandBody {
  readonly result?: Readonly<Record<string, unknown>>;
  readonly repeated?: boolean;
  readonly code?: string;
  readonly message?: string;
  readonly retryable?: boolean;
  readonly outcome?: string;
  readonly detail?: string;
}

/** The answer of GET /cases/{businessKey}/state. */
export interface CaseState {
  readonly instances: readonly { id: string; definitionKey: string; definitionId: string; superProcessInstanceId: string | null; suspended: boolean }[];
  readonly tokens: readonly { processInstanceId: string; definitionKey: string; activityId: string; activityInstanceId: string }[];
  readonly tasks: readonly { id: string; taskDefinitionKey: string; processInstanceId: string; assignee: string | null }[];
  readonly jobs: readonly { id: string; kind: string; activityId: string | null; dueDate: string | null; retries: number; suspended: boolean; failure: string | null }[];
  readonly externalTasks: readonly { id: string; topic: string; activityId: string; workerId: string | null; lockExpiresAt: string | null; retries: number | null; errorMessage: string | null }[];
  readonly incidents: readonly { id: string; type: string; activityId: string; configuration: string | null; message: string | null }[];
}

export interface EngineClient {
  /** Any request with the client's account; the body is parsed when it is JSON. */
  request<T>(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer<T>>;
  /** POST /commands; give the id to repeat a command. */
  command(type: string, payload: Readonly<Record<string, unknown>>, id?: string): Promise<Answer<CommandBody>>;
  state(businessKey: string): Promise<CaseState>;
  /** One deployment of several resources: name → content. */
  deploy(name: string, resources: Readonly<Record<string, string | Uint8Array>>): Promise<Answer<{ message?: string }>>;
}

/**
 * A client of the engine for tests. It never throws for a status: the caller asserts it.
 * @param account name and secret; null sends no credentials
 */
export function createEngineClient(url: string, account: { name: string; secret: string } | null): EngineClient {
  const credentials: Record<string, string> =
    account === null ? {} : { authorization: `Basic ${Buffer.from(`${account.name}:${account.secret}`).toString('base64')}` };

  async function send<T>(method: string, path: string, init: { body?: string | FormData; headers?: Record<string, string> }): Promise<Answer<T>> {
    const response = await fetch(`${url}${path}`, { method, body: init.body, headers: { ...credentials, ...init.headers }, signal: AbortSignal.timeout(30_000) });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, body: (isJson && text !== '' ? JSON.parse(text) : text) as T };
  }

  const request: EngineClient['request'] = (method, path, body, headers = {}) =>
    send(method, path, body === undefined ? { headers } : { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });

  return {
    request,
    command: (type, payload, id = randomUUID()) => request('POST', '/commands', { id, type, payload }),
    state: async (businessKey) => (await request<CaseState>('GET', `/cases/${businessKey}/state`)).body,
    deploy: (name, resources) => {
      const form = new FormData();
      form.set('deployment-name', name);
      for (const [file, content] of Object.entries(resources)) form.set(file, new Blob([content as BlobPart]), file);
      return send('POST', '/engine-rest/deployment/create', { body: form });
    },
  };
}

/**
 * Asks again until the answer is there.
 * @param what for the error when it is not there within the time
 */
export async function until<T>(what: string, ask: () => Promise<T | null | undefined | false>, milliseconds = 20_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`not within ${milliseconds} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { createLogger, createWorkerClient } from '../../../workers/runtime/index.ts';
import type { Handler, Outcome, WorkerClient, WorkerClientConfig, WorkerSettings } from '../../../workers/runtime/index.ts';
import { createEngineClient, until } from '../../support/engine-client.ts';
import type { CaseState, EngineClient } from '../../support/engine-client.ts';
import { createFaultProxy } from '../../support/fault-proxy.ts';
import type { FaultProxy, Passed } from '../../support/fault-proxy.ts';
import { getStack } from '../../support/stack.ts';

/** Short times, so that faults show soon; long enough for a loaded machine. */
export const quick: Partial<WorkerSettings> = {
  longPollMs: 500,
  lockDurationMs: 6_000,
  requestTimeoutMs: 8_000,
  pollBackOff: { firstMs: 20, longestMs: 400 },
  callBackOff: { firstMs: 20, longestMs: 400 },
  callWindowMs: 8_000,
  retryDelaysMs: [50, 60, 70],
};

export interface TestWorker extends WorkerClient {
  /** task id and outcome, in order */
  outcomes: { taskId: string; caseId: string; outcome: Outcome }[];
  /** lines of the log, parsed */
  logged(): Record<string, unknown>[];
  rawLog(): string;
  /** tasks of which the runtime reported that they are gone */
  gone: { taskId: string; completeSent: boolean }[];
}

export interface WorkerLab {
  engine: EngineClient;
  engineUrl: string;
  proxy: FaultProxy;
  /** A worker behind the proxy, started; stopped by `clean`. */
  work(handlers: Handler[], options?: Partial<WorkerClientConfig>): Promise<TestWorker>;
  /** The same, not started. */
  prepare(handlers: Handler[], options?: Partial<WorkerClientConfig>): TestWorker;
  /** Starts a case and gives its id. */
  startCase(key: string, variables?: Readonly<Record<string, unknown>>, businessKey?: string): Promise<{ caseId: string; instanceId: string }>;
  state(caseId: string): Promise<CaseState>;
  /** Waits until the case stands at the step `check`, after its work. */
  reachCheck(caseId: string, milliseconds?: number): Promise<void>;
  variables(instanceId: string): Promise<Record<string, { type: string; value: unknown }>>;
  /** Requests that passed the proxy, by the end of their path. */
  calls(end: string): Passed[];
  /** Stops the workers, ends the faults and deletes the cases that the test started. */
  clean(): Promise<void>;
  close(): Promise<void>;
}

const diagrams = ['worker-test-step', 'worker-test-slow', 'worker-test-other', 'worker-test-join', 'worker-test-dead-end'];

/** A real engine, a proxy in front of it that can misbehave, and workers on it. */
export async function openLab(): Promise<WorkerLab> {
  const stack = getStack();
  const engine = createEngineClient(stack.engineUrl, { name: 'server', secret: stack.engineServerSecret });
  const proxy = await createFaultProxy(stack.engineUrl);
  const workers = new Set<TestWorker>();
  const instances = new Set<string>();
  await deployDiagrams(engine);

  function prepare(handlers: Handler[], options: Partial<WorkerClientConfig> = {}): TestWorker {
    const outcomes: TestWorker['outcomes'] = [];
    const gone: TestWorker['gone'] = [];
    let log = '';
    const destination = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        log += chunk.toString();
        done();
      },
    });
    const client = createWorkerClient({
      engineUrl: proxy.url,
      secret: stack.engineWorkerSecret,
      handlers,
      logger: createLogger({ level: 'debug', destination }),
      onTaskGone: async (task, circumstances) => void gone.push({ taskId: task.id, ...circumstances }),
      onOutcome: (outcome, run) => outcomes.push({ taskId: run.task.id, caseId: run.task.businessKey, outcome }),
      ...options,
      settings: { ...quick, ...options.settings },
    });
    const worker: TestWorker = {
      ...client,
      outcomes,
      gone,
      rawLog: () => log,
      logged: () => log.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>),
    };
    workers.add(worker);
    return worker;
  }

  const lab: WorkerLab = {
    engine,
    engineUrl: stack.engineUrl,
    proxy,
    prepare,
    work: async (handlers, options) => {
      const worker = prepare(handlers, options);
      await worker.start();
      return worker;
    },
    startCase: async (key, variables = {}, businessKey = randomUUID()) => {
      const answer = await engine.command('start', { definitionKey: key, businessKey, variables: { countyGroup: 'org441521', ...variables } });
      if (answer.status !== 200) throw new Error(`start of ${key}: ${answer.status} ${JSON.stringify(answer.body)}`);
      const instanceId = String(answer.body.result?.['processInstanceId']);
      instances.add(instanceId);
      return { caseId: businessKey, instanceId };
    },
    state: (caseId) => engine.state(caseId),
    reachCheck: async (caseId, milliseconds) => {
      await until(`case ${caseId} at check`, async () => (await engine.state(caseId)).tasks.some((task) => task.taskDefinitionKey === 'check'), milliseconds);
    },
    variables: async (instanceId) => (await engine.request<Record<string, { type: string; value: unknown }>>('GET', `/engine-rest/process-instance/${instanceId}/variables`)).body,
    calls: (end) => proxy.passed.filter((one) => one.path.endsWith(end)),
    clean: async () => {
      proxy.clear();
      await Promise.all([...workers].map((worker) => worker.stop(3_000)));
      workers.clear();
      await Promise.all([...instances].map((id) => engine.request('DELETE', `/engine-rest/process-instance/${id}`)));
      instances.clear();
      proxy.clear();
    },
    close: async () => {
      await lab.clean();
      await proxy.close();
    },
  };
  return lab;
}

async function deployDiagrams(engine: EngineClient): Promise<void> {
  const resources = Object.fromEntries(diagrams.map((name) => [`${name}.bpmn`, readFileSync(new URL(`../diagrams/${name}.bpmn`, import.meta.url), 'utf8')]));
  const answer = await engine.deploy('worker-test', resources);
  if (answer.status !== 200) throw new Error(`deployment: ${answer.status} ${JSON.stringify(answer.body)}`);
}

/** A promise that the test settles. */
export function gate<T = void>(): { promise: Promise<T>; open: (value: T) => void } {
  let open: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (open = resolve));
  return { promise, open };
}

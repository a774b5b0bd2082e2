import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { createEngineClient, until } from '../support/engine-client.ts';
import type { CaseState, EngineClient } from '../support/engine-client.ts';
import { getStack } from '../support/stack.ts';

export interface EventRow {
  readonly id: string;
  readonly partition: number;
  readonly process_instance_id: string;
  readonly root_process_instance_id: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface EngineUnderTest {
  readonly url: string;
  readonly server: EngineClient;
  readonly worker: EngineClient;
  readonly anonymous: EngineClient;
  /** Rows of a case in the outbox, in order. */
  events(root: string): Promise<EventRow[]>;
  query<T>(sql: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

export const diagram = (name: string): string => readFileSync(new URL(`./diagrams/${name}.bpmn`, import.meta.url), 'utf8');

/** The engine of the running stack, with a database connection that sees its outbox. */
export async function openEngine(): Promise<EngineUnderTest> {
  const stack = getStack();
  const pool = new pg.Pool({ connectionString: stack.ownerDatabaseUrl, max: 2 });
  const query = async <T>(sql: string, values: unknown[] = []): Promise<T[]> => (await pool.query(sql, values)).rows as T[];
  return {
    url: stack.engineUrl,
    server: createEngineClient(stack.engineUrl, { name: 'server', secret: stack.engineServerSecret }),
    worker: createEngineClient(stack.engineUrl, { name: 'worker', secret: stack.engineWorkerSecret }),
    anonymous: createEngineClient(stack.engineUrl, null),
    query,
    events: (root) => query<EventRow>('select * from bridge.engine_events where root_process_instance_id = $1 order by id', [root]),
    close: () => pool.end(),
  };
}

/** Deploys diagrams from test/engine/diagrams as one deployment. */
export async function deploy(engine: EngineUnderTest, ...names: readonly string[]): Promise<void> {
  const answer = await engine.server.deploy(names.join('+'), Object.fromEntries(names.map((name) => [`${name}.bpmn`, diagram(name)])));
  if (answer.status !== 200) throw new Error(`deployment of ${names.join(', ')}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

export interface RunningCase {
  readonly businessKey: string;
  readonly root: string;
}

/** Starts a case of its own. */
export async function startCase(engine: EngineUnderTest, definitionKey: string, variables: Readonly<Record<string, unknown>> = {}): Promise<RunningCase> {
  const businessKey = randomUUID();
  const answer = await engine.server.command('start', { definitionKey, businessKey, variables: { countyGroup: 'org441521', ...variables } });
  if (answer.status !== 200) throw new Error(`start: ${answer.status} ${JSON.stringify(answer.body)}`);
  return { businessKey, root: String(answer.body.result?.['processInstanceId']) };
}

/** Waits until the task stands open and gives its id. */
export async function openTask(engine: EngineUnderTest, businessKey: string, key: string): Promise<string> {
  const find = (state: CaseState): string | undefined => state.tasks.find((task) => task.taskDefinitionKey === key)?.id;
  return until(`task ${key}`, async () => find(await engine.server.state(businessKey)));
}

/** Waits for an external task of the case and gives its id. */
export async function openWork(engine: EngineUnderTest, businessKey: string): Promise<string> {
  return until('external task', async () => (await engine.server.state(businessKey)).externalTasks[0]?.id);
}

/** Does one external task as a worker would. Other cases' tasks of the topic that it locks on the way are given back. */
export async function doWork(engine: EngineUnderTest, externalTaskId: string): Promise<void> {
  const workerId = randomUUID();
  await until('lock', async () => (await engine.worker.request('POST', `/engine-rest/external-task/${externalTaskId}/lock`, { workerId, lockDuration: 30_000 })).status === 204);
  const done = await engine.worker.request('POST', `/engine-rest/external-task/${externalTaskId}/complete`, { workerId });
  if (done.status !== 204) throw new Error(`complete of external task: ${done.status}`);
}

/** Counts rows as `kind event-or-operation subject`. */
export function tally(rows: readonly EventRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, payload } of rows) {
    const what = payload['event'] ?? payload['operation'] ?? payload['type'] ?? '';
    const subject = payload['taskDefinitionKey'] ?? payload['activityId'] ?? payload['groupId'] ?? payload['userId'] ?? payload['definitionKey'] ?? '';
    const label = [kind, what, subject].filter((part) => part !== '').join(' ');
    counts[label] = (counts[label] ?? 0) + 1;
  }
  return counts;
}

import { signIn } from '../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import type { StackDescription } from '../../scripts/stack/stack-description.ts';
import { createEngineGateway } from '../../server/engine/gateway.ts';
import type { EngineGateway } from '../../server/engine/gateway.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import type { Database } from '../../domain/database/connect.ts';
import { connect } from '../../domain/database/connect.ts';
import { printTable } from '../support/print-table.ts';
import { percentile } from '../support/statistics.ts';
import { questions } from './questions.ts';
import type { EngineRequest } from './questions.ts';
import { seedEngine } from './seed-engine.ts';
import { seedInstances } from './seed-instances.ts';
import { batches } from './seeded-cases.ts';

const RUNNING = 50_000;
const ROUNDS = 40;
/** A question that takes long is asked less often: not beyond this, but so often at least. */
const LONGEST_MS = 20_000;
const FEWEST_ROUNDS = 5;
/** Sizes one after the other, each on top of the one before. `COCKPIT_BENCH_FINISHED` names others. */
const SIZES = (process.env['COCKPIT_BENCH_FINISHED'] ?? '100000,1000000').split(',').map(Number);

interface Instances {
  instances: { caseId: string }[];
  next: string | null;
}
interface Answered {
  ours: number;
  engine: number | null;
}

/**
 * Overview, search, heat map and the page of an instance as an administrator of the province asks for them, over so many finished and 50,000 running instances, beside the
 * engine's history REST over as many, which answers the nearest that it can.
 */
export async function measureCockpit(stack: StackDescription, db: Database): Promise<void> {
  const owner = connect(stack.databaseUrls.owner, { max: 2, name: 'bench-owner' });
  const engineDb = connect(stack.databaseUrls.engine, { max: 2, name: 'bench-engine' });
  const engine = createEngineGateway({ url: stack.engineUrl, secret: stack.secrets.engineServer, timeoutMs: 120_000 });
  const columns: { finished: number; p95: Map<string, Answered> }[] = [];
  try {
    let from = 0;
    for (const finished of SIZES) {
      const begun = Date.now();
      const running = columns.length === 0 ? RUNNING : 0;
      const count = finished - (columns.at(-1)?.finished ?? 0) + running;
      const ranges = [...batches(from, count, running)];
      await seedInstances(owner, db, ranges, from === 0);
      await seedEngine(engineDb, ranges);
      from += count;
      console.log(`${finished} 个已结束、${RUNNING} 个运行中的实例已就绪，用时 ${((Date.now() - begun) / 1000).toFixed(0)} 秒`);
      columns.push({ finished, p95: await measureAll(await signIn(stack.serverUrl, 'administrator', testPassword), engine, db) });
    }
  } finally {
    await Promise.all([owner.destroy(), engineDb.destroy()]);
  }
  printTable(
    `运行监控的应答时间，旁为引擎自带历史接口（p95，毫秒，至多 ${ROUNDS} 次；${RUNNING} 个运行中）`,
    ['', ...columns.map(({ finished }) => `${finished} 个已结束`), ...(columns.length > 1 ? ['比例'] : []), ...columns.map(({ finished }) => `引擎，${finished}`)],
    [...(columns[0]?.p95.keys() ?? [])].map((name) => {
      const ours = columns.map(({ p95 }) => p95.get(name)?.ours ?? NaN);
      const engines = columns.map(({ p95 }) => p95.get(name)?.engine ?? null);
      return [name, ...ours.map((ms) => ms.toFixed(0)), ...(columns.length > 1 ? [((ours.at(-1) ?? NaN) / (ours[0] ?? NaN)).toFixed(2)] : []), ...engines.map((ms) => (ms === null ? '—' : ms.toFixed(0)))];
    }),
  );
}

async function measureAll(client: ApiClient, engine: EngineGateway, db: Database): Promise<Map<string, Answered>> {
  const newest = await client.get<Instances>('/api/admin/instances?state=closed');
  const caseId = newest.instances[0]?.caseId ?? '';
  const { process_instance_id: instance } = (await db('cases').where('id', caseId).first('process_instance_id')) as { process_instance_id: string };
  const { definitions } = (await db('releases').orderBy('deployed_at', 'desc').first('definitions')) as { definitions: Record<string, string> };
  const found = new Map<string, Answered>();
  for (const { name, ours, engine: requests } of questions({ caseId, instance, definition: definitions['disability-rating'] ?? '', next: newest.next ?? '' })) {
    found.set(name, { ours: await askOften(() => client.get(ours)), engine: requests ? await askOften(() => askEngine(engine, requests)) : null });
  }
  return found;
}

async function askEngine(engine: EngineGateway, requests: readonly EngineRequest[]): Promise<void> {
  for (const { path, body } of requests) await engine.rest(body ? 'POST' : 'GET', path, body && { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) });
}

/** @returns p95 in milliseconds */
async function askOften(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  const begun = performance.now();
  // The first three only warm up.
  for (let round = -3; round < ROUNDS; round += 1) {
    if (times.length >= FEWEST_ROUNDS && performance.now() - begun > LONGEST_MS) break;
    const asked = performance.now();
    await ask();
    if (round >= 0) times.push(performance.now() - asked);
  }
  return percentile(times, 0.95);
}

import { signIn } from '../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import type { StackDescription } from '../../scripts/stack/stack-description.ts';
import { testPassword } from '../../server/seed/demonstration-data.ts';
import type { Database } from '../../domain/database/connect.ts';
import { connect } from '../../domain/database/connect.ts';
import { printTable } from '../support/print-table.ts';
import { percentile } from '../support/statistics.ts';
import { seedInstances } from './seed-instances.ts';

const RUNNING = 50_000;
const ROUNDS = 40;
/** Sizes one after the other, each on top of the one before. `COCKPIT_BENCH_FINISHED` names others. */
const SIZES = (process.env['COCKPIT_BENCH_FINISHED'] ?? '100000,1000000').split(',').map(Number);

interface Instances {
  instances: { caseId: string }[];
  next: string | null;
}

/** Overview, search, heat map and the page of an instance as an administrator of the province asks for them, over so many finished and 50,000 running instances. */
export async function measureCockpit(stack: StackDescription, db: Database): Promise<void> {
  const owner = connect(stack.databaseUrls.owner, { max: 2, name: 'bench-owner' });
  const columns: { finished: number; seconds: number; p95: Map<string, number> }[] = [];
  try {
    let from = 0;
    for (const finished of SIZES) {
      const begun = Date.now();
      const more = finished - (columns.at(-1)?.finished ?? 0);
      const running = columns.length === 0 ? RUNNING : 0;
      await seedInstances(owner, db, { from, finished: more, running });
      from += more + running;
      const seconds = (Date.now() - begun) / 1000;
      console.log(`${finished} 个已结束、${RUNNING} 个运行中的实例已就绪，用时 ${seconds.toFixed(0)} 秒`);
      columns.push({ finished, seconds, p95: await measureAll(await signIn(stack.serverUrl, 'administrator', testPassword)) });
    }
  } finally {
    await owner.destroy();
  }
  const names = [...(columns[0]?.p95.keys() ?? [])];
  const [first] = columns;
  printTable(
    `运行监控的应答时间（p95，毫秒，${ROUNDS} 次；${RUNNING} 个运行中）`,
    ['', ...columns.map(({ finished }) => `${finished} 个已结束`), ...(columns.length > 1 ? ['比例'] : [])],
    names.map((name) => [name, ...columns.map(({ p95 }) => (p95.get(name) ?? 0).toFixed(0)), ...(columns.length > 1 ? [((columns.at(-1)?.p95.get(name) ?? 0) / (first?.p95.get(name) ?? 1)).toFixed(2)] : [])]),
  );
}

async function measureAll(client: ApiClient): Promise<Map<string, number>> {
  const newest = await client.get<Instances>('/api/admin/instances?state=closed');
  const anyCase = newest.instances[0]?.caseId ?? '';
  const questions: Record<string, string> = {
    概览: '/api/admin/overview',
    '查找：运行中': '/api/admin/instances?state=running',
    '查找：已结束，最近结束在前': '/api/admin/instances?state=closed&sort=ended',
    '查找：下一页': `/api/admin/instances?after=${newest.next ?? ''}`,
    '查找：案号结尾': '/api/admin/instances?number=12345',
    '查找：目前所在环节': '/api/admin/instances?at=disability-rating/city-pre-review',
    '查找：办过的环节': '/api/admin/instances?passed=disability-rating/issue-notices&state=closed',
    '查找：流转变量（少见的值）': '/api/admin/instances?variable=applicationType=adjustment',
    '查找：曾超期': '/api/admin/instances?late=acceptance-notice',
    '查找：超期未办': '/api/admin/instances?overdue=true',
    '查找：一个县': '/api/admin/instances?office=458007',
    热力图: '/api/admin/heat-map?process=disability-rating',
    '热力图：一个县、一年': '/api/admin/heat-map?process=disability-rating&office=458007&from=2024-01&to=2024-12',
    办理路径: '/api/admin/variants?process=disability-rating',
    '实例页：办理过程': `/api/admin/cases/${anyCase}/history`,
  };
  const found = new Map<string, number>();
  for (const [name, path] of Object.entries(questions)) {
    const times: number[] = [];
    // The first three only warm up.
    for (let round = -3; round < ROUNDS; round += 1) {
      const asked = performance.now();
      await client.get(path);
      if (round >= 0) times.push(performance.now() - asked);
    }
    found.set(name, percentile(times, 0.95));
  }
  return found;
}

import { setTimeout as pause } from 'node:timers/promises';
import { advance, takeStep } from '../../scripts/demo/act-in-case.ts';
import { until } from '../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { fromAcceptance } from '../../scripts/demo/initial-rating-story.ts';
import { takeIn } from '../../scripts/demo/take-in.ts';
import { stopOneProcess } from '../../scripts/stack/control/stop-process.ts';
import { processNames } from '../../scripts/stack/processes/process-spec.ts';
import type { ProcessName } from '../../scripts/stack/processes/process-spec.ts';
import type { StackDescription } from '../../scripts/stack/stack-description.ts';
import { createEngineGateway } from '../../server/engine/gateway.ts';
import type { Database } from '../../domain/database/connect.ts';
import { printTable } from '../support/print-table.ts';
import { processorSeconds } from '../support/processor-time.ts';
import { runCaseOnEngine } from './run-case-on-engine.ts';
import { signInPeople } from './scripted-people.ts';

const CASES = 12;
const LANES = 4;
const names: Record<ProcessName, string> = { postgres: '数据库', engine: '流程引擎', server: '服务', workers: '任务处理程序（含浏览器）' };

/** Runs so many in parallel lanes. @returns seconds */
async function inLanes(count: number, run: () => Promise<void>): Promise<number> {
  let left = count;
  const from = performance.now();
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await run();
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
  const failed = lanes.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return (performance.now() - from) / 1000;
}

/** Whole 新办 cases, from the application to the archive, with people who never hesitate; then the same path with nothing but the engine. */
export async function measureCases(stack: StackDescription, db: Database): Promise<void> {
  const people = await signInPeople(stack.serverUrl);
  const whole = (): Promise<void> => runWholeCase(people);
  await whole();
  const before = processorSeconds(stack.runDir, processNames);
  const full = await inLanes(CASES, whole);
  const after = processorSeconds(stack.runDir, processNames);
  await settled(db);
  for (const name of ['workers', 'server'] as const) await stopOneProcess(name, stack);
  const engine = createEngineGateway({ url: stack.engineUrl, secret: stack.secrets.engineServer });
  const alone = async (): Promise<void> => runCaseOnEngine(engine, db);
  await alone();
  const pure = await inLanes(CASES, alone);

  const perCase = (seconds: number): string[] => [((CASES * 60) / seconds).toFixed(1), (seconds / CASES).toFixed(2)];
  printTable(`完整的新办案件（${CASES} 个，同时 ${LANES} 个，每个 ${fromAcceptance.length} 个人工环节，经办人不停顿）`, ['', '件/分钟', '每件秒'], [
    ['整个平台（收件、附件、校验、文书、推进日期）', ...perCase(full)],
    ['同一路径只用流程引擎', ...perCase(pure)],
    ['流程引擎占比', '', `${((100 * pure) / full).toFixed(0)}%`],
  ]);
  const used = processNames.map((name) => ({ name, seconds: (after[name] ?? 0) - (before[name] ?? 0) }));
  const total = used.reduce((sum, { seconds }) => sum + seconds, 0);
  if (total > 0) printTable('其间各进程的处理器时间', ['', '每件秒', '占比'], used.map(({ name, seconds }) => [names[name], (seconds / CASES).toFixed(2), `${((100 * seconds) / total).toFixed(0)}%`]));
}

async function runWholeCase(people: Record<string, ApiClient>): Promise<void> {
  const county = people['county1'] as ApiClient;
  const { id } = await takeIn(county);
  for (const step of fromAcceptance) await takeStep(people, id, step);
  await advance(county, id, (fromAcceptance.at(-1) as { on: string }).on);
  await until('the end of the case', async () => (await county.get<{ case: { status: string } }>(`/api/cases/${id}`)).case.status === 'closed' || undefined);
}

/** Nothing is on its way any more. */
async function settled(db: Database): Promise<void> {
  for (let quiet = 0; quiet < 5; ) {
    const pending: unknown = await db.withSchema('bridge').table('engine_events').whereNull('applied_at').first('id');
    quiet = pending ? 0 : quiet + 1;
    await pause(50);
  }
}

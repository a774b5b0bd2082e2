import { readFileSync } from 'node:fs';
import type { Database } from '../../domain/database/connect.ts';
import type { StackDescription } from '../../scripts/stack/stack-description.ts';
import { createEngineGateway } from '../../server/engine/gateway.ts';
import { createEngineClient } from '../../test/support/engine-client.ts';
import { printTable } from '../support/print-table.ts';
import { median } from '../support/statistics.ts';
import { contestants } from './contestants.ts';
import type { Contestant, ContestantDeps } from './contestants.ts';
import { bridgeDrained, openBacklog } from './open-backlog.ts';

const TASKS = 80;
const ROUNDS = 11;

/** Tasks per second of each way to do a task that does nothing; all in turn, several rounds, so that none of them has the warm engine to itself. */
export async function measureExternalTasks(stack: StackDescription, db: Database): Promise<void> {
  const engine = createEngineGateway({ url: stack.engineUrl, secret: stack.secrets.engineServer });
  const answer = await createEngineClient(stack.engineUrl, { name: 'server', secret: stack.secrets.engineServer }).deploy('bench', { 'bench-step.bpmn': readFileSync(new URL('./bench-step.bpmn', import.meta.url), 'utf8') });
  if (answer.status !== 200) throw new Error(`deployment: ${answer.status} ${JSON.stringify(answer.body)}`);
  const deps: ContestantDeps = { db, engineUrl: stack.engineUrl, secret: stack.secrets.engineWorker };
  const rates = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    // Each round begins with another one.
    const order = contestants.map((_, index) => contestants[(index + round) % contestants.length] as Contestant);
    for (const contestant of order) {
      await openBacklog(db, engine, TASKS);
      const rate = await drain(contestant, deps, TASKS);
      // The first round only warms up.
      if (round > 0) rates.get(contestant.name)?.push(rate);
      await bridgeDrained(db);
    }
  }
  const results = contestants.map(({ name }) => ({ name, rates: rates.get(name) ?? [] }));
  const bare = results[0]?.rates ?? [];
  // Round by round, so that a slow moment of the machine weighs on both.
  const ratio = (rates: readonly number[]): number => median(rates.map((rate, round) => rate / (bare[round] ?? Number.NaN)));
  printTable(
    `空的外部任务（积压 ${TASKS} 个，${ROUNDS} 轮取中位数；每次取 10 个、并行 10 个）`,
    ['', '任务/秒', '比值', '各轮'],
    results.map(({ name, rates: own }) => [name, median(own).toFixed(0), `${ratio(own).toFixed(2)}×`, own.map((rate) => rate.toFixed(0)).join(' ')]),
  );
}

async function drain(contestant: Contestant, deps: ContestantDeps, count: number): Promise<number> {
  let done = 0;
  let finished: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    finished = resolve;
  });
  let firstAt = 0;
  const from = performance.now();
  const stop = await contestant.run(deps, () => {
    done += 1;
    if (done === 1) firstAt = performance.now();
    if (done === count) finished();
  });
  const timer = setTimeout(() => console.error(`${contestant.name}：${done}/${count}`), 60_000);
  await all;
  clearTimeout(timer);
  const seconds = (performance.now() - (firstAt || from)) / 1000;
  await stop();
  return (count - 1) / seconds;
}

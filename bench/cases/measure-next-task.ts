import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { advance, openTask } from '../../scripts/demo/act-in-case.ts';
import type { Step, TaskLine } from '../../scripts/demo/act-in-case.ts';
import type { ApiClient } from '../../scripts/demo/api-client.ts';
import { fromAcceptance } from '../../scripts/demo/initial-rating-story.ts';
import { takeIn } from '../../scripts/demo/take-in.ts';
import type { StackDescription } from '../../scripts/stack/stack-description.ts';
import { printTable } from '../support/print-table.ts';
import { percentile } from '../support/statistics.ts';
import { signInPeople } from './scripted-people.ts';

const CASES = 25;
const LOOK_EVERY_MS = 5;

/** The step after which the next task is looked for, and who sees that one. */
const hops = [
  { name: '核对材料 → 县级审查（中间有一个自动步骤）', step: 'check-materials', next: 'county-review', seenBy: 'county1' },
  { name: '县级审查 → 市级审核（直接相连，换单位）', step: 'county-review', next: 'city-pre-review', seenBy: 'city' },
  { name: '市级审核 → 填写审批表（直接相连，换单位）', step: 'city-pre-review', next: 'fill-approval-form', seenBy: 'county1' },
] as const;

interface Hop {
  answered: number;
  visible: number;
}

/** From the moment at which a caseworker sends a form to the moment at which the next task stands in the list of the one who is next. */
export async function measureNextTask(stack: StackDescription): Promise<void> {
  const people = await signInPeople(stack.serverUrl);
  const found = hops.map(() => [] as Hop[]);
  // The first two cases only warm up.
  for (let index = -2; index < CASES; index += 1) {
    const { id } = await takeIn(people['county1'] as ApiClient);
    for (const [at, hop] of hops.entries()) {
      const step = fromAcceptance.find((one) => one.task === hop.step) as Step;
      await advance(people[step.as] as ApiClient, id, step.on);
      const measured = await measureHop(people, id, step, hop);
      if (index >= 0) found[at]?.push(measured);
    }
  }
  const cells = (values: readonly number[]): string[] => [percentile(values, 0.5).toFixed(0), percentile(values, 0.95).toFixed(0)];
  const all = found.flat();
  printTable(
    `提交 → 下一事项出现在任务列表（${CASES} 个案件依次，毫秒）`,
    ['', '应答 p50', 'p95', '可见 p50', 'p95'],
    [...hops.map((hop, at) => [hop.name, found[at] ?? []] as const), ['合计', all] as const].map(([name, rows]) => [name, ...cells(rows.map((row) => row.answered)), ...cells(rows.map((row) => row.visible))]),
  );
}

async function measureHop(people: Record<string, ApiClient>, caseId: string, step: Step, hop: (typeof hops)[number]): Promise<Hop> {
  const author = people[step.as] as ApiClient;
  const reader = people[hop.seenBy] as ApiClient;
  const task = await openTask(author, caseId, step.task);
  await author.post(`/api/tasks/${task.id}/claim`);
  const from = performance.now();
  const answered = author.post(`/api/tasks/${task.id}/complete`, { requestId: randomUUID(), happenedOn: step.on, data: step.data }).then(() => performance.now() - from);
  for (;;) {
    const { tasks } = await reader.get<{ tasks: TaskLine[] }>('/api/tasks?scope=office');
    if (tasks.some((line) => line.caseId === caseId && line.taskKey === hop.next)) break;
    if (performance.now() - from > 30_000) throw new Error(`${hop.next} did not appear within 30 s`);
    await pause(LOOK_EVERY_MS);
  }
  const visible = performance.now() - from;
  return { answered: await answered, visible };
}

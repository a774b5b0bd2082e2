import { randomUUID } from 'node:crypto';
import type { ApiClient } from './api-client.ts';
import { until } from './api-client.ts';

export interface TaskLine {
  id: string;
  name: string;
  taskKey: string;
  processKey: string;
  caseId: string;
  dueOn: string | null;
  deadlineName: string | null;
  article: string | null;
}

export interface ActState {
  id: string;
  act: string;
  status: string;
  refusal?: { type: string; title: string };
}

/** The open task of this kind in the case, as soon as the person sees it. */
export function openTask(client: ApiClient, caseId: string, taskKey: string): Promise<TaskLine> {
  return until(`task ${taskKey} for ${client.login}`, async () => {
    const { tasks } = await client.get<{ tasks: TaskLine[] }>('/api/tasks?scope=office');
    return tasks.find((task) => task.caseId === caseId && task.taskKey === taskKey);
  });
}

/** Claims the task and submits its form; the answer says whether the engine has taken it. */
export async function completeTask(client: ApiClient, task: Pick<TaskLine, 'id'>, happenedOn: string | undefined, data: Record<string, unknown>, requestId: string = randomUUID()): Promise<ActState> {
  await client.post(`/api/tasks/${task.id}/claim`);
  return (await client.post<{ act: ActState }>(`/api/tasks/${task.id}/complete`, { requestId, ...(happenedOn ? { happenedOn } : {}), data })).act;
}

/** Takes a simulated case to a day and says what became due on the way. */
export const advance = (client: ApiClient, caseId: string, to: string): Promise<{ simulatedOn: string; executed: { activityId: string; on: string }[] }> =>
  client.post(`/api/admin/cases/${caseId}/advance`, { to });

export interface Step {
  /** login of who acts */
  as: string;
  task: string;
  on: string;
  data: Record<string, unknown>;
  /** answers that are only known in the case, made of the platform's suggestions (the panel that was drawn); `data` comes over them */
  from?: (prefill: Record<string, unknown>) => Record<string, unknown>;
}

export interface Done {
  step: Step;
  task: TaskLine;
  act: ActState;
  executed: { activityId: string; on: string }[];
}

/** Does one step of a story: the case comes to the day, the person finds the task and does it. @throws Error when the engine does not take it */
export async function takeStep(clients: Readonly<Record<string, ApiClient>>, caseId: string, step: Step): Promise<Done> {
  const client = clients[step.as];
  if (!client) throw new Error(`nobody is signed in as ${step.as}`);
  const { executed } = await advance(client, caseId, step.on);
  const task = await openTask(client, caseId, step.task);
  if (task.processKey === 'medical-appraisal') await client.post(`/api/cases/${caseId}/recusals`, { declaration: 'none' });
  const act = await completeTask(client, task, step.on, await answersOf(client, task, step));
  const settled = act.status === 'submitted' ? await until(`act ${act.act}`, async () => {
    const now = await client.get<ActState>(`/api/acts/${act.id}`);
    return now.status === 'submitted' ? undefined : now;
  }) : act;
  if (settled.status !== 'effective') throw new Error(`${step.task}: ${settled.status} ${settled.refusal?.title ?? ''}`);
  return { step, task, act: settled, executed };
}

/** The answers of a step to the task as it stands in the case. */
export async function answersOf(client: ApiClient, task: Pick<TaskLine, 'id'>, { data, from }: Pick<Step, 'data' | 'from'>): Promise<Record<string, unknown>> {
  if (!from) return data;
  const { prefill } = await client.get<{ prefill: Record<string, unknown> }>(`/api/tasks/${task.id}`);
  return { ...from(prefill), ...data };
}

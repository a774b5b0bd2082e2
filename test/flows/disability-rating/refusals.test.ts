import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ApiRefusal } from '../../../scripts/demo/api-client.ts';
import { advance, answersOf, completeTask, openTask } from '../../../scripts/demo/act-in-case.ts';
import type { Step } from '../../../scripts/demo/act-in-case.ts';
import { acceptance, fromAcceptance } from '../../../scripts/demo/initial-rating-story.ts';
import { givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { Clients } from '../support/story.ts';

const upTo = (task: string): Step[] => fromAcceptance.slice(0, fromAcceptance.findIndex((step) => step.task === task));
const stepOf = (task: string): Step => fromAcceptance.find((step) => step.task === task) as Step;

let clients: Clients;
beforeAll(async () => {
  clients = await signInAll();
});

async function refusalOf(work: Promise<unknown>): Promise<ApiRefusal> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ApiRefusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

interface Unlawful {
  what: string;
  task: string;
  type: string;
  article?: string;
  words: RegExp;
  changes: Record<string, unknown>;
  on?: string;
  application?: Record<string, unknown>;
}

const unlawful: Unlawful[] = [
  { what: 'an application after more than three years is accepted', task: 'check-materials', type: 'unlawful', article: '第7条', words: /三年/, changes: {}, application: { injuredOn: '2022-05-20' } },
  { what: 'an application of another county is accepted', task: 'check-materials', type: 'unlawful', article: '第14条', words: /户籍地县级/, changes: { competentCounty: false } },
  { what: 'an application of another province is accepted', task: 'check-materials', type: 'unlawful', article: '第2条', words: /户籍/, changes: { householdInProvince: false } },
  { what: 'an application is not accepted for nothing that stands in it', task: 'check-materials', type: 'unlawful', article: '第7条', words: /写明核实的情况/, changes: { outcome: 'not-accepted', basis: '7', reason: '超过三年。' } },
  { what: 'the household turns out to be elsewhere in the review', task: 'county-review', type: 'unlawful', article: '第14条', words: /户籍地县级/, changes: { competentCounty: false } },
  { what: 'the applicant is at fault', task: 'county-review', type: 'unlawful', article: '第3条', words: /过错/, changes: {}, application: { unit: undefined } },
  { what: 'a part that was not commissioned is examined', task: 'record-appraisal', type: 'unlawful', article: '第19条', words: /没有委托的部位/, changes: { examinedParts: ['左膝关节', '右肩'] } },
  { what: 'two experts sign', task: 'record-appraisal', type: 'invalid-form', words: /有误/, changes: { signers: [{ name: '演示专家一' }, { name: '演示专家二' }] } },
  { what: 'the notice ends before seven working days are over', task: 'verify-feedback', type: 'unlawful', article: '第17条', words: /7个工作日/, changes: { endedOn: '2026-06-01' } },
  { what: 'the date lies after the case’s today', task: 'propose-grade', type: 'act-date', words: /不得晚于/, changes: { sentOn: '2026-05-05' } },
  { what: 'the opinion was signed before the application', task: 'record-appraisal', type: 'act-date', words: /不得早于/, changes: { signedOn: '2026-02-02' } },
];

describe.each(unlawful)('when $what', (row) => {
  test(`then it is refused${row.article ? ` with ${row.article}` : ''} and the task stays`, async () => {
    const { applicationOf } = await import('../../../scripts/demo/initial-rating-story.ts');
    const unit = { ...(applicationOf('')['unit'] as object), atFault: true };
    const changes = row.application && 'unit' in row.application ? { unit } : (row.application ?? {});
    const { id } = await givenCase(clients, changes);
    await takeSteps(clients, id, upTo(row.task));
    const step = stepOf(row.task);
    const client = clients[step.as as keyof Clients];
    await advance(client, id, step.on);
    const task = await openTask(client, id, row.task);
    if (task.processKey === 'medical-appraisal') await client.post(`/api/cases/${id}/recusals`, { declaration: 'none' });
    const answers = await answersOf(client, task, step);
    const refusal = await refusalOf(completeTask(client, task, row.on ?? step.on, { ...answers, ...row.changes }));
    expect(refusal.status).toBe(422);
    expect(refusal.problem).toMatchObject({ type: row.type, ...(row.article ? { article: row.article } : {}) });
    expect(refusal.problem.title).toMatch(row.words);
    expect((await viewCase(client, id)).openTasks.map((open) => open.taskKey)).toEqual([row.task]);
  }, 120_000);
});

describe('given a task of the county', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = (await givenCase(clients)).id;
    await takeSteps(clients, caseId, [acceptance]);
  }, 120_000);

  test.each(['othercounty', 'city', 'province1'] as const)('%s can neither see nor claim it', async (login) => {
    const task = await openTask(clients.county1, caseId, 'county-review');
    expect((await refusalOf(clients[login].post(`/api/tasks/${task.id}/claim`))).status).toBe(404);
    expect((await refusalOf(clients[login].post(`/api/tasks/${task.id}/complete`, { requestId: randomUUID(), happenedOn: '2026-03-12', data: {} }))).status).toBe(404);
  });

  test('it must be claimed before it is submitted, and a colleague is told that it is taken', async () => {
    const task = await openTask(clients.county1, caseId, 'county-review');
    const body = { requestId: randomUUID(), happenedOn: '2026-03-11', data: stepOf('county-review').data };
    expect((await refusalOf(clients.county1.post(`/api/tasks/${task.id}/complete`, body))).problem.type).toBe('task-not-claimed');
    await clients.county1.post(`/api/tasks/${task.id}/claim`);
    const taken = await refusalOf(clients.county2.post(`/api/tasks/${task.id}/claim`));
    expect(taken.status).toBe(409);
    expect(taken.problem.title).toMatch(/已由其他人员认领/);
    expect((await refusalOf(clients.county2.post(`/api/tasks/${task.id}/complete`, { ...body, requestId: randomUUID() }))).problem.type).toBe('task-taken');
  });

  test('a submission that is sent twice is one act, and a second one is told that the task is done', async () => {
    const task = await openTask(clients.county1, caseId, 'county-review');
    const body = { requestId: randomUUID(), happenedOn: '2026-03-11', data: stepOf('county-review').data };
    const answers = await Promise.all([1, 2, 3].map(() => clients.county1.post<{ act: { id: string; status: string } }>(`/api/tasks/${task.id}/complete`, body)));
    expect(new Set(answers.map((answer) => answer.act.id)).size).toBe(1);
    expect(answers[0]?.act.status).toBe('effective');
    const again = await refusalOf(clients.county1.post(`/api/tasks/${task.id}/complete`, { ...body, requestId: randomUUID() }));
    expect(again.problem).toMatchObject({ type: 'task-gone', status: 409 });
    expect((await viewCase(clients.county1, caseId)).timeline.filter((act) => act.act === 'county-agrees')).toHaveLength(1);
  });
});

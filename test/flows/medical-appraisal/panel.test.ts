import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '../../../scripts/demo/api-client.ts';
import { ApiRefusal } from '../../../scripts/demo/api-client.ts';
import { advance, completeTask, openTask } from '../../../scripts/demo/act-in-case.ts';
import { examined, membersOf, panelDrawn } from '../../../scripts/demo/appraisal-steps.ts';
import { verifyDraw } from '../../../regulations/appraisal/index.ts';
import type { DrawRecord } from '../../../regulations/appraisal/index.ts';
import { signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { Clients } from '../support/story.ts';
import { givenReferral, viewAppraisal } from './support.ts';

let clients: Clients;
beforeAll(async () => {
  clients = await signInAll();
});

const refusal = async (work: Promise<unknown>): Promise<ApiRefusal['problem'] & { status: number }> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof ApiRefusal) return { ...error.problem, status: error.status };
    throw error;
  }
  throw new Error('it was not refused');
};

describe('given a panel of which one expert withdraws and one cannot come on the day', () => {
  let id: string;
  beforeAll(async () => {
    id = await givenReferral(clients);
    const [draw, confirm] = panelDrawn('2026-04-08') as [ReturnType<typeof panelDrawn>[number], ReturnType<typeof panelDrawn>[number]];
    const withdraws = { ...confirm, data: { confirmedOn: '2026-04-08', outcome: 'redraw' }, from: (prefill: Record<string, unknown>) => ({ members: membersOf(prefill).map((member, index) => ({ ...member, declaration: index === 0 ? 'recuses-interest' : 'none' })) }) };
    await takeSteps(clients, id, [draw, withdraws, ...panelDrawn('2026-04-09')]);
    const { draws } = await viewAppraisal(clients, id);
    const absent = { ...examined('2026-04-13'), data: { outcome: 'panel-short', occurredOn: '2026-04-13', unavailable: [{ code: draws[1]?.members[1]?.code ?? '' }] } };
    await takeSteps(clients, id, [absent, ...panelDrawn('2026-04-14'), examined('2026-04-15')]);
  }, 180_000);

  test('then three draws are kept, each can be followed, each names the one before it', async () => {
    const { draws } = await viewAppraisal(clients, id);
    expect(draws.map((draw) => [draw.sequence, draw.reason === null])).toEqual([[1, true], [2, false], [3, false]]);
    const records = await Promise.all(draws.map((draw) => clients.county1.get<DrawRecord>(`/api/cases/${id}/draws/${draw.id}`)));
    for (const record of records) expect(verifyDraw(record)).toEqual([]);
    expect(records.map((record) => record.previousDigest)).toEqual([null, draws[0]?.digest, draws[1]?.digest]);
  });

  test('then those who stayed were kept and those who left were not drawn again', async () => {
    const { draws } = await viewAppraisal(clients, id);
    const [first, second, third] = draws.map((draw) => draw.members.map((member) => member.code)) as [string[], string[], string[]];
    expect(second.slice(0, 2)).toEqual(first.slice(1));
    expect(second).not.toContain(first[0]);
    expect(third).not.toContain(first[0]);
    expect(third).not.toContain(second[1]);
    expect(new Set(third).size).toBe(3);
    expect(draws[2]?.members.every((member) => member.disciplines.includes('骨科') || member.drawnFor !== '骨科')).toBe(true);
  });

  test('then the examination has taken place and the opinion is awaited', async () => {
    const view = await viewCase(clients.county1, id);
    expect(view.openTasks.map((task) => task.taskKey)).toEqual(['record-appraisal']);
    expect(view.constraints.filter((finding) => finding.status === 'breached')).toEqual([]);
  });
});

describe('given two officers at the task of drawing', () => {
  let id: string;
  beforeAll(async () => {
    id = await givenReferral(clients);
    await advance(clients.county1, id, '2026-04-08');
  }, 120_000);

  test('then who has not declared himself is refused, and one who withdraws neither sees nor claims', async () => {
    const task = await openTask(clients.county1, id, 'draw-panel');
    const data = { institutionName: '示范市演示医院', drawnOn: '2026-04-08', panelSize: 3, disciplines: [], excluded: [] };
    expect(await refusal(completeTask(clients.county2, task, undefined, data))).toMatchObject({ status: 422, type: 'recusal-undeclared', article: '第4条' });
    await clients.county2.post(`/api/cases/${id}/recusals`, { declaration: 'recuses', ground: 'interest', note: '与申请人有利害关系（演示）' });
    expect(await refusal(clients.county2.post(`/api/tasks/${task.id}/claim`))).toMatchObject({ status: 403, type: 'recused', article: '第4条' });
    const { tasks } = await clients.county2.get<{ tasks: { caseId: string }[] }>('/api/tasks?scope=office');
    expect(tasks.filter((line) => line.caseId === id)).toEqual([]);
    expect((await openTask(clients.county1, id, 'draw-panel')).id).toBe(task.id);
  });

  test('then several submissions at once make one draw', async () => {
    const task = await openTask(clients.county1, id, 'draw-panel');
    await clients.county1.post(`/api/cases/${id}/recusals`, { declaration: 'none' });
    await clients.county1.post(`/api/tasks/${task.id}/claim`);
    const data = { institutionName: '示范市演示医院', drawnOn: '2026-04-08', panelSize: 3, disciplines: ['骨科'], excluded: [] };
    const submit = (client: ApiClient): Promise<unknown> => client.post(`/api/tasks/${task.id}/complete`, { requestId: randomUUID(), data });
    const results = await Promise.allSettled([submit(clients.county1), submit(clients.county1), submit(clients.county2)]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect((await viewAppraisal(clients, id)).draws).toHaveLength(1);
  });
});

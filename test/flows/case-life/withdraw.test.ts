import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { completeTask, openTask } from '../../../scripts/demo/act-in-case.ts';
import { until } from '../../../scripts/demo/api-client.ts';
import type { ActState } from '../../../scripts/demo/act-in-case.ts';
import { advanceTo, givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { CaseView, Clients } from '../support/story.ts';
import { acceptance, actsOf, closeFile, expectLawful, refusalOf, stepOf, upTo, withdraw } from './support.ts';

let clients: Clients;
beforeAll(async () => {
  clients = await signInAll();
});

describe('given the county reviews, when the applicant withdraws', () => {
  let caseId: string;
  let taskId: string;
  let withdrawn: ActState;
  let after: CaseView;
  let closed: CaseView;

  beforeAll(async () => {
    caseId = (await givenCase(clients)).id;
    await takeSteps(clients, caseId, [acceptance]);
    taskId = (await openTask(clients.county1, caseId, 'county-review')).id;
    await clients.county1.post(`/api/tasks/${taskId}/claim`);
    await clients.county1.put(`/api/tasks/${taskId}/draft`, { data: { findings: '写到一半' } });
    await advanceTo(clients, caseId, '2026-03-18');
    withdrawn = await withdraw(clients.county2, caseId, '2026-03-18');
    await advanceTo(clients, caseId, '2026-03-18');
    after = await viewCase(clients.county1, caseId);
    closed = await closeFile(clients, caseId, '2026-03-20', '2026-04-01');
  }, 240_000);

  test('then the withdrawal is effective and the review is gone, with its draft kept', async () => {
    expect(withdrawn).toMatchObject({ act: 'withdraw-application', status: 'effective' });
    expect(after.openTasks.map((task) => task.taskKey)).toEqual(['record-delivery']);
    const { draft } = await clients.county1.get<{ draft: { data: unknown } }>(`/api/tasks/${taskId}`);
    expect(draft.data).toEqual({ findings: '写到一半' });
  });

  test('then a submission of the review is told that it is no longer needed', async () => {
    const refusal = await refusalOf(clients.county1.post(`/api/tasks/${taskId}/complete`, { requestId: randomUUID(), happenedOn: '2026-03-18', data: stepOf('county-review').data }));
    expect(refusal.problem).toMatchObject({ type: 'task-gone', status: 409 });
  });

  test('then the period of the acceptance notice has ended with its day', () => {
    expect(after.deadlines.find((deadline) => deadline.key === 'acceptance-notice')).toMatchObject({ status: 'ended', metOn: null });
  });

  test('then the closing notice has a number, was delivered with the papers, and the case is filed as withdrawn', () => {
    expect(closed.case).toMatchObject({ status: 'closed', outcome: 'withdrawn', ending: 'withdrawn' });
    expect(closed.documents.filter((document) => document.kind === 'closing-notice')).toMatchObject([{ status: 'rendered', issuedOn: '2026-03-18' }]);
    expect(actsOf(closed)).toEqual(expect.arrayContaining(['withdraw-application', 'issue-closing-notice', 'deliver-closing-notice', 'return-materials', 'file-archive']));
    expect(closed.materials.find((material) => material.code === 'Z1')?.files).toHaveLength(1);
    expect(closed.archive?.filedOn).toBe('2026-04-01');
  });

  test('then nothing that the law asks for is broken or left open', () => expectLawful(closed));

  test('then it cannot be withdrawn, suspended or annulled any more', async () => {
    expect((await refusalOf(withdraw(clients.county1, caseId, '2026-04-01'))).problem).toMatchObject({ type: 'case-closed', status: 409 });
  });
});

describe('given the panel is drawn in the called appraisal, when the applicant withdraws', () => {
  let caseId: string;
  let after: CaseView;

  beforeAll(async () => {
    caseId = (await givenCase(clients)).id;
    await takeSteps(clients, caseId, upTo('record-examination'));
    await withdraw(clients.county1, caseId, '2026-04-08', { by: 'interested-party', byName: '演示庚' });
    await advanceTo(clients, caseId, '2026-04-08');
    after = await viewCase(clients.county1, caseId);
  }, 240_000);

  test('then the called diagram is cancelled with its task', async () => {
    expect(after.openTasks.map((task) => task.taskKey)).toEqual(['record-delivery']);
    const { instances } = await clients.administrator.get<{ instances: { definitionKey: string; active: string[] }[] }>(`/api/admin/cases/${caseId}/engine`);
    expect(instances.filter((instance) => instance.active.length > 0).map((instance) => instance.definitionKey).sort()).toEqual(['delivery', 'disability-rating']);
  });

  test('then papers that were delivered before stand', () => {
    expect(after.documents.filter((document) => document.status === 'voided')).toEqual([]);
    expect(actsOf(after)).toEqual(expect.arrayContaining(['deliver-acceptance-notice', 'draw-expert-panel', 'withdraw-application']));
  });

  test('then a second withdrawal is refused in words', async () => {
    const refusal = await refusalOf(withdraw(clients.county2, caseId, '2026-04-08'));
    expect(refusal.problem).toMatchObject({ type: 'case-ended', status: 409 });
    expect(refusal.problem.title).toMatch(/已于2026-04-08撤回/);
  });

  test('then it is filed, and nothing is broken', async () => {
    const closed = await closeFile(clients, caseId, '2026-04-10', '2026-04-20');
    expect(closed.case).toMatchObject({ status: 'closed', outcome: 'withdrawn' });
    expectLawful(closed);
  }, 120_000);
});

describe('given a withdrawal and a submission at the same moment', () => {
  test('then one goes on and the loser is told', async () => {
    const caseId = (await givenCase(clients)).id;
    await takeSteps(clients, caseId, [acceptance]);
    const task = await openTask(clients.county1, caseId, 'county-review');
    await clients.county1.post(`/api/tasks/${task.id}/claim`);
    const step = stepOf('county-review');
    await advanceTo(clients, caseId, step.on);
    const outcomes = await Promise.allSettled([
      withdraw(clients.county2, caseId, step.on),
      clients.county1.post<{ act: ActState }>(`/api/tasks/${task.id}/complete`, { requestId: randomUUID(), happenedOn: step.on, data: step.data }).then(({ act }) => act),
    ]);
    const [withdrawn, reviewed] = outcomes;
    const settle = async (act: ActState): Promise<ActState> => until(`act ${act.act}`, async () => {
      const now = await clients.county1.get<ActState>(`/api/acts/${act.id}`);
      return now.status === 'submitted' ? undefined : now;
    });
    if (reviewed.status === 'fulfilled') {
      const act = await settle(reviewed.value);
      if (act.status === 'rejected') expect(act.refusal?.title).toMatch(/撤销|不存在|办理完毕/);
      else expect(act.status).toBe('effective');
    } else expect([409, 412]).toContain((await refusalOf(Promise.reject(reviewed.reason as Error))).status);
    if (withdrawn.status === 'rejected') {
      // The other one was first: the page was old, and the officer looks again.
      expect((await refusalOf(Promise.reject(withdrawn.reason as Error))).problem).toMatchObject({ type: 'stale', status: 412 });
      await advanceTo(clients, caseId, step.on);
      await withdraw(clients.county2, caseId, step.on);
    }
    await advanceTo(clients, caseId, step.on);
    const after = await viewCase(clients.county1, caseId);
    expect(after.openTasks.map((open) => open.taskKey)).toEqual(['record-delivery']);
    expectLawful(await closeFile(clients, caseId, '2026-03-20', '2026-04-01'));
  }, 180_000);

  test('then an approval that has been submitted first shuts the withdrawal out', async () => {
    const caseId = (await givenCase(clients)).id;
    await takeSteps(clients, caseId, upTo('province-decision'));
    const step = stepOf('province-decision');
    await advanceTo(clients, caseId, step.on);
    const act = await completeTask(clients.province2, await openTask(clients.province2, caseId, 'province-decision'), step.on, step.data);
    expect(['submitted', 'effective']).toContain(act.status);
    const refusal = await refusalOf(withdraw(clients.county1, caseId, step.on));
    expect(refusal.problem).toMatchObject({ type: 'unlawful', status: 422 });
    expect(refusal.problem.title).toMatch(/省级已经审批同意的案件不能再撤回申请/);
    expect(refusal.problem.article).toBeUndefined();
  }, 240_000);
});

describe('who may withdraw, and with what', () => {
  let caseId: string;
  beforeAll(async () => {
    caseId = (await givenCase(clients)).id;
    await takeSteps(clients, caseId, [acceptance]);
  }, 120_000);

  test.each(['city', 'province1'] as const)('%s may not record it', async (login) => {
    expect((await refusalOf(withdraw(clients[login], caseId, '2026-03-11'))).status).toBe(403);
  });
  test('another county does not see the case', async () => {
    expect((await refusalOf(withdraw(clients.othercounty, caseId, '2026-03-11'))).status).toBe(404);
  });
  test('the written statement is required', async () => {
    expect((await refusalOf(withdraw(clients.county1, caseId, '2026-03-11', { uploadIds: [] }))).status).toBe(400);
  });
  test('a day before what has been done since is refused with that act', async () => {
    const refusal = await refusalOf(withdraw(clients.county1, caseId, '2026-03-05'));
    expect(refusal.problem.type).toBe('act-date');
    expect(refusal.problem.title).toMatch(/2026-03-11.*受理申请/);
  });
  test('a request that is sent twice is one act', async () => {
    const { uploadSample } = await import('../../../scripts/demo/take-in.ts');
    const body = { requestId: randomUUID(), happenedOn: '2026-03-11', by: 'applicant', channel: 'mail', uploadIds: [await uploadSample(clients.county1, 'withdrawal')] };
    const answers = await Promise.all([1, 2].map(() => clients.county1.post<{ act: ActState }>(`/api/cases/${caseId}/life/withdraw`, body)));
    expect(new Set(answers.map((answer) => answer.act.id)).size).toBe(1);
  });
});

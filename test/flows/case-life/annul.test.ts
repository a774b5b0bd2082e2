import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ActState } from '../../../scripts/demo/act-in-case.ts';
import { advanceTo, givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { Clients } from '../support/story.ts';
import { acceptance, actsOf, closeFile, expectLawful, refusalOf } from './support.ts';

const REASON = '同一申请人的同一事项重复收件，立案有误。';

describe('given a case that was opened in error', () => {
  let clients: Clients;
  let caseId: string;
  let proposalId: string;
  const decide = (login: 'county1' | 'county2' | 'city', body: Record<string, unknown>): Promise<{ act: ActState | null }> =>
    clients[login].post(`/api/cases/${caseId}/life/annul/decision`, { proposalId, approve: true, ...body });

  beforeAll(async () => {
    clients = await signInAll();
    caseId = (await givenCase(clients)).id;
    await takeSteps(clients, caseId, [acceptance]);
    ({ id: proposalId } = await clients.county1.post<{ id: string }>(`/api/cases/${caseId}/life/annul`, { requestId: randomUUID(), reason: REASON }));
  }, 120_000);

  test('when one officer has proposed to annul it, then nothing has changed yet', async () => {
    const view = await viewCase(clients.county1, caseId);
    expect(view.case).toMatchObject({ status: 'running', ending: null });
    expect(view.openTasks.map((task) => task.taskKey)).toEqual(['county-review']);
    expect(await clients.county2.get(`/api/cases/${caseId}/life`)).toMatchObject({ annulment: { id: proposalId, reason: REASON } });
  });

  test('then the same officer alone is refused', async () => {
    const refusal = await refusalOf(decide('county1', {}));
    expect(refusal.problem).toMatchObject({ type: 'same-person', status: 409 });
    expect(refusal.problem.title).toMatch(/另一名经办人/);
  });

  test('then an office above is refused', async () => {
    expect((await refusalOf(decide('city', {}))).status).toBe(403);
  });

  test('then a second proposal for the case is refused', async () => {
    expect((await refusalOf(clients.county2.post(`/api/cases/${caseId}/life/annul`, { requestId: randomUUID(), reason: REASON }))).problem.type).toBe('proposal-open');
  });

  test('when another officer approves, then the case ends as annulled, by two persons, with its paper', async () => {
    expect((await decide('county2', {})).act).toMatchObject({ act: 'annul-case', status: 'effective' });
    await advanceTo(clients, caseId, '2026-03-12');
    const closed = await closeFile(clients, caseId, '2026-03-16', '2026-03-25');
    expect(closed.case).toMatchObject({ status: 'closed', outcome: 'annulled', ending: 'annulled' });
    expect(closed.documents.filter((document) => document.kind === 'closing-notice')).toHaveLength(1);
    expect(actsOf(closed)).toEqual(expect.arrayContaining(['propose-annulment', 'annul-case', 'return-materials']));
    expect(closed.constraints.map((finding) => finding.id)).toContain('annulment-by-two-persons');
    expectLawful(closed);
  }, 120_000);
});

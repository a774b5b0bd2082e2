import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { countyAgrees, formFilled, lossOf, papersComplete } from '../../../scripts/demo/replacement-story.ts';
import type { Step } from '../../../scripts/demo/act-in-case.ts';
import { actsOf, closeFile, expectLawful, recordDeath, refusalOf, withdraw } from '../case-life/support.ts';
import { runStory } from '../support/run-story.ts';
import { advanceTo, signInAll, viewCase } from '../support/story.ts';
import type { CaseView, Clients } from '../support/story.ts';

const steps: readonly Step[] = [papersComplete(), countyAgrees(), formFilled()];

let clients: Clients;
beforeAll(async () => {
  clients = await signInAll();
});

/** A loss that waits for its report to the city. */
const givenLoss = async (): Promise<string> => (await runStory(clients, 'certificate-replacement', { application: lossOf, steps })).id;

describe.each<[string, string, (caseId: string) => Promise<unknown>]>([
  ['withdrawn', 'withdraw-application', (caseId) => withdraw(clients.county1, caseId, '2026-03-18')],
  ['terminated-by-death', 'terminate-by-death', (caseId) => recordDeath(clients.county1, caseId, '2026-03-17', '2026-03-18')],
  [
    'annulled', 'annul-case',
    async (caseId) => {
      const { id: proposalId } = await clients.county1.post<{ id: string }>(`/api/cases/${caseId}/life/annul`, { requestId: randomUUID(), reason: '重复收件，立案有误（虚构）。' });
      return clients.county2.post(`/api/cases/${caseId}/life/annul/decision`, { proposalId, approve: true });
    },
  ],
])('given the county has filled in the form, when the case is %s', (outcome, act, end) => {
  let caseId: string;
  let after: CaseView;
  let closed: CaseView;

  beforeAll(async () => {
    caseId = await givenLoss();
    await advanceTo(clients, caseId, '2026-03-18');
    await end(caseId);
    await advanceTo(clients, caseId, '2026-03-18');
    after = await viewCase(clients.county1, caseId);
    closed = await closeFile(clients, caseId, '2026-03-20', '2026-04-01');
  }, 240_000);

  test('then nothing but the closing notice is left to do, and the period of the county has ended', () => {
    expect(after.openTasks.map((task) => task.taskKey)).toEqual(['record-delivery']);
    expect(after.deadlines.find(({ key }) => key === 'replacement-county')).toMatchObject({ status: 'ended', metOn: null });
  });

  test('then its papers go back with the notice, and it is filed', () => {
    expect(closed.case).toMatchObject({ status: 'closed', outcome });
    expect(actsOf(closed)).toEqual(expect.arrayContaining([act, 'issue-closing-notice', 'deliver-closing-notice', 'return-materials', 'file-archive']));
  });

  test('then nothing is broken', () => expectLawful(closed));

  test('then it cannot be withdrawn any more', async () => {
    expect((await refusalOf(withdraw(clients.county1, caseId, '2026-04-01'))).problem).toMatchObject({ status: 409 });
  });
});

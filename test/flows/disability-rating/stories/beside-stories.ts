import { randomUUID } from 'node:crypto';
import { completeTask, openTask } from '../../../../scripts/demo/act-in-case.ts';
import { until } from '../../../../scripts/demo/api-client.ts';
import { acceptance } from '../../../../scripts/demo/initial-rating-story.ts';
import { closeFile, recordDeath, withdraw } from '../../case-life/support.ts';
import { advanceTo, givenCase, takeSteps, viewCase } from '../../support/story.ts';
import type { CaseView, Clients } from '../../support/story.ts';
import type { BesideStory } from '../../support/story-of-a-way.ts';

/** A case that the county has accepted and reviews. */
async function inReview(clients: Clients): Promise<string> {
  const { id } = await givenCase(clients);
  await takeSteps(clients, id, [acceptance]);
  return id;
}

async function ended(clients: Clients, end: (id: string) => Promise<unknown>): Promise<CaseView & { id: string }> {
  const id = await inReview(clients);
  await advanceTo(clients, id, '2026-03-12');
  await end(id);
  await advanceTo(clients, id, '2026-03-12');
  return { ...(await closeFile(clients, id, '2026-03-16', '2026-03-25')), id };
}

async function annul(clients: Clients, id: string): Promise<void> {
  const { id: proposalId } = await clients.county1.post<{ id: string }>(`/api/cases/${id}/life/annul`, { requestId: randomUUID(), reason: '同一事项重复收件，立案有误（虚构）。' });
  await clients.county2.post(`/api/cases/${id}/life/annul/decision`, { proposalId, approve: true });
}

/** The county is late; the city orders, hears the answer, asks once more and closes. Then it is found to need nothing of the city's own delay. */
async function supervised(clients: Clients): Promise<CaseView & { id: string }> {
  const id = await inReview(clients);
  const on = '2026-04-10';
  await advanceTo(clients, id, on);
  for (const outcome of ['again', 'closed']) {
    await completeTask(clients.city, await openTask(clients.city, id, 'issue-supervision'), on, { outcome: 'ordered', demand: '请查明原因，尽快办结。', answerBy: '2026-04-17' });
    await completeTask(clients.county1, await openTask(clients.county1, id, 'answer-supervision'), on, { receivedOn: on, reason: '经办人外出。', plannedOn: '2026-04-13' });
    await completeTask(clients.city, await openTask(clients.city, id, 'close-supervision'), on, { outcome, opinion: '市级意见（虚构）。' });
  }
  await takeSteps(clients, id, [{ as: 'county1', task: 'county-review', on: '2026-04-13', data: { outcome: 'qualified', householdInProvince: true, competentCounty: true, nature: 'duty', findings: '材料齐全，建议同意。', recusalDeclared: true } }]);
  await completeTask(clients.province1, await openTask(clients.province1, id, 'issue-supervision'), '2026-04-13', { outcome: 'not-needed', reason: '市级已经在审核。' });
  return until('the supervision is over', async () => {
    const view = await viewCase(clients.county1, id);
    return view.openTasks.some(({ taskKey }) => taskKey === 'issue-supervision') ? undefined : { ...view, id };
  });
}

/** What happens to a case from outside its course: ends that interrupt it, and the supervision beside it. */
export const besideStories: readonly BesideStory[] = [
  { what: 'the applicant withdraws', play: (clients) => ended(clients, (id) => withdraw(clients.county1, id, '2026-03-12')), outcome: 'withdrawn', late: [] },
  { what: 'the case is annulled by two persons', play: (clients) => ended(clients, (id) => annul(clients, id)), outcome: 'annulled', late: [] },
  { what: 'the applicant dies before the examination', play: (clients) => ended(clients, (id) => recordDeath(clients.county1, id, '2026-03-11', '2026-03-12')), outcome: 'terminated-by-death', late: [] },
  { what: 'the level above supervises a delay', play: supervised, outcome: null, late: ['acceptance-notice-issue-acceptance-notice', 'acceptance-notice-issue-appraisal-referral'] },
];

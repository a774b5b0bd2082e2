import { advance, openTask, takeStep } from '../demo/act-in-case.ts';
import type { Step } from '../demo/act-in-case.ts';
import type { ApiClient } from '../demo/api-client.ts';
import { fromAcceptance } from '../demo/initial-rating-story.ts';
import { inventIdNumber } from '../demo/invent-id-number.ts';
import { takeIn } from '../demo/take-in.ts';

/** What the pictures show. */
export interface PreparedCases {
  closedCaseId: string;
  claimedCaseId: string;
  /** 拟定残疾等级 of that case, claimed by county1 */
  claimedTaskId: string;
}

const upTo = (task: string): Step[] => fromAcceptance.slice(0, fromAcceptance.findIndex((step) => step.task === task));

/** Another invented person than the story's. */
const applicant = (name: string): Record<string, unknown> => ({
  person: { name, idNumber: inventIdNumber(), ethnicity: '汉族', phone: '000-10000009', address: '演示县演示镇演示路9号', householdAddress: '演示县演示镇演示路9号' },
});

/** One case that has gone all the way, one that waits for the county's proposal, one that has just been taken in. */
export async function prepareCases(clients: Readonly<Record<string, ApiClient>>): Promise<PreparedCases> {
  const county = clients['county1'];
  if (!county) throw new Error('nobody is signed in as county1');
  const closed = await takeIn(county);
  for (const step of fromAcceptance) await takeStep(clients, closed.id, step);
  await advance(county, closed.id, fromAcceptance.at(-1)?.on ?? '');
  const waiting = await takeIn(county, { changes: applicant('测试乙') });
  for (const step of upTo('propose-grade')) await takeStep(clients, waiting.id, step);
  const task = await openTask(county, waiting.id, 'propose-grade');
  await county.post(`/api/tasks/${task.id}/claim`);
  await advance(county, waiting.id, '2026-05-13');
  const proposal = fromAcceptance.find((step) => step.task === 'propose-grade');
  await county.put(`/api/tasks/${task.id}/draft`, { data: { ...proposal?.data, sentOn: '2026-05-13' } });
  const fresh = await takeIn(county, { changes: applicant('测试丙') });
  await openTask(county, fresh.id, 'check-materials');
  return { closedCaseId: closed.id, claimedCaseId: waiting.id, claimedTaskId: task.id };
}

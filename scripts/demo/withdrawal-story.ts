import { randomUUID } from 'node:crypto';
import type { Step } from './act-in-case.ts';
import { advance } from './act-in-case.ts';
import type { ApiClient } from './api-client.ts';
import { filed } from './initial-rating-story.ts';
import { uploadSample } from './take-in.ts';

const WITHDRAWN_ON = '2026-03-18';

/** The applicant withdraws in person while the county reviews; the case comes to that day and to rest. */
export async function withdraw(county: ApiClient, caseId: string): Promise<void> {
  await advance(county, caseId, WITHDRAWN_ON);
  const uploadIds = [await uploadSample(county, 'withdrawal')];
  await county.post(`/api/cases/${caseId}/life/withdraw`, { requestId: randomUUID(), happenedOn: WITHDRAWN_ON, by: 'applicant', channel: 'in-person', uploadIds });
  await advance(county, caseId, WITHDRAWN_ON);
}

/** What is left to do then: the notice is delivered with the papers, the case is filed. */
export const afterWithdrawal: readonly Step[] = [
  { as: 'county1', task: 'record-delivery', on: '2026-03-20', data: { mode: 'signed-receipt', recipient: '演示甲', deliveredOn: '2026-03-20' } },
  filed('2026-04-01'),
];

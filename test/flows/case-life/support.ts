import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { ApiRefusal } from '../../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../../scripts/demo/api-client.ts';
import type { ActState, Step } from '../../../scripts/demo/act-in-case.ts';
import { acceptance, filing, fromAcceptance } from '../../../scripts/demo/initial-rating-story.ts';
import { uploadSample } from '../../../scripts/demo/take-in.ts';
import { advanceTo, takeSteps, viewCase } from '../support/story.ts';
import type { CaseView, Clients } from '../support/story.ts';

export { acceptance, fromAcceptance };

/** The steps of the story that come before a task. */
export const upTo = (task: string): Step[] => fromAcceptance.slice(0, fromAcceptance.findIndex((step) => step.task === task));
export const stepOf = (task: string): Step => fromAcceptance.find((step) => step.task === task) as Step;
export const from = (task: string): Step[] => fromAcceptance.slice(fromAcceptance.findIndex((step) => step.task === task));

/** What a refused request was told. */
export async function refusalOf(work: Promise<unknown>): Promise<ApiRefusal> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ApiRefusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

/** Does something to the life of a case; the answer says whether the engine has taken it. */
export const life = async (client: ApiClient, caseId: string, what: string, body: Record<string, unknown>): Promise<ActState> =>
  (await client.post<{ act: ActState }>(`/api/cases/${caseId}/life/${what}`, { requestId: randomUUID(), ...body })).act;

export const withdraw = async (client: ApiClient, caseId: string, happenedOn: string, more: Record<string, unknown> = {}): Promise<ActState> =>
  life(client, caseId, 'withdraw', { happenedOn, by: 'applicant', channel: 'in-person', uploadIds: [await uploadSample(client, 'withdrawal')], ...more });

export const suspend = (client: ApiClient, caseId: string, happenedOn: string): Promise<ActState> =>
  life(client, caseId, 'suspend', { happenedOn, reason: '等待司法机关结论', basis: '受理案件通知书（虚构）', uploadIds: [] });

export const resume = (client: ApiClient, caseId: string, happenedOn: string): Promise<ActState> => life(client, caseId, 'resume', { happenedOn, basis: '已经收到生效判决书（虚构）', uploadIds: [] });

export const recordDeath = (client: ApiClient, caseId: string, diedOn: string, reportedOn: string, more: Record<string, unknown> = {}): Promise<ActState> =>
  life(client, caseId, 'record-death', { diedOn, reportedOn, reporter: '演示己', relation: '配偶', uploadIds: [], ...more });

/** Delivers one of the notices that no step of the diagram delivers. */
export const deliverNotice = (client: ApiClient, caseId: string, subject: string, deliveredOn: string): Promise<ActState> =>
  life(client, caseId, 'deliveries', { subject, mode: 'signed-receipt', recipient: '演示甲', deliveredOn });

/** What is left to do when a case has ended early: the notice is delivered, the papers are filed. */
export async function closeFile(clients: Clients, caseId: string, deliveredOn: string, filedOn: string): Promise<CaseView> {
  await takeSteps(clients, caseId, [
    { as: 'county1', task: 'record-delivery', on: deliveredOn, data: { mode: 'signed-receipt', recipient: '演示甲', deliveredOn } },
    { ...filing, on: filedOn, data: { ...filing.data, filedOn } },
  ]);
  await advanceTo(clients, caseId, filedOn);
  return viewCase(clients.county1, caseId);
}

export const actsOf = (view: CaseView): string[] => view.timeline.filter((act) => act.status === 'effective').map((act) => act.act);

/** Every story ends so: nothing that the law or the office asks for is broken or left open. */
export function expectLawful(view: CaseView): void {
  expect(view.constraints.filter((finding) => finding.status !== 'satisfied')).toEqual([]);
}

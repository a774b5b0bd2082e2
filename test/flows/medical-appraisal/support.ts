import type { Step } from '../../../scripts/demo/act-in-case.ts';
import { fromAcceptance } from '../../../scripts/demo/initial-rating-story.ts';
import { givenCase, takeSteps } from '../support/story.ts';
import type { Clients } from '../support/story.ts';

export interface AppraisalView {
  draws: { id: string; stage: string; sequence: number; reason: string | null; digest: string; members: { code: string; name: string; disciplines: string[]; declaration: string | null; drawnFor: string }[] }[];
  appraisals: { stage: string; institutionName: string; examinedOn: string; suggestedGrade: number | null; prevails: boolean; missingFileItems: string[]; fees: { fee: string; cents: number | null; payer: string | null }[] }[];
  objectionEndsOn: string | null;
  objectionOverOn: string | null;
}

export const viewAppraisal = (clients: Clients, caseId: string): Promise<AppraisalView> => clients.county1.get(`/api/cases/${caseId}/appraisal`);

const before: readonly Step[] = fromAcceptance.slice(0, fromAcceptance.findIndex((step) => step.task === 'draw-panel'));
export const after = (task: string): readonly Step[] => fromAcceptance.slice(fromAcceptance.findIndex((step) => step.task === task));

/** A case whose applicant has the 介绍信 in hand (2026-03-26). */
export async function givenReferral(clients: Clients, notices: Record<string, unknown> = {}): Promise<string> {
  const { id } = await givenCase(clients);
  await takeSteps(clients, id, before.map((step) => (step.task === 'issue-notices' ? { ...step, data: { ...step.data, ...notices } } : step)));
  return id;
}

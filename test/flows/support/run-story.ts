import { randomUUID } from 'node:crypto';
import { inventIdNumber } from '../../../scripts/demo/invent-id-number.ts';
import { takeSteps, viewCase } from './story.ts';
import type { CaseView, Clients } from './story.ts';
import type { Story } from './story-of-a-way.ts';

/** Plays a story of a procedure from the application to the last step; the case as it is then. */
export async function runStory(clients: Clients, procedure: string, story: Pick<Story, 'application' | 'steps'>): Promise<CaseView & { id: string }> {
  const application = story.application(inventIdNumber());
  const opened = await clients.county1.post<{ id: string }>('/api/cases', {
    requestId: randomUUID(), procedure, applicationType: application['applicationType'], application, materials: [], simulatedOn: application['applicationDate'],
  });
  await takeSteps(clients, opened.id, story.steps);
  return { ...(await viewCase(clients.county1, opened.id)), id: opened.id };
}

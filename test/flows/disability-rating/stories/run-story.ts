import { randomUUID } from 'node:crypto';
import { inventIdNumber } from '../../../../scripts/demo/invent-id-number.ts';
import { takeSteps, viewCase } from '../../support/story.ts';
import type { CaseView, Clients } from '../../support/story.ts';
import type { ApplicationMaker } from './applications.ts';
import type { Story } from './stories.ts';

/** Takes an application in; the case's id. */
export async function openStory(clients: Clients, applicationFor: ApplicationMaker): Promise<string> {
  const application = applicationFor(inventIdNumber());
  const opened = await clients.county1.post<{ id: string }>('/api/cases', {
    requestId: randomUUID(), procedure: 'disability-rating', applicationType: application['applicationType'], application, materials: [], simulatedOn: application['applicationDate'],
  });
  return opened.id;
}

/** Plays a story from the application to the last step; the case as it is then. */
export async function runStory(clients: Clients, story: Pick<Story, 'application' | 'steps'>): Promise<CaseView & { id: string }> {
  const id = await openStory(clients, story.application);
  await takeSteps(clients, id, story.steps);
  return { ...(await viewCase(clients.county1, id)), id };
}

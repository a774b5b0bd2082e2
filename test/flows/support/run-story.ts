import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { inventIdNumber } from '../../../scripts/demo/invent-id-number.ts';
import { takeSteps, viewCase } from './story.ts';
import type { CaseView, Clients } from './story.ts';
import type { ApplicationMaker, Story } from './story-of-a-way.ts';

/** Takes an application of a procedure in, after what the register is to hold before. */
export async function openStory(clients: Clients, procedure: string, applicationFor: ApplicationMaker, { before, db }: { before?: Story['before'] | undefined; db?: Knex | undefined } = {}): Promise<{ id: string }> {
  const idNumber = inventIdNumber();
  if (before && db) await before(db, idNumber);
  const application = applicationFor(idNumber);
  return clients.county1.post<{ id: string }>('/api/cases', {
    requestId: randomUUID(), procedure, applicationType: application['applicationType'], application, materials: [], simulatedOn: application['applicationDate'],
  });
}

/** Plays a story of a procedure from the application to the last step; the case as it is then. */
export async function runStory(clients: Clients, procedure: string, story: Pick<Story, 'application' | 'before' | 'steps'>, db?: Knex): Promise<CaseView & { id: string }> {
  const { id } = await openStory(clients, procedure, story.application, { before: story.before, db });
  await takeSteps(clients, id, story.steps);
  return { ...(await viewCase(clients.county1, id)), id };
}

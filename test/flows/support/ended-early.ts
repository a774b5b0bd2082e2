import { randomUUID } from 'node:crypto';
import type { Step } from '../../../scripts/demo/act-in-case.ts';
import { closeFile, recordDeath, withdraw } from '../case-life/support.ts';
import { openStory } from './run-story.ts';
import type { BesideStory, Story } from './story-of-a-way.ts';
import { advanceTo, takeSteps } from './story.ts';
import type { Clients } from './story.ts';

type End = (clients: Clients, caseId: string, on: string) => Promise<unknown>;

const ends: Readonly<Record<string, { what: string; end: End }>> = {
  withdrawn: { what: 'is withdrawn', end: (clients, caseId, on) => withdraw(clients.county1, caseId, on) },
  annulled: {
    what: 'is annulled by two persons',
    end: async (clients, caseId) => {
      const { id: proposalId } = await clients.county1.post<{ id: string }>(`/api/cases/${caseId}/life/annul`, { requestId: randomUUID(), reason: '重复收件，立案有误（虚构）。' });
      return clients.county2.post(`/api/cases/${caseId}/life/annul/decision`, { proposalId, approve: true });
    },
  },
  'terminated-by-death': { what: 'ends by the death of the applicant', end: (clients, caseId, on) => recordDeath(clients.county1, caseId, on, on) },
};

interface Early {
  procedure: string;
  application: Story['application'];
  before?: Story['before'];
  /** what was done before the case ends */
  steps: readonly Step[];
  /** the days on which it ends, the notice is delivered and the papers are filed */
  days: readonly [endedOn: string, deliveredOn: string, filedOn: string];
  outcomes: readonly (keyof typeof ends & string)[];
}

/** How a case of a procedure ends before a decision, from one point of its course. */
export const endedEarly = ({ procedure, application, before, steps, days: [endedOn, deliveredOn, filedOn], outcomes }: Early): BesideStory[] =>
  outcomes.map((outcome) => ({
    what: `a case of ${procedure} ${ends[outcome]?.what ?? ''}`,
    outcome,
    late: [],
    play: async (clients, db) => {
      const { id } = await openStory(clients, procedure, application, { before, db });
      await takeSteps(clients, id, steps);
      await advanceTo(clients, id, endedOn);
      await ends[outcome]?.end(clients, id, endedOn);
      await advanceTo(clients, id, endedOn);
      return { ...(await closeFile(clients, id, deliveredOn, filedOn)), id };
    },
  }));

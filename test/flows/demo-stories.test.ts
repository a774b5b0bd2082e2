import { beforeAll, describe, expect, test } from '@jest/globals';
import { coverageOf } from '../../scripts/demo/coverage/coverage-line.ts';
import type { ToldCase } from '../../scripts/demo/coverage/told-case.ts';
import { demoStories } from '../../scripts/demo/demo-stories.ts';
import type { DemoStory } from '../../scripts/demo/demo-stories.ts';
import type { CaseView } from '../../scripts/demo/print-story.ts';
import { takeInStory } from '../../scripts/demo/take-in-story.ts';
import { isMoveDone, tellMove } from '../../scripts/demo/tell-move.ts';
import { signInAll, takeSteps } from './support/story.ts';
import type { Clients } from './support/story.ts';

/** Plays a story of the demonstration as `npm run demo` does. */
async function play(clients: Clients, story: DemoStory, told: readonly ToldCase[]): Promise<ToldCase> {
  const { steps, interrupt, afterwards = [] } = story;
  const { id, application } = await takeInStory(clients.county1, story, told);
  await takeSteps(clients, id, steps);
  if (interrupt) await interrupt(clients.county1, id);
  await takeSteps(clients, id, afterwards);
  const { instances } = await clients.administrator.get<Pick<ToldCase, 'instances'>>(`/api/admin/cases/${id}/engine`);
  return { application, answers: Object.fromEntries([...steps, ...afterwards].map(({ task, data }) => [task, data])), view: await clients.county1.get<CaseView>(`/api/cases/${id}`), instances };
}

describe('the cases of the demonstration', () => {
  const told: ToldCase[] = [];
  let clients: Clients;
  beforeAll(async () => {
    clients = await signInAll();
  });

  test.each(demoStories)('$what: comes to its end within the law', async (story) => {
    const played = await play(clients, story, told);
    told.push(played);
    expect(played.view.case.status).toBe('closed');
    expect(played.view.constraints.filter((finding) => finding.status !== 'satisfied')).toEqual([]);
  }, 240_000);

  test('a move between two counties comes to its end on both sides', async () => {
    const move = await tellMove({ people: clients, savePapers: async () => '' });
    expect(isMoveDone(move)).toBe(true);
    for (const view of Object.values(move)) expect(view.constraints.filter((finding) => finding.status !== 'satisfied')).toEqual([]);
    expect(Object.values(move).map((view) => view.case.outcome)).toEqual(['transferred', 'transferred']);
  }, 240_000);

  test('together reach so much of the procedure, and never more than there is', () => {
    const covered = Object.fromEntries(coverageOf(told.filter(({ view }) => view.case.procedure === 'disability-rating')).map(({ name, reached, of }) => [name, { reached, of }]));
    for (const { reached, of } of Object.values(covered)) expect(reached).toBeLessThanOrEqual(of);
    expect(covered['流程线']?.reached).toBeGreaterThan(90);
    expect(covered['条文']?.reached).toBeGreaterThan(15);
    expect(covered['规则']?.reached).toBeGreaterThan(30);
    expect(covered['决策表行']?.reached).toBeGreaterThan(20);
    expect(covered['文书']?.reached).toBeGreaterThan(13);
  });
});

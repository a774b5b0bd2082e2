import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import pLimit from 'p-limit';
import { openDatabase } from './database.ts';
import { runStory } from './run-story.ts';
import { signInAll } from './story.ts';
import type { Story } from './story-of-a-way.ts';
import { flowsOfDiagrams, unvisitedFlows } from './visited-flows.ts';

/** Stories played at the same time: a case waits for the workers most of its time. */
const AT_ONCE = 4;

interface Ways {
  procedure: string;
  stories: readonly Story[];
  /** the diagrams of which every sequence flow must be taken */
  diagrams: readonly string[];
  /** how many flows there are at least */
  flows: number;
}

/** Plays every story of a procedure on the running engine and tests what has come of each, and that together they take every flow. */
export function tellStories({ procedure, stories, diagrams, flows }: Ways): void {
  let db: Knex;
  const playing = new Map<string, ReturnType<typeof runStory>>();
  const played: string[] = [];

  beforeAll(async () => {
    const clients = await signInAll();
    db = openDatabase();
    const limit = pLimit(AT_ONCE);
    // The longest first, so that nothing waits for it in the end.
    for (const story of stories.toSorted((a, b) => b.steps.length - a.steps.length)) {
      const run = limit(() => runStory(clients, procedure, story));
      // What went wrong is told by the story that waits for it.
      run.catch(() => undefined);
      playing.set(story.what, run);
    }
  });
  afterAll(() => db.destroy());

  describe.each([...stories])('$what', (story) => {
    let view: Awaited<ReturnType<typeof runStory>>;

    beforeAll(async () => {
      view = await (playing.get(story.what) as ReturnType<typeof runStory>);
      played.push(view.id);
    }, 240_000);

    test(`then the case is closed as ${story.outcome}, with nothing of it left to do`, () => {
      expect(view.case).toMatchObject({ status: 'closed', outcome: story.outcome });
      expect([...new Set(view.openTasks.map((task) => task.taskKey))]).toEqual(story.left ?? []);
    });

    test('then its papers and acts are those of this way, and no others', () => {
      expect(view.documents.map((paper) => paper.kind)).toEqual(expect.arrayContaining([...story.papers]));
      const acts = view.timeline.map((entry) => entry.act);
      expect(acts).toEqual(expect.arrayContaining([...story.acts]));
      for (const act of story.never) expect(acts).not.toContain(act);
    });

    test(story.late ? 'then the law is broken by being late and by nothing else' : 'then no constraint of the law is broken and none is left open', () => {
      const open = view.constraints.filter((finding) => finding.status !== 'satisfied');
      expect([...new Set(open.map((finding) => finding.id))].sort()).toEqual([...(story.late ?? [])].sort());
      expect(view.constraints.length).toBeGreaterThan(10);
    });
  });

  describe('all these ways together', () => {
    test('take every sequence flow of the diagrams', async () => {
      expect(flowsOfDiagrams(diagrams).length).toBeGreaterThan(flows);
      expect(await unvisitedFlows(db, played, diagrams)).toEqual([]);
    });
  });
}

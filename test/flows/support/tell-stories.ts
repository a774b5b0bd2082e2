import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import pLimit from 'p-limit';
import { openDatabase } from './database.ts';
import { rowsHitBy, rowsOf } from './hit-rows.ts';
import type { AskedTables } from './hit-rows.ts';
import { openStory, runStory } from './run-story.ts';
import { signInAll, viewCase } from './story.ts';
import type { Clients } from './story.ts';
import type { BesideStory, OpenedOnly, Story } from './story-of-a-way.ts';
import { flowsOfDiagrams, unvisitedFlows } from './visited-flows.ts';

/** Stories played at the same time: a case waits for the workers most of its time. */
const AT_ONCE = 4;

interface Ways {
  procedure: string;
  stories: readonly Story[];
  /** what happens to a case from outside its course */
  beside?: readonly BesideStory[];
  /** applications that are only taken in, for the papers that they ask for */
  openedOnly?: readonly OpenedOnly[];
  /** the diagrams of which every sequence flow must be taken */
  diagrams: readonly string[];
  /** how many flows there are at least */
  flows: number;
  /** the decision tables of which every row must be hit */
  tables?: AskedTables;
}

/** Plays every story of a procedure on the running engine and tests what has come of each, and that together they take every flow and hit every row. */
export function tellStories({ procedure, stories, beside = [], openedOnly = [], diagrams, flows, tables }: Ways): void {
  let db: Knex;
  let clients: Clients;
  const playing = new Map<string, ReturnType<typeof runStory>>();
  const played: string[] = [];
  const playedAs = async (what: string): ReturnType<typeof runStory> => {
    const view = await (playing.get(what) as ReturnType<typeof runStory>);
    played.push(view.id);
    return view;
  };

  beforeAll(async () => {
    clients = await signInAll();
    db = openDatabase();
    const limit = pLimit(AT_ONCE);
    // The longest first, so that nothing waits for it in the end.
    const long = stories.toSorted((a, b) => b.steps.length - a.steps.length).map((story) => ({ what: story.what, play: () => runStory(clients, procedure, story, db) }));
    for (const { what, play } of [...long, ...beside.map((story) => ({ what: story.what, play: () => story.play(clients, db) }))]) {
      const run = limit(play);
      // What went wrong is told by the story that waits for it.
      run.catch(() => undefined);
      playing.set(what, run);
    }
  });
  afterAll(() => db.destroy());

  describe.each([...stories])('$what', (story) => {
    let view: Awaited<ReturnType<typeof runStory>>;

    beforeAll(async () => {
      view = await playedAs(story.what);
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
      // Something was judged: every step has at least its level.
      expect(view.constraints.length).toBeGreaterThan(story.steps.length);
    });
  });

  for (const { what, outcome, late } of beside) {
    test(`when ${what}, then the case ${outcome === null ? 'goes on' : `is closed as ${outcome}`}, and the law is ${late.length > 0 ? 'broken by being late and by nothing else' : 'kept'}`, async () => {
      const view = await playedAs(what);
      expect(view.case).toMatchObject(outcome === null ? { status: 'running' } : { status: 'closed', outcome });
      expect([...new Set(view.constraints.filter((finding) => finding.status === 'breached').map((finding) => finding.id))].sort()).toEqual(late);
    }, 240_000);
  }

  for (const { what, application, asksFor } of openedOnly) {
    test(`${what}: asks for ${asksFor.join(', ')}`, async () => {
      const { id } = await openStory(clients, procedure, application);
      played.push(id);
      expect((await viewCase(clients.county1, id)).materials.map(({ code }) => code)).toEqual(expect.arrayContaining([...asksFor]));
    }, 60_000);
  }

  describe('all these ways together', () => {
    test('take every sequence flow of the diagrams', async () => {
      expect(flowsOfDiagrams(diagrams).length).toBeGreaterThan(flows);
      expect(await unvisitedFlows(db, played, diagrams)).toEqual([]);
    });

    if (!tables) return;
    test('hit every row of the decision tables', async () => {
      const hit = await rowsHitBy(db, played, tables);
      expect(rowsOf(tables.keys).length).toBeGreaterThan(5);
      expect(rowsOf(tables.keys).filter((row) => !hit.has(row))).toEqual([]);
    });
  });
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import pLimit from 'p-limit';
import { openDatabase } from '../support/database.ts';
import { signInAll, viewCase } from '../support/story.ts';
import type { Clients } from '../support/story.ts';
import { allStories } from './stories/all-stories.ts';
import { besideStories } from './stories/beside-stories.ts';
import { rowsHitBy, rowsOfTables } from './stories/hit-rows.ts';
import { onlyOpened } from './stories/only-opened.ts';
import { openStory, runStory } from './stories/run-story.ts';
import { flowsOfDiagrams, unvisitedFlows } from './stories/visited-flows.ts';

/** Every diagram that a case of 评残 comes to, in its course or beside it. */
const DIAGRAMS = ['disability-rating', 'medical-appraisal', 'public-notice', 'delivery', 'archive', 'supervision'];

/** Stories played at the same time: a case waits for the workers most of its time. */
const AT_ONCE = 4;

let db: Knex;
let clients: Clients;
const playing = new Map<string, ReturnType<typeof runStory>>();
const played: string[] = [];

beforeAll(async () => {
  clients = await signInAll();
  db = openDatabase();
  const limit = pLimit(AT_ONCE);
  const plays = [...allStories.map((story) => ({ what: story.what, play: () => runStory(clients, story) })), ...besideStories.map(({ what, play }) => ({ what, play: () => play(clients) }))];
  for (const story of plays) {
    const run = limit(story.play);
    // What went wrong is told by the story that waits for it.
    run.catch(() => undefined);
    playing.set(story.what, run);
  }
});
afterAll(() => db.destroy());

describe.each(allStories)('$what', (story) => {
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

describe.each(besideStories)('when $what', ({ what, outcome, late }) => {
  test(`then the case ${outcome === null ? 'goes on' : `is closed as ${outcome}`}, and the law is ${late.length > 0 ? 'broken by being late and by nothing else' : 'kept'}`, async () => {
    const view = await (playing.get(what) as ReturnType<typeof runStory>);
    played.push(view.id);
    expect(view.case).toMatchObject(outcome === null ? { status: 'running' } : { status: 'closed', outcome });
    expect([...new Set(view.constraints.filter((finding) => finding.status === 'breached').map((finding) => finding.id))].sort()).toEqual(late);
  }, 240_000);
});

describe.each(onlyOpened)('$what', ({ application, asksFor }) => {
  test(`asks for ${asksFor.join(', ')}`, async () => {
    const id = await openStory(clients, application);
    played.push(id);
    expect((await viewCase(clients.county1, id)).materials.map(({ code }) => code)).toEqual(expect.arrayContaining([...asksFor]));
  }, 60_000);
});

describe('all these ways together', () => {
  test('take every sequence flow of the diagrams', async () => {
    expect(flowsOfDiagrams(DIAGRAMS).length).toBeGreaterThan(150);
    expect(await unvisitedFlows(db, played, DIAGRAMS)).toEqual([]);
  });

  test('hit every row of the decision tables', async () => {
    const hit = await rowsHitBy(db, played);
    expect(rowsOfTables().length).toBeGreaterThan(50);
    expect(rowsOfTables().filter((row) => !hit.has(row))).toEqual([]);
  });
});

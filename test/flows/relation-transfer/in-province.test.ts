import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import pLimit from 'p-limit';
import { arrivalOf, departureOf, departurePapers } from '../../../scripts/demo/in-province-story.ts';
import { openDatabase } from '../support/database.ts';
import { endedEarly } from '../support/ended-early.ts';
import { signInAll } from '../support/story.ts';
import type { Clients } from '../support/story.ts';
import { flowsOfDiagrams, unvisitedFlows } from '../support/visited-flows.ts';
import { moveStories } from './stories/move-stories.ts';
import { look, newMove, play } from './support/play-move.ts';
import type { Move } from './support/play-move.ts';

const DIAGRAMS = ['in-province-out', 'in-province-in', 'relation-report', 'relation-return', 'delivery', 'archive'];
/** The flows of diagrams that other ways of a transfer take too, and that no move inside of the province needs to take again. */
const SHARED = ['relation-report', 'relation-return', 'delivery', 'archive'];
const outcomes = ['withdrawn', 'annulled', 'terminated-by-death'] as const;
const procedure = 'relation-transfer';

/** Each side by itself, before the other has anything to say: ended in every way. The county with two officers is the receiving one in the second. */
const early = [
  ...endedEarly({ procedure, application: (idNumber) => departureOf(idNumber), steps: [departurePapers()], days: ['2026-03-12', '2026-03-13', '2026-03-27'], outcomes }).map((story) => ({ ...story, what: `省内迁出: ${story.what}` })),
  ...endedEarly({ procedure, application: (idNumber) => arrivalOf(idNumber, { to: 'here' }), steps: [], days: ['2026-03-12', '2026-03-13', '2026-03-27'], outcomes }).map((story) => ({ ...story, what: `省内迁入: ${story.what}` })),
];

let db: Knex;
let clients: Clients;
const playing = new Map<string, Promise<Move>>();
const ending = new Map<string, ReturnType<(typeof early)[number]['play']>>();
const played: string[] = [];

beforeAll(async () => {
  clients = await signInAll();
  db = openDatabase();
  const limit = pLimit(4);
  for (const { what, parts } of moveStories) playing.set(what, limit(() => play(newMove(clients, db), parts)));
  for (const { what, play: end } of early) ending.set(what, limit(() => end(clients, db)));
  // What went wrong is told by the test that waits for it.
  for (const run of [...playing.values(), ...ending.values()]) run.catch(() => undefined);
});
afterAll(() => db.destroy());

describe.each([...moveStories])('省内迁移: $what', ({ what, outcomes: expected }) => {
  let move: Move;
  beforeAll(async () => {
    move = await (playing.get(what) as Promise<Move>);
    played.push(...move.cases.out, ...move.cases.in);
  }, 300_000);

  const seen = async (index: number) => {
    const own = expected[index] as (typeof expected)[number];
    const before = expected.slice(0, index).filter(({ side }) => side === own.side).length;
    return { own, view: await look(move, own.side, move.cases[own.side][before]) };
  };

  test.each(expected.map(({ side, outcome }, index) => [side, outcome, index] as const))('%s: closed as %s, with its acts and papers, and the law kept', async (_, outcome, index) => {
    const { own, view } = await seen(index);
    expect(view.case).toMatchObject({ status: 'closed', outcome });
    expect([...new Set(view.openTasks.map((task) => task.taskKey))]).toEqual(own.left ?? []);
    const acts = view.timeline.filter(({ status }) => status === 'effective').map(({ act }) => act);
    expect(acts).toEqual(expect.arrayContaining([...own.acts]));
    for (const act of own.never) expect(acts).not.toContain(act);
    expect(view.documents.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...own.papers]));
    expect([...new Set(view.constraints.filter(({ status }) => status !== 'satisfied').map(({ id }) => id))].sort()).toEqual([...(own.late ?? [])].sort());
    expect(view.constraints.length).toBeGreaterThan(10);
    if (own.periods) expect(view.deadlines.filter(({ key }) => key === 'transfer-county').map(({ status }) => status)).toEqual([...own.periods]);
  });

  test('no message is left on the way, and none was delivered twice', async () => {
    const messages: { id: string; state: string; to_case: string | null }[] = await db('office_messages').whereIn('from_case', [...move.cases.out, ...move.cases.in]).select('id', 'state', 'to_case');
    expect(messages.filter(({ state }) => state === 'waiting')).toEqual([]);
    for (const { id, to_case: caseId } of messages) expect(await db('acts').where({ case_id: caseId, status: 'effective' }).whereRaw("payload ->> 'messageId' = ?", [id])).toHaveLength(1);
  });
});

test.each(early.map(({ what, outcome }) => [what, outcome] as const))('%s', async (what, outcome) => {
  const view = await (ending.get(what) as ReturnType<(typeof early)[number]['play']>);
  played.push(view.id);
  expect(view.case).toMatchObject({ status: 'closed', outcome });
  expect(view.constraints.filter(({ status }) => status === 'breached')).toEqual([]);
}, 300_000);

test('together they take every sequence flow of both diagrams', async () => {
  expect(flowsOfDiagrams(DIAGRAMS.filter((key) => !SHARED.includes(key))).length).toBeGreaterThan(65);
  expect(await unvisitedFlows(db, played, ['in-province-out', 'in-province-in'])).toEqual([]);
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { inventIdNumber } from '../../../scripts/demo/invent-id-number.ts';
import { applicationOf } from '../../../scripts/demo/initial-rating-story.ts';
import * as inbound from '../../../scripts/demo/inbound-story.ts';
import * as replacement from '../../../scripts/demo/replacement-story.ts';
import type { Step } from '../../../scripts/demo/act-in-case.ts';
import * as rating from '../disability-rating/stories/steps.ts';
import { openDatabase } from '../support/database.ts';
import { signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { CaseView, Clients } from '../support/story.ts';
import { enterPast, openFromPaper } from './support.ts';
import type { PaperCase, PastStep, Preview } from './support.ts';

let clients: Clients;
let db: Knex;
beforeAll(async () => {
  clients = await signInAll();
  db = openDatabase();
});
afterAll(() => db.destroy());

/** An appraisal by a panel that the office drew from a list of its own. */
const SIGNERS = ['演示专家甲', '演示专家乙', '演示专家丙'].map((name) => ({ name }));
const onPaper: Readonly<Record<string, Record<string, unknown>>> = {
  'draw-panel': { institutionName: '示范市演示医院', panelSize: 3 },
  'confirm-panel': { members: SIGNERS.map(({ name }, index) => ({ code: `P-${index + 1}`, name, declaration: 'none' })) },
  'record-appraisal': { examinedOn: '2026-04-13', examinedParts: ['左膝关节'], signers: SIGNERS },
};
const appraisedOnPaper = (): readonly Step[] => rating.appraised().map((step) => {
  const more = onPaper[step.task];
  return more ? { ...step, from: () => more } : step;
});

const accepted = [rating.accepted(), rating.countyQualified(), rating.cityPreReview('agreed'), ...rating.acceptanceNotice()];
const proposedUp = [rating.proposed(), rating.cityReview('qualified'), rating.firstReview('passed')];
const decided = [rating.approved(), rating.delivered('2026-06-24'), rating.filed('2026-07-06')];

interface FromPaper {
  what: string;
  procedure: string;
  application: (idNumber: string) => Record<string, unknown>;
  /** the day on which it comes to the platform */
  on: string;
  past: readonly Step[];
  /** whether the papers that follow the past were issued on paper too */
  papersAfter?: boolean;
  standsAt: string;
  /** a period that has begun on paper: its first and last day */
  period?: readonly [key: string, startedOn: string, dueOn: string];
  onPlatform: readonly Step[];
  outcome: string;
  late?: readonly string[];
}

const ways: readonly FromPaper[] = [
  {
    what: '评残, the city has it for its opinion', procedure: 'disability-rating', application: (id) => applicationOf(id), on: '2026-03-16', past: [rating.accepted(), rating.countyQualified()], standsAt: 'city-pre-review',
    period: ['acceptance-notice', '2026-03-11', '2026-04-09'],
    onPlatform: [rating.cityPreReview('agreed'), ...rating.acceptanceNotice(), ...rating.appraised(), ...proposedUp, ...rating.noticed(), ...decided], outcome: 'approved',
  },
  {
    what: '评残, the county has agreed but its report is still to be written', procedure: 'disability-rating', application: (id) => applicationOf(id), on: '2026-03-13', past: [rating.accepted(), rating.countyQualified()], papersAfter: false, standsAt: 'issue-county-report',
    onPlatform: [rating.cityPreReview('agreed'), ...rating.acceptanceNotice(), ...rating.appraised(), ...proposedUp, ...rating.noticed(), ...decided], outcome: 'approved',
  },
  {
    what: '评残, appraised on paper, the time to object runs', procedure: 'disability-rating', application: (id) => applicationOf(id), on: '2026-04-20', past: [...accepted, ...appraisedOnPaper().slice(0, -1)], standsAt: 'start-objection-window',
    onPlatform: [...rating.appraised().slice(-1), ...proposedUp, ...rating.noticed(), ...decided], outcome: 'approved',
  },
  {
    what: '评残, the public notice hangs', procedure: 'disability-rating', application: (id) => applicationOf(id), on: '2026-05-25', past: [...accepted, ...appraisedOnPaper(), ...proposedUp, ...rating.noticed().slice(0, 1)], standsAt: 'start-notice-period',
    onPlatform: [...rating.noticed().slice(1), ...decided], outcome: 'approved',
  },
  {
    what: '评残, the acceptance notice went out too late on paper', procedure: 'disability-rating', application: (id) => applicationOf(id), on: '2026-04-20',
    past: [rating.accepted(), rating.countyQualified(), rating.cityPreReview('agreed'), ...rating.acceptanceNotice('2026-04-15', '2026-04-16', '2026-04-17')], standsAt: 'medical-appraisal',
    period: ['acceptance-notice', '2026-03-11', '2026-04-09'],
    onPlatform: [...rating.appraised({ drawnOn: '2026-04-21', examinedOn: '2026-04-22', signedOn: '2026-04-23', receivedOn: '2026-04-24', notifiedOn: '2026-04-27' }), rating.proposed('2026-05-06'), rating.cityReview('qualified', '2026-05-12', '2026-05-07'), rating.firstReview('passed'), ...rating.noticed(), ...decided], outcome: 'approved',
    late: ['acceptance-notice-issue-acceptance-notice', 'acceptance-notice-issue-appraisal-referral'],
  },
  {
    what: '补发, the province has it', procedure: 'certificate-replacement', application: replacement.lossOf, on: '2026-03-30',
    past: [replacement.papersComplete(), replacement.countyAgrees(), replacement.formFilled(), replacement.countyReports(), replacement.cityForwards()], standsAt: 'start-province-clock',
    onPlatform: [replacement.provinceAgrees(), ...replacement.handedDown()], outcome: 'replaced',
  },
  {
    what: '军队移交接收, the county is to report it up', procedure: 'relation-transfer', application: (id) => inbound.inboundOf(id), on: '2026-03-16', past: [inbound.papersComplete(), inbound.countyAgrees(), inbound.formFilled()], standsAt: 'county-report',
    onPlatform: [inbound.countyReports(), inbound.cityForwards(), inbound.provinceAgrees(), ...inbound.handedDown()], outcome: 'transferred',
  },
];

describe.each([...ways])('given a case that is under way on paper: $what, when it comes to the platform and goes on to its end', (way) => {
  let id: string;
  let steps: PastStep[];
  let entered: Preview;
  let begun: CaseView & { takenOver: { standsAt: string } | null };
  let view: CaseView;

  beforeAll(async () => {
    const paperCase: PaperCase = { procedure: way.procedure, application: way.application(inventIdNumber()), on: way.on };
    ({ steps, preview: entered } = await enterPast(clients.county1, paperCase, way.past, { papersAfter: way.papersAfter ?? true }));
    id = await openFromPaper(clients, paperCase, steps);
    begun = (await viewCase(clients.county1, id)) as typeof begun;
    await takeSteps(clients, id, way.onPlatform);
    view = await viewCase(clients.county1, id);
  }, 240_000);

  test('then it stood where the past ended, and says that it came from paper', () => {
    expect(entered.standsAt?.element).toBe(way.standsAt);
    expect(begun.takenOver).not.toBeNull();
  });

  test('then its past has the days and numbers of the paper file, and nothing of it was issued again', () => {
    expect(begun.timeline.filter((act) => (act as { onPaper?: boolean }).onPaper).map(({ act }) => act).sort()).toEqual(entered.acts.map(({ act }) => act).sort());
    const old = steps.flatMap(({ papers = [] }) => papers);
    for (const { kind, numberText } of old) expect(view.documents.filter((paper) => paper.kind === kind && paper.numberText === numberText)).toMatchObject([{ status: 'on-paper', hasPdf: false }]);
    expect(view.documents.filter(({ status }) => status === 'on-paper')).toHaveLength(old.length);
  });

  test('then what was done on paper stands in the trail, in the name of who entered it, before all that the platform did', async () => {
    const recorder = (await db('users').where({ login: 'county1' }).first('id')) as { id: string };
    const acts = (await db('acts').where({ case_id: id }).orderBy('recorded_at').select('id', 'source', 'entered_by', 'recorded_at')) as { id: string; source: string; entered_by: string | null; recorded_at: Date }[];
    const past = acts.filter(({ source }) => source === 'paper');
    expect(past.length).toBeGreaterThan(0);
    expect(acts.slice(0, past.length)).toEqual(past);
    expect(new Set(past.map(({ entered_by }) => entered_by))).toEqual(new Set([recorder.id]));
    const told = (await db('audit').where({ case_id: id, action: 'past-act-recorded' }).select('actor_id', 'detail', 'at')) as { actor_id: string; detail: { actId: string }; at: Date }[];
    expect(told.map(({ detail }) => detail.actId).sort()).toEqual(past.map((act) => act.id).sort());
    expect(new Set(told.map(({ actor_id }) => actor_id))).toEqual(new Set([recorder.id]));
    // No act is recorded ahead of the moment at which it is entered.
    expect(told.filter(({ detail, at }) => past.some((act) => act.id === detail.actId && act.recorded_at >= at))).toEqual([]);
    // The engine hears of the case first, with its periods as they stand by then.
    expect(((await db('commands').where({ case_id: id }).orderBy('seq').first('type')) as { type: string }).type).toBe('start');
  });

  test('then a period that had begun counts from its day on paper', () => {
    if (!way.period) return;
    const [key, startedOn, dueOn] = way.period;
    expect(begun.deadlines.find((deadline) => deadline.key === key)).toMatchObject({ startedOn, dueOn });
  });

  test(`then the case is closed as ${way.outcome}, with nothing of it left to do`, () => {
    expect(view.case).toMatchObject({ status: 'closed', outcome: way.outcome });
    expect(view.openTasks.filter(({ taskKey }) => taskKey !== 'issue-supervision')).toEqual([]);
  });

  test(way.late ? 'then the law was broken by being late on paper, and by nothing else' : 'then no constraint of the law is broken and none is left open', () => {
    expect([...new Set(view.constraints.filter(({ status }) => status !== 'satisfied').map(({ id }) => id))].sort()).toEqual([...(way.late ?? [])].sort());
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActRow } from '../../../domain/acts/act-row.ts';
import { verifyAllAudit } from '../../../domain/audit/verify-audit.ts';
import { getCase } from '../../../domain/cases/case-row.ts';
import { handOverNotice } from '../../../domain/hand-overs/hand-over-notice.ts';
import { actsWithPapers, actsWithoutPapers } from '../../../domain/hand-overs/hand-over-routes.ts';
import { receiptTasks, registerHandOversOfAct } from '../../../domain/hand-overs/register-hand-overs-of-act.ts';
import { loadFormById } from '../../../forms/index.ts';
import { userTasks } from '../../../processes/registry/user-tasks.ts';
import { legalActs } from '../../../regulations/acts/index.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let caseId: string;
const CODES = { county: '449901', city: '449900', province: '440000' } as const;

beforeAll(async () => {
  t = await testApp();
});
beforeEach(async () => {
  caseId = (await makeCase(t.db, t.deps.config.dataDir, CODES.county)).id;
});
afterAll(() => t.close());

/** An act of an office that has become effective. */
async function act(id: string, level: keyof typeof CODES, changes: Partial<ActRow> = {}): Promise<void> {
  const { id: userId } = (await t.db('users').where({ login: 'county1' }).first('id')) as { id: string };
  await t.db.transaction(async (trx) => {
    const [row] = (await trx('acts')
      .insert({ id: randomUUID(), case_id: caseId, act: id, round: 1, status: 'effective', happened_on: '2025-06-09', recorded_at: t.clock.now(), actor_id: userId, actor_name: '演示甲', org_code: CODES[level], org_level: level, payload: '{}', ...changes })
      .returning('*')) as ActRow[];
    await registerHandOversOfAct(trx, row as ActRow);
  });
}

interface Entry {
  act: string;
  from_code: string | null;
  to_code: string | null;
  onward: unknown[];
  items: { name: string }[];
  handed_on: string;
  received_on: string | null;
  received_by: string | null;
}
const entries = (): Promise<Entry[]> => t.db('paper_hand_overs').where({ case_id: caseId }).orderBy('seq') as unknown as Promise<Entry[]>;

it('every act of the law is either one with which papers pass or one with which none do', () => {
  expect([...actsWithPapers, ...actsWithoutPapers].sort()).toEqual(legalActs.map(({ id }) => id as string).sort());
});

/** The county is asked when papers came back or down to it; elsewhere it registers the applicant's or the institution's as it gets them. */
const countyReceipts = ['certificate-replacement/county-review', 'certificate-replacement/receive-certificate', 'military-inbound/county-review', 'relation-return/receive-certificate'];

it('every form of a higher office that asks when papers came in notes their receipt, that of a supervision does not', () => {
  const asking = userTasks.filter(({ group, form }) => (group !== 'county' || countyReceipts.includes(form)) && 'receivedOn' in ((loadFormById(form).schema as { properties: object }).properties)).map(({ process, task }) => `${process}/${task}`);
  expect(asking.filter((key) => key !== 'supervision/answer-supervision').sort()).toEqual([...receiptTasks].sort());
});

const county = CODES.county;
const { city, province } = CODES;
describe.each<[string, keyof typeof CODES, string, (readonly [string, string | null])[]]>([
  ['county-refuses', 'county', 'C1a', [[county, city]]],
  ['county-refuses', 'county', 'C2', []],
  ['county-accepts-disagreement', 'county', 'C1a', [[county, city]]],
  ['county-accepts-disagreement', 'county', 'C2', []],
  ['city-disagrees', 'city', 'C2', [[city, county]]],
  ['county-maintains-report', 'county', 'C2', [[county, city]]],
  ['city-forwards-negative', 'city', 'C1a', [[city, province]]],
  ['province-remands', 'province', 'C1a', [[province, city], [city, county]]],
  ['province-remands-grading', 'province', 'C1a', [[province, city], [city, county]]],
  ['province-remands-after-notice', 'province', 'C2', [[province, city], [city, county]]],
  ['county-finds-below-standard', 'county', 'C1a', [[county, city]]],
  ['county-finds-below-standard', 'county', 'C2', []],
  ['county-proposes-cancellation', 'county', 'C2', [[county, city]]],
  ['city-finds-not-qualified', 'city', 'C1a', [[city, province]]],
  ['city-finds-not-qualified', 'city', 'C2', []],
  ['issue-city-outcome-notice', 'city', 'C2', [[city, county]]],
  ['issue-province-outcome-notice', 'province', 'C2', [[province, city], [city, county]]],
  ['enter-grade-change', 'province', 'C2', [[province, city], [city, county]]],
  ['deliver-non-acceptance-notice', 'county', 'C2', [[county, null]]],
  ['deliver-closing-notice', 'county', 'C2', [[county, null]]],
  ['notify-appraisal-result', 'county', 'C2', [[county, null]]],
  ['county-reports-replacement', 'county', 'C1a', [[county, city]]],
  ['city-forwards-replacement', 'city', 'C1a', [[city, province]]],
  ['city-returns-replacement', 'city', 'C1a', [[city, county]]],
  ['province-returns-replacement', 'province', 'C1a', [[province, city], [city, county]]],
  ['issue-province-replacement-refusal', 'province', 'C1a', [[province, city], [city, county]]],
  ['province-sends-certificate', 'province', 'C1a', [[province, city]]],
  ['city-passes-certificate', 'city', 'C1a', [[city, county]]],
  ['deliver-changed-certificate', 'county', 'C1a', [[county, null]]],
])('%s of the %s in a case of %s', (id, level, category, way) => {
  it(`goes ${way.map(([from, to]) => `${from} → ${to ?? 'applicant'}`).join(', ') || 'nowhere'}`, async () => {
    await t.db('cases').where({ id: caseId }).update({ category });
    await act(id, level);
    const [first, ...others] = await entries();
    expect(others).toEqual([]);
    expect(first ? [[first.from_code, first.to_code], ...(first.onward as { from: keyof typeof CODES; to: keyof typeof CODES }[]).map((leg) => [CODES[leg.from], CODES[leg.to]])] : []).toEqual(way);
  });
});

it('what is refused goes back with the applicant’s materials, a changed certificate as such', async () => {
  await t.db('cases').where({ id: caseId }).update({ application_type: 'adjustment' });
  await act('issue-province-outcome-notice', 'province');
  await act('enter-grade-change', 'province');
  await act('deliver-certificate', 'county');
  expect((await entries()).map(({ items }) => items.map(({ name }) => name))).toEqual([['书面申请'], ['伤残证件（已填写变更栏）'], ['伤残证件（已填写变更栏）']]);
});

describe('the receipt that a form notes', () => {
  const task = (process_key: string, activity_id: string): Partial<ActRow> => ({ process_key, activity_id, payload: JSON.stringify({ receivedOn: '2025-06-10' }) as unknown as Record<string, unknown>, happened_on: '2025-06-10' });
  const received = async (): Promise<(string | null)[]> => (await entries()).filter((row) => row.to_code === city).map((row) => row.received_on);
  beforeEach(() => act('county-proposes-grade', 'county'));

  it.each(['receive-supervision-notice', 'answer-supervision'])('is no receipt of the case’s papers when it is that of a notice (%s)', async (id) => {
    await act(id, 'city', task('supervision', 'answer-supervision'));
    expect(await received()).toEqual([null]);
  });

  it('is entered, with who entered it in the audit trail', async () => {
    await act('city-reports', 'city', task('disability-rating', 'city-review'));
    expect(await received()).toEqual(['2025-06-10']);
    expect(await t.db('audit').where({ case_id: caseId, action: 'papers-received' }).select('org_code', 'detail')).toMatchObject([{ org_code: city, detail: { receivedOn: '2025-06-10' } }]);
    expect(await verifyAllAudit(t.db)).toEqual([]);
  });
});

it('a 督办 of a county that has been merged since is handed from the city to the county that has the case', async () => {
  const supervisionId = randomUUID();
  const { id: deadlineId } = (await t.db('deadlines').where({ case_id: caseId }).first('id')) as { id: string };
  await t.db('supervisions').insert({ id: supervisionId, case_id: caseId, deadline_id: deadlineId, supervisor_code: city, supervised_code: county, opened_on: '2025-06-09' });
  const { code: successor } = (await t.db('organisations').where({ level: 'county', parent_code: city }).whereNot({ code: county }).first('code')) as { code: string };
  await t.db('cases').where({ id: caseId }).update({ county_code: successor });
  const { id: actId } = (await t.db('acts').where({ case_id: caseId }).first('id')) as { id: string };
  await t.db.transaction(async (trx) => handOverNotice(trx, await getCase(trx, caseId), { supervisionId, actId, numberText: '演督〔2025〕1号', on: '2025-06-09' }));
  expect(await entries()).toMatchObject([{ from_code: city, to_code: successor }]);
});

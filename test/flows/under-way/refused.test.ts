import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { ApiRefusal } from '../../../scripts/demo/api-client.ts';
import { inventIdNumber } from '../../../scripts/demo/invent-id-number.ts';
import { applicationOf } from '../../../scripts/demo/initial-rating-story.ts';
import * as replacement from '../../../scripts/demo/replacement-story.ts';
import * as rating from '../disability-rating/stories/steps.ts';
import { openDatabase } from '../support/database.ts';
import { signInAll } from '../support/story.ts';
import type { Clients } from '../support/story.ts';
import { bodyOf, enterPast, preview } from './support.ts';
import type { PaperCase, PastStep } from './support.ts';

let clients: Clients;
let db: Knex;
let paperCase: PaperCase;
let steps: PastStep[];

beforeAll(async () => {
  clients = await signInAll();
  db = openDatabase();
  paperCase = { procedure: 'disability-rating', application: applicationOf(inventIdNumber()), on: '2026-03-27' };
  ({ steps } = await enterPast(clients.county1, paperCase, [rating.accepted(), rating.countyQualified(), rating.cityPreReview('agreed'), ...rating.acceptanceNotice().slice(0, 1)]));
}, 60_000);
afterAll(() => db.destroy());

const refusalOf = async (asking: Promise<unknown>): Promise<ApiRefusal> => asking.then(() => Promise.reject(new Error('was not refused')), (error: unknown) => error as ApiRefusal);
const at = (element: string): number => steps.findIndex((step) => step.element === element);
const changed = (element: string, change: Partial<PastStep>): PastStep[] => steps.map((step, index) => (index === at(element) ? { ...step, ...change } : step));
const propose = (given: readonly PastStep[], asked = paperCase): Promise<{ id: string }> => clients.county1.post('/api/openings', { requestId: randomUUID(), ...bodyOf(asked, given), reason: '纸质案卷（虚构）' });

describe('a past that the law does not allow', () => {
  test.each<[string, () => PastStep[], RegExp, string | null]>([
    ['a step is missing', () => steps.filter((_, index) => index !== at('county-review')), /缺少“县级审查”/, '第15条'],
    ['before the application', () => changed('check-materials', { happenedOn: '2026-02-27' }), /不得早于申请日期/, null],
    ['in the future of the case', () => changed('city-pre-review', { happenedOn: '2026-04-27' }), /不得晚于今天/, null],
    ['out of order: the city agrees before the county has reviewed', () => changed('city-pre-review', { happenedOn: '2026-03-12' }), /市级审核/, '第15条'],
    ['other papers than the step issues', () => changed('issue-county-report', { papers: [] }), /应当登记《残疾等级评定审查报告》/, null],
    ['nothing was done', () => [], /还没有录入任何已办环节/, null],
  ])('%s', async (_what, given, title, article) => {
    const { problem, status } = await refusalOf(propose(given()));
    expect(status).toBe(422);
    expect(problem.title).toMatch(title);
    if (article) expect(problem.article).toContain(article);
    expect(problem.errors?.length).toBeGreaterThan(0);
  });

  test('a form with a fault says at which step and field', async () => {
    const { problem } = await refusalOf(propose(changed('county-review', { data: { outcome: 'qualified' } })));
    expect(problem.errors?.map(({ path }) => path)).toContain(`/steps/${at('county-review')}/findings`);
  });

  test('a refusal in the preview is an answer, and nothing of a preview is left', async () => {
    const answer = await preview(clients.county1, paperCase, changed('city-pre-review', { happenedOn: '2026-03-12' }));
    expect(answer).toMatchObject({ standsAt: null, refusal: { title: expect.stringContaining('第4步') } });
    expect(await db('persons').where({ id_number: (paperCase.application['person'] as { idNumber: string }).idNumber }).first('id')).toBeUndefined();
  });

  test('the certificate was made on paper: it is imported, not taken over', async () => {
    const lost: PaperCase = { procedure: 'certificate-replacement', application: replacement.lossOf(inventIdNumber()), on: '2026-04-20' };
    const { steps: upToProvince, preview: now } = await enterPast(clients.county1, lost, [replacement.papersComplete(), replacement.countyAgrees(), replacement.formFilled(), replacement.countyReports(), replacement.cityForwards(), replacement.provinceAgrees()]);
    expect(now.next).toBeNull();
    expect(now.endOfPast).toContain('用名册导入');
    const { problem } = await refusalOf(propose([...upToProvince, { process: 'certificate-replacement', element: 'issue-certificate', happenedOn: '2026-04-10', papers: [{ kind: 'certificate', numberText: '旧证1' }] }], lost));
    expect(problem.title).toContain('由平台办理');
  });

  test('a case does not stand in the middle of an appraisal by a panel that the platform has not drawn', async () => {
    const drawn: PastStep = { process: 'medical-appraisal', element: 'draw-panel', happenedOn: '2026-03-27', data: { institutionName: '示范市演示医院', drawnOn: '2026-03-27', panelSize: 3 } };
    const { steps: before } = await enterPast(clients.county1, paperCase, [rating.accepted(), rating.countyQualified(), rating.cityPreReview('agreed'), ...rating.acceptanceNotice()]);
    const { problem } = await refusalOf(propose([...before, drawn]));
    expect(problem).toMatchObject({ type: 'not-choosable', article: '第19条' });
  });
});

describe('the second person', () => {
  let id: string;

  beforeAll(async () => {
    ({ id } = await propose(steps));
  });

  test('the one who has entered it does not confirm it', async () => {
    expect((await refusalOf(clients.county1.post(`/api/openings/${id}/decision`, { approve: true }))).problem.type).toBe('same-person');
  });

  test('another county sees nothing of it, other levels and duties neither', async () => {
    expect((await refusalOf(clients.othercounty.get(`/api/openings/${id}`))).status).toBe(404);
    expect((await refusalOf(clients.othercounty.post(`/api/openings/${id}/decision`, { approve: true }))).status).toBe(404);
    for (const other of [clients.city, clients.administrator, clients.auditor]) expect((await refusalOf(other.get('/api/openings'))).status).toBe(403);
  });

  test('the same case is not proposed a second time meanwhile', async () => {
    expect((await refusalOf(propose(steps))).problem.type).toBe('opening-open');
  });

  test('it is confirmed once, and the trail says by whom', async () => {
    const answer = await clients.county2.post<{ status: string; caseId: string }>(`/api/openings/${id}/decision`, { approve: true });
    expect(answer.status).toBe('applied');
    expect(await clients.county2.post(`/api/openings/${id}/decision`, { approve: true })).toEqual(answer);
    const trail = (await db('audit').where({ case_id: answer.caseId }).orderBy('seq').select('action', 'detail')) as { action: string; detail: Record<string, unknown> }[];
    expect(trail.filter(({ action }) => action === 'case-opened-under-way')).toHaveLength(1);
    expect(trail.filter(({ action }) => action === 'past-paper-recorded').map(({ detail }) => detail['kind'])).toEqual(['county-report', 'approval-form']);
  });

  test('a second case of the person is refused where the intake refuses it', async () => {
    const lost: PaperCase = { procedure: 'certificate-replacement', application: replacement.lossOf(inventIdNumber()), on: '2026-04-20' };
    const { steps: done } = await enterPast(clients.county1, lost, [replacement.papersComplete(), replacement.countyAgrees()]);
    const first = await propose(done, lost);
    expect((await clients.county2.post<{ status: string }>(`/api/openings/${first.id}/decision`, { approve: true })).status).toBe('applied');
    expect((await refusalOf(propose(done, lost))).problem.type).toBe('replacement-open');
  });
});

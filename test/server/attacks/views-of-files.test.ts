import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { OUTSIDE, everybody } from '../accounts/support/everybody.ts';
import { makeFurtherObjects } from '../accounts/support/further-objects.ts';
import { makeVoidedPaper } from '../accounts/support/voided-paper.ts';
import { signIn } from '../support/browser.ts';
import type { Browser } from '../support/browser.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let officer: Browser;
let all: Awaited<ReturnType<typeof make>>;

async function make() {
  const made = await makeCase(t.db, t.deps.config.dataDir, '449901');
  return { ...made, ...(await makeVoidedPaper(t, made)), ...(await makeFurtherObjects(t, made, '测试查阅', OUTSIDE)) };
}

beforeAll(async () => {
  t = await testApp({ deps: { casesPerHour: 3, listsPerMinute: 4, exportsPerHour: 2 } });
  await everybody(t);
  all = await make();
});
afterAll(() => t.close());

const views = async (caseId: string): Promise<unknown[]> => t.db('audit as a').join('users as u', 'u.id', 'a.actor_id').where({ action: 'view-case', case_id: caseId }).orderBy('seq').select('u.login', 'a.org_code');

describe('whoever opens a file or a paper of a case has looked at its person', () => {
  beforeAll(async () => {
    officer = await signIn(t, 'county1');
  });
  afterEach(() => {
    t.clock.passMinutes(61);
  });

  it.each<[string, (made: typeof all) => string]>([
    ['a material', ({ fileId }) => `/api/material-files/${fileId}`],
    ['the PDF of a paper', ({ documentId }) => `/api/documents/${documentId}/pdf`],
    ['a paper and what became of it', ({ documentId }) => `/api/documents/${documentId}`],
    ['the receipt of a served paper', ({ documentId }) => `/api/documents/${documentId}/receipt`],
    ['a scan', ({ scanId }) => `/api/document-scans/${scanId}`],
    ['a draft of a replacement', ({ draftId }) => `/api/document-drafts/${draftId}/pdf`],
    ['the photo of a notice', ({ noticeId }) => `/api/public-notices/${noticeId}/evidence`],
    ['the list of what was handed over', ({ handOverId }) => `/api/hand-overs/${handOverId}/list.pdf`],
    ['the hand-overs of a case', ({ id }) => `/api/cases/${id}/hand-overs`],
    ['the notices of a case', ({ id }) => `/api/cases/${id}/public-notices`],
    ['the medical appraisal of a case', ({ id }) => `/api/cases/${id}/appraisal`],
    ['the case itself', ({ id }) => `/api/cases/${id}`],
  ])('%s: one view, however often', async (_what, url) => {
    const made = await make();
    officer = await signIn(t, 'county1');
    const answers = [await officer.get(url(made)), ...(await Promise.all([officer.get(url(made)), officer.get(url(made))]))];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(await views(made.id)).toEqual([{ login: 'county1', org_code: '449901' }]);
  });

  it('an officer of the city looks in the name of the city', async () => {
    const made = await make();
    await (await signIn(t, 'city')).get(`/api/material-files/${made.fileId}`);
    expect(await views(made.id)).toEqual([{ login: 'city', org_code: '449900' }]);
  });

  it('who may not see the case has not looked at it', async () => {
    const made = await make();
    expect((await (await signIn(t, 'othercounty')).get(`/api/material-files/${made.fileId}`)).statusCode).toBe(404);
    expect(await views(made.id)).toEqual([]);
  });
});

describe('a machine that takes along what a person reads', () => {
  it('is stopped at files as at pages, even when it asks for all at once', async () => {
    const cases: MadeCase[] = [];
    for (let i = 0; i < 6; i += 1) cases.push(await makeCase(t.db, t.deps.config.dataDir, '449901'));
    officer = await signIn(t, 'county2');
    const answers = await Promise.all(cases.map(({ fileId }) => officer.get(`/api/material-files/${fileId}`)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 200, 429, 429, 429]);
    expect((answers.find(({ statusCode }) => statusCode === 429) as (typeof answers)[0]).json()).toMatchObject({ type: 'reading-quota' });
    expect(await t.db('audit').where({ action: 'reading-quota-exceeded' }).count({ told: '*' })).toEqual([{ told: '1' }]);
  });

  it.each<[string, number]>([
    ['/api/hand-overs?page=', 4],
    ['/api/number-ledger?office=449901&series=test&year=2025&page=', 4],
    // A page of tasks asks again by itself.
    ['/api/tasks?query=', 16],
  ])('%s is turned page by page', async (url, most) => {
    officer = await signIn(t, 'county1');
    const statuses: number[] = [];
    for (let page = 1; page <= most + 1; page += 1) statuses.push((await officer.get(`${url}${page}`)).statusCode);
    expect(statuses).toEqual([...Array.from({ length: most }, () => 200), 429]);
  });

  it('takes so many tables along in an hour, whichever they are, and the auditors are told once', async () => {
    t.clock.passMinutes(61);
    officer = await signIn(t, 'county1');
    const answers = [];
    for (const url of ['/api/hand-overs.csv', '/api/number-ledger.csv?office=449901&series=test&year=2025', '/api/hand-overs.csv', '/api/number-ledger.csv?office=449901&series=test&year=2025', `/api/cases/${all.id}/archive.pdf`]) answers.push(await officer.get(url));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429, 429, 429]);
    expect((answers[2] as (typeof answers)[0]).json()).toMatchObject({ type: 'export-quota', title: '一小时内的导出已达到2次，请稍后再试。' });
    expect(await t.db('audit').where({ action: 'export-quota-exceeded' }).select('detail', 'org_code')).toEqual([{ detail: { userId: expect.any(String), exports: 2 }, org_code: '449901' }]);
    t.clock.passMinutes(61);
    expect((await (await signIn(t, 'county1')).get('/api/hand-overs.csv')).statusCode).toBe(200);
  });

  it('an auditor who exports the trail again and again is stopped, too', async () => {
    const auditor = await signIn(t, 'auditor');
    const statuses: number[] = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await auditor.get('/api/audit/entries.csv')).statusCode);
    expect(statuses).toEqual([200, 200, 429]);
  });
});

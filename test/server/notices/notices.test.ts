import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noticeGaps } from '../../../domain/notices/notice-gaps.ts';
import { loadForm } from '../../../forms/index.ts';
import { createFormValidator } from '../../../forms/validate.ts';
import { sampleOf } from '../../forms/samples.ts';
import { samples } from '../../../domain/rendering/samples/sample-data.ts';
import { uploadFile } from '../documents/make-paper.ts';
import { signIn } from '../support/browser.ts';
import { makeCase } from '../support/make-case.ts';
import { sampleJpeg } from '../support/sample-files.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let caseId: string;
const noticeId = randomUUID();
const paper = samples['public-notice-form'];

beforeAll(async () => {
  t = await testApp();
  caseId = (await makeCase(t.db, t.deps.config.dataDir, '449901')).id;
  await t.db('public_notices').insert({ id: noticeId, case_id: caseId, round: 1, place: '演示公告栏', place_kind: 'work-unit', posted_on: '2025-06-10', shown: JSON.stringify({ ...paper, person: { idNumber: '44159919850307123X' } }) });
  await t.db('deadlines').insert({ id: randomUUID(), case_id: caseId, key: 'public-notice-period', round: 1, article: '第17条', started_on: '2025-06-10', due_on: '2025-06-19', provisional: false });
});
afterAll(() => t.close());

const shown = async (): Promise<Record<string, unknown>[]> => (await t.app.inject({ url: '/api/public-notices' })).json().notices;

describe('the public page', () => {
  it.each([
    ['the day before', '2025-06-09T23:59:59+08:00', 0],
    ['the first day', '2025-06-10T00:00:00+08:00', 1],
    ['the last day', '2025-06-19T23:59:59+08:00', 1],
    ['the day after', '2025-06-20T00:00:00+08:00', 0],
  ])('on %s (%s) shows %i notices to anybody, without the case, an id number or an address of the person', async (_name, now, count) => {
    t.clock.set(now);
    const notices = await shown();
    expect(notices).toHaveLength(count);
    expect(JSON.stringify(notices)).not.toMatch(/44159919850307123X|caseId|caseNo|idNumber/);
  });
  it.each([
    ['that is withheld', { shown: JSON.stringify({ ...paper, disabilitySituation: { withheld: true } }) }, (notices: Record<string, unknown>[]) => expect(notices).toMatchObject([{ disability: null }])],
    ['of which cause and place are withheld', { shown: JSON.stringify({ ...paper, injuryCause: null, injuryPlace: null, withheld: { injuredOn: false, injuryPlace: true, injuryCause: true } }) }, (notices: Record<string, unknown>[]) => expect(notices).toMatchObject([{ injuryCause: null, injuryPlace: null, injuredOn: paper.injuredOn }])],
    ['of a cancellation', { shown: JSON.stringify({ ...paper, proposedGrade: null, proposesCancellation: true }) }, (notices: Record<string, unknown>[]) => expect(notices).toMatchObject([{ proposedGrade: null, proposesCancellation: true }])],
    ['that is not online', { shown: null }, (notices: Record<string, unknown>[]) => expect(notices).toEqual([])],
    ['that was found invalid', { shown: JSON.stringify(paper), invalid_reason: '缺项' }, (notices: Record<string, unknown>[]) => expect(notices).toEqual([])],
    ['that was taken down', { shown: JSON.stringify(paper), invalid_reason: null, ended_on: '2025-06-11' }, (notices: Record<string, unknown>[]) => expect(notices).toEqual([])],
  ])('of a notice %s shows no more than is allowed', async (_name, change, check) => {
    t.clock.set('2025-06-12T09:00:00+08:00');
    await t.db('public_notices').where({ id: noticeId }).update(change);
    check(await shown());
  });
});

it('is listed page by page, with how many there are', async () => {
  const second = (await makeCase(t.db, t.deps.config.dataDir, '449901')).id;
  await t.db('public_notices').where({ id: noticeId }).update({ shown: JSON.stringify(paper), invalid_reason: null, ended_on: null });
  await t.db('public_notices').insert({ id: randomUUID(), case_id: second, round: 1, place: '演示二栏', place_kind: 'work-unit', posted_on: '2025-06-11', shown: JSON.stringify(paper) });
  await t.db('deadlines').insert({ id: randomUUID(), case_id: second, key: 'public-notice-period', round: 1, article: '第17条', started_on: '2025-06-11', due_on: '2025-06-20', provisional: false });
  t.clock.set('2025-06-12T09:00:00+08:00');
  const page = async (number: number) => (await t.app.inject({ url: `/api/public-notices?page=${number}&pageSize=1` })).json();
  expect(await page(1)).toMatchObject({ total: 2, notices: [{ place: '演示二栏' }] });
  expect(await page(2)).toMatchObject({ total: 2, notices: [{ place: '演示公告栏' }] });
  expect((await page(3)).notices).toEqual([]);
});

describe('the photo of the notice', () => {
  it('is kept once, by the county that posted it, and seen by the offices of the case', async () => {
    const county = await signIn(t, 'county1');
    const city = await signIn(t, 'city');
    const address = `/api/public-notices/${noticeId}/evidence`;
    expect((await city.get(address)).statusCode).toBe(404);
    expect((await city.send('POST', address, { uploadId: await uploadFile(city, sampleJpeg(8, 8), '照片.jpg', 'image/jpeg') })).statusCode).toBe(403);
    expect((await county.send('POST', address, { uploadId: await uploadFile(county, sampleJpeg(9, 9), '照片.jpg', 'image/jpeg') })).statusCode).toBe(200);
    expect((await county.send('POST', address, { uploadId: await uploadFile(county, sampleJpeg(7, 7), '照片.jpg', 'image/jpeg') })).statusCode).toBe(409);
    expect((await city.get(address)).headers['content-type']).toBe('image/jpeg');
    expect((await (await signIn(t, 'othercounty')).get(address)).statusCode).toBe(404);
  });
});

describe('where a notice hangs (第17条)', () => {
  const validator = createFormValidator();
  it.each([['work-unit', true], ['residence', true], ['county-office', false], ['hospital', false], ['', false]])('R102 %s: %s', (placeKind, allowed) => {
    const faults = validator.validate(loadForm('public-notice', 'post-notice'), sampleOf('public-notice', 'post-notice', { placeKind }));
    expect(faults.map(({ path }) => path)).toEqual(allowed ? [] : ['/placeKind']);
  });
});

describe('what a notice must say (第17条)', () => {
  it.each([
    ['R104 nothing', {}, []],
    ['R104 the time', { injuredOn: null }, ['致残时间']],
    ['R104 the place', { injuryPlace: null }, ['致残地点']],
    ['R104 the cause', { injuryCause: null }, ['致残原因']],
    ['R104 the disability', { disabilitySituation: { withheld: false as const, text: null } }, ['残疾情况']],
    ['R103 the disability, withheld for privacy', { disabilitySituation: { withheld: true as const } }, []],
    ['R103 the cause, withheld', { injuryCause: null, withheld: { injuredOn: false, injuryPlace: false, injuryCause: true } }, []],
    ['R104 the grade', { proposedGrade: null }, ['拟定的残疾等级']],
    ['R104 the contact', { contact: { name: '演示县局', phone: null, address: null } }, ['县级联系方式']],
  ])('without %s', (_name, change, gaps) => expect(noticeGaps({ ...paper, ...change })).toEqual(gaps));
});

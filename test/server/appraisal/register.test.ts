import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findDesignated } from '../../../domain/institutions/find-designated.ts';
import { poolOn } from '../../../domain/experts/pool-on.ts';
import { shippedRelease } from '../models/support.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let province: Browser;
let county: Browser;
beforeAll(async () => {
  t = await testApp();
  OFFICES.release_id = await shippedRelease(t);
  province = await signIn(t, 'administrator');
  county = await signIn(t, 'countyadmin');
});
afterAll(() => t.close());

const OFFICES = { city_code: '449900', province_code: '440000', release_id: '' };
const institution = (changes: Record<string, unknown> = {}, designation: Record<string, unknown> = {}) => ({
  name: '演示市第九医院', hospitalClass: 2, address: '演示市演示路9号', phone: '000-00000099', occupationalQualified: false, psychiatric: false, ...changes,
  designation: { kind: 'ordinary', orgCode: '449900', documentNumber: '演指定〔2026〕9号', validFrom: '2026-01-01', ...designation },
});
const expert = (changes: Record<string, unknown> = {}) => ({ code: 'JY-01', name: '演示专家甲', title: '主任医师', disciplines: ['骨科'], seniorTitle: true, knowsAssessment: true, goodConduct: true, validFrom: '2026-01-10', entryReason: '机构推荐', ...changes });
const problemOf = (answer: { statusCode: number; json(): unknown }) => ({ status: answer.statusCode, ...(answer.json() as { type: string; article?: string; title: string }) });

async function entered(): Promise<string> {
  const { institutions } = (await province.get('/api/admin/institutions')).json<{ institutions: { id: string; name: string }[] }>();
  return institutions.find((entry) => entry.name === '演示市第九医院')?.id ?? (await province.send('POST', '/api/admin/institutions', institution())).json<{ id: string }>().id;
}

describe('a designation', () => {
  it.each([
    ['R159 an institution below the second class', institution({ name: '演示一级医院', hospitalClass: 1 }), '第18条', /二级以上/],
    ['R074 an ordinary one by the province', institution({ name: '演示医院甲' }, { orgCode: '440000' }), '第15条', /市级/],
    ['R075 for occupational diseases by a city', institution({ name: '演示医院乙', occupationalQualified: true }, { kind: 'occupational' }), '第15条', /省级/],
    ['R075 for occupational diseases without the qualification', institution({ name: '演示医院丙' }, { kind: 'occupational', orgCode: '440000' }), '第15条', /职业病/],
    ['R076 for mental diseases of a general hospital', institution({ name: '演示医院丁' }, { kind: 'mental', orgCode: '440000' }), '第15条', /精神病/],
    ['R086 for second appraisals by a city', institution({ name: '演示医院戊' }, { kind: 'second' }), '第20条', /省级/],
  ])('is refused: %s', async (_, body, article, words) => {
    const answer = problemOf(await province.send('POST', '/api/admin/institutions', body));
    expect(answer).toMatchObject({ status: 422, type: 'unlawful', article });
    expect(answer.title).toMatch(words);
    expect(await t.db('appraisal_institutions').where({ name: body.name }).first('id')).toBeUndefined();
  });

  it('is not the county’s to make, and the county sees no register', async () => {
    expect(problemOf(await county.send('POST', '/api/admin/institutions', institution({ name: '演示医院己' })))).toMatchObject({ status: 403, type: 'forbidden' });
    expect((await county.get('/api/admin/institutions')).json()).toEqual({ institutions: [] });
  });

  it('holds from its day to its last day, and its history says who made and ended it', async () => {
    const id = await entered();
    const detail = (await province.get(`/api/admin/institutions/${id}`)).json<{ designations: { id: string }[] }>();
    await expect(findDesignated(t.db, OFFICES, '演示市第九医院', 'ordinary', '2025-12-31')).rejects.toThrow(/unlawful/);
    await expect(findDesignated(t.db, OFFICES, '演示市第九医院', 'second', '2026-02-01')).rejects.toThrow(/unlawful/);
    expect((await findDesignated(t.db, OFFICES, '演示市第九医院', 'ordinary', '2026-01-01')).id).toBe(id);
    expect(problemOf(await province.send('POST', `/api/admin/institutions/${id}/designations`, institution().designation))).toMatchObject({ status: 409, type: 'designation-overlaps' });
    const end = `/api/admin/designations/${detail.designations[0]?.id ?? ''}/end`;
    expect((await province.send('POST', end, { validUntil: '2026-06-30', reason: '专家不足' })).statusCode).toBe(200);
    expect(problemOf(await province.send('POST', end, { validUntil: '2026-06-30', reason: '专家不足' }))).toMatchObject({ status: 409, type: 'designation-ended' });
    expect((await findDesignated(t.db, OFFICES, '演示市第九医院', 'ordinary', '2026-06-30')).id).toBe(id);
    await expect(findDesignated(t.db, OFFICES, '演示市第九医院', 'ordinary', '2026-07-01')).rejects.toThrow(/unlawful/);
    const { changes } = (await province.get(`/api/admin/institutions/${id}`)).json<{ changes: { action: string; byName: string }[] }>();
    expect(changes.map((change) => change.action).slice(-3).sort()).toEqual(['add-institution', 'designate-institution', 'end-designation']);
    expect(changes[0]?.byName).toBe('系统管理员（演示）');
  });
});

describe('an expert', () => {
  it.each([['seniorTitle', /高级专业技术/], ['knowsAssessment', /劳动能力鉴定/], ['goodConduct', /职业品德/]] as const)('who lacks %s cannot be entered (第18条)', async (condition, words) => {
    const answer = problemOf(await province.send('POST', `/api/admin/institutions/${await entered()}/experts`, expert({ code: 'JY-99', [condition]: false })));
    expect(answer).toMatchObject({ status: 422, type: 'unlawful', article: '第18条' });
    expect(answer.title).toMatch(words);
  });

  it('cannot stand in the table without the conditions, whoever writes it', async () => {
    const row = { id: '00000000-0000-4000-8000-000000000001', institution_id: await entered(), code: 'XX-01', name: '演示', title: '医师', disciplines: ['骨科'], knows_assessment: true, good_conduct: true, valid_from: '2026-01-01', entry_reason: '无' };
    await expect(t.db('experts').insert({ ...row, senior_title: false })).rejects.toThrow(/senior_title/);
  });

  it('stands in the pool from the day of entry to the last day, with the reasons of both', async () => {
    const id = await entered();
    const admitted = (await province.send('POST', `/api/admin/institutions/${id}/experts`, expert())).json<{ id: string }>();
    expect(problemOf(await province.send('POST', `/api/admin/institutions/${id}/experts`, expert()))).toMatchObject({ status: 409, type: 'expert-known' });
    expect((await province.send('POST', `/api/admin/experts/${admitted.id}/amend`, { title: '主任医师', disciplines: ['骨科', '康复科'], reason: '取得第二学科' })).statusCode).toBe(200);
    expect(problemOf(await province.send('POST', `/api/admin/experts/${admitted.id}/dismiss`, { validUntil: '2026-01-01', reason: '调离本院' }))).toMatchObject({ status: 422, type: 'invalid-date' });
    expect((await province.send('POST', `/api/admin/experts/${admitted.id}/dismiss`, { validUntil: '2026-03-31', reason: '调离本院' })).statusCode).toBe(200);
    const codes = async (on: string): Promise<string[]> => (await poolOn(t.db, id, on)).map((row) => row.code);
    expect([await codes('2026-01-09'), await codes('2026-01-10'), await codes('2026-03-31'), await codes('2026-04-01')]).toEqual([[], ['JY-01'], ['JY-01'], []]);
    expect(problemOf(await province.send('POST', `/api/admin/experts/${admitted.id}/amend`, { title: '医师', disciplines: ['骨科'], reason: '更正' }))).toMatchObject({ status: 409, type: 'expert-left' });
    // Who does not keep the pool is not told who has left it.
    expect(problemOf(await county.send('POST', `/api/admin/experts/${admitted.id}/amend`, { title: '医师', disciplines: ['骨科'], reason: '更正' }))).toMatchObject({ status: 403, type: 'forbidden' });
  });
});

it('what was drawn, declared or changed cannot be changed by the application', async () => {
  const columns = { panel_draws: 'digest', expert_declarations: 'note', recusal_declarations: 'note', recusal_reviews: 'finding', appraisal_register_changes: 'action' };
  for (const [table, column] of Object.entries(columns)) {
    await expect(t.db(table).delete()).rejects.toThrow(/permission denied/);
    await expect(t.db(table).update({ [column]: 'x' })).rejects.toThrow(/permission denied/);
  }
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Knex } from 'knex';
import { checkPanel } from '../../../domain/appraisal/confirm-panel.ts';
import { drawForCase } from '../../../domain/appraisal/draw-for-case.ts';
import { appraisalPrefills } from '../../../domain/appraisal/prefill.ts';
import { checkExamination } from '../../../domain/appraisal/record-examination.ts';
import { checkReceivedOpinion } from '../../../domain/appraisal/record-opinion.ts';
import type { CaseRow } from '../../../domain/cases/case-row.ts';
import { getCase } from '../../../domain/cases/case-row.ts';
import type { Preparation } from '../../../domain/procedures/user-task-effect.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

const TODAY = '2025-06-10';
type Member = { code: string; name: string; disciplines: string[] };

let t: TestApp;
let county1: string;
let caseId: string;
beforeAll(async () => {
  t = await testApp();
  county1 = ((await t.db('users').where({ login: 'county1' }).first('id')) as { id: string }).id;
});
afterAll(() => t.close());
beforeEach(async () => {
  caseId = (await makeCase(t.db, t.deps.config.dataDir, '449901')).id;
  const facts = { 'issue-notices': { institutionName: '示范市演示医院', institutionKind: 'ordinary', commissionedParts: ['左下肢'] } };
  await t.db('cases').where({ id: caseId }).update({ facts: JSON.stringify(facts) });
});

const row = (): Promise<CaseRow> => getCase(t.db, caseId);
type Check = (trx: Knex.Transaction, given: Preparation) => Promise<Record<string, unknown>>;
const submit = async (check: Check, data: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const given: Preparation = { row: await row(), data, actor: { id: county1, name: '县经办甲（演示）', orgCode: '449901', orgLevel: 'county' }, happenedOn: TODAY, today: TODAY, now: t.clock.now() };
  return t.db.transaction((trx) => check(trx, given));
};
const refusal = async (work: Promise<unknown>): Promise<Record<string, unknown>> => work.then(() => ({ accepted: true }), (error: { fields?: Record<string, unknown> }) => error.fields ?? { error });

const drawing = (more: Record<string, unknown> = {}) => ({ institutionName: '示范市演示医院', drawnOn: TODAY, panelSize: 3, disciplines: ['骨科'], excluded: [], ...more });
const draw = async (more: Record<string, unknown> = {}): Promise<Member[]> => (await submit(drawForCase, drawing(more)))['experts'] as Member[];
const effective = (sequence: number): Promise<unknown> =>
  t.db('acts').insert({ id: randomUUID(), case_id: caseId, act: 'draw-expert-panel', round: sequence, status: 'effective', happened_on: TODAY, recorded_at: t.clock.now(), actor_id: county1, actor_name: '甲', org_code: '449901', org_level: 'county', payload: '{}' });
const expertOf = async ({ code }: Pick<Member, 'code'>): Promise<string> => ((await t.db('experts').where({ code }).first('id')) as { id: string }).id;
const latest = async (): Promise<{ id: string }> => (await t.db('panel_draws').where({ case_id: caseId }).orderBy('sequence', 'desc').first('id')) as { id: string };

const granted = async (member: Member): Promise<unknown> =>
  t.db('recusal_requests').insert({ id: randomUUID(), case_id: caseId, requested_on: '2025-06-09', requested_by: '测试甲', against_expert: await expertOf(member), ground: 'interest', reason: '有往来', recorded_by: county1, recorded_at: t.clock.now(), decision: 'granted', decision_reason: '为保证公正', decided_by_head: '负责人', decided_on: TODAY, decided_org: '449901', decision_recorded_by: county1, decision_recorded_at: t.clock.now() });
const declared = (declaration: 'recuses' | 'unavailable') => async (member: Member): Promise<unknown> =>
  t.db('expert_declarations').insert({ id: randomUUID(), case_id: caseId, draw_id: (await latest()).id, expert_id: await expertOf(member), declaration, ground: declaration === 'recuses' ? 'interest' : null, recorded_by: county1, recorded_at: t.clock.now() });

const opinion = (signers: readonly Member[], more: Record<string, unknown> = {}) => ({
  signers: signers.map(({ name }) => ({ name })), examinedOn: '2025-06-09', signedOn: TODAY, examinedParts: ['左下肢'], institutionSeal: true, opinionPaper: 'approval-form', channel: 'direct', ...more,
});
const members = (list: readonly Member[], declarations: readonly string[] = []) => list.map(({ code, name }, index) => ({ code, name, declaration: declarations[index] ?? 'none' }));

describe('an expert against whom a request was granted', () => {
  it('leaves a panel that was drawn: it cannot be confirmed with him', async () => {
    const panel = await draw();
    await granted(panel[1] as Member);
    expect(await refusal(submit(checkPanel, { members: members(panel), outcome: 'confirmed' }))).toMatchObject({ type: 'unlawful', title: expect.stringContaining('应当重新随机抽选') });
    expect(await refusal(submit(checkPanel, { members: members(panel), outcome: 'redraw' }))).toEqual({ accepted: true });
  });

  it('is not kept in the draw that follows, while the others are', async () => {
    const panel = await draw();
    await effective(1);
    await granted(panel[1] as Member);
    const codes = (await draw()).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([panel[0]?.code, panel[2]?.code]));
    expect(codes).not.toContain(panel[1]?.code);
    expect(await t.db('panel_draws').where({ case_id: caseId, sequence: 2 }).first(t.db.raw("record ->> 'reason' as reason"))).toEqual({ reason: '有1名专家回避或者不能参加' });
  });

  it('whom the officer names as excluded is not kept either', async () => {
    const panel = await draw();
    await effective(1);
    const codes = (await draw({ excluded: [{ code: panel[0]?.code, reason: 'other-relation' }] })).map(({ code }) => code);
    expect(codes).not.toContain(panel[0]?.code);
  });
});

describe.each([
  ['against whom a request was granted', granted],
  ['who withdrew', declared('recuses')],
  ['who could not come', declared('unavailable')],
])('a member %s', (_, leave) => {
  it('does not sign the opinion', async () => {
    const panel = await draw({ panelSize: 4 });
    await leave(panel[3] as Member);
    expect(await refusal(submit(checkReceivedOpinion, opinion(panel)))).toMatchObject({ type: 'unlawful', article: '第4条', title: expect.stringContaining(panel[3]?.name ?? '?') });
    expect(await refusal(submit(checkReceivedOpinion, opinion(panel.slice(0, 3))))).toEqual({ accepted: true });
  });

  it('does not count towards the three, and the examination waits for another draw', async () => {
    const panel = await draw();
    await leave(panel[2] as Member);
    expect(await refusal(submit(checkReceivedOpinion, opinion(panel.slice(0, 2))))).toMatchObject({ title: expect.stringContaining('专家小组不足3人') });
    expect(await refusal(submit(checkExamination, { outcome: 'examined', examinedOn: TODAY }))).toMatchObject({ type: 'unlawful', article: '第19条' });
  });

  it('does not cover a field, and is not offered as a signer', async () => {
    const panel = await draw({ panelSize: 4, disciplines: ['骨科', '眼科'] });
    const only = panel.find(({ disciplines }) => disciplines.includes('眼科')) as Member;
    const sameField = panel.filter(({ disciplines }) => disciplines.includes('眼科'));
    for (const member of sameField) await leave(member);
    const rest = panel.filter((member) => !sameField.includes(member));
    expect(await refusal(submit(checkReceivedOpinion, opinion(rest)))).toMatchObject({ title: expect.stringContaining('缺少相应学科的专家：眼科') });
    const prefill = await appraisalPrefills['medical-appraisal/record-appraisal']?.(t.db, await row());
    expect(prefill?.['signers']).toEqual(rest.map(({ name }) => ({ name })));
    expect(prefill?.['signers']).not.toContainEqual({ name: only.name });
  });
});

describe('who signs an opinion (第19条)', () => {
  it('by the office’s rule everybody of the panel, in words of its own; by the law alone three of them', async () => {
    const panel = await draw({ panelSize: 4 });
    const missing = panel[3]?.name ?? '?';
    const refused = await refusal(submit(checkReceivedOpinion, opinion(panel.slice(0, 3))));
    expect(refused).toMatchObject({ type: 'office-rule', title: `专家小组成员${missing}没有签署鉴定意见。`, detail: expect.stringContaining('3名以上') });
    expect(refused['article']).toBeUndefined();
    expect(await refusal(submit(checkReceivedOpinion, opinion(panel)))).toEqual({ accepted: true });
    const proposal = randomUUID();
    await t.db('proposals').insert({ id: proposal, kind: 'setting', subject: 'panel-all-sign', payload: '{}', reason: '测试', proposed_by: county1, proposed_level: 'province', proposed_at: t.clock.now(), status: 'applied' });
    await t.db('setting_values').insert({ key: 'panel-all-sign', value: JSON.stringify(false), valid_from: '2025-06-01', proposal_id: proposal, entered_at: t.clock.now() });
    expect(await refusal(submit(checkReceivedOpinion, opinion(panel.slice(0, 3))))).toEqual({ accepted: true });
    expect(await refusal(submit(checkReceivedOpinion, opinion(panel.slice(0, 2))))).toMatchObject({ type: 'unlawful', title: expect.stringContaining('不足3人') });
  });
});

describe('a draw that did not take effect', () => {
  it('is used again with its own size, fields and institution, whatever is asked for now', async () => {
    const first = await submit(drawForCase, drawing({ panelSize: 5, disciplines: ['骨科', '眼科'] }));
    const again = await submit(drawForCase, drawing({ panelSize: 3, disciplines: ['神经科'] }));
    expect(again).toMatchObject({ drawId: first['drawId'], panelSize: 5, disciplines: ['骨科', '眼科'], institutionName: '示范市演示医院' });
    expect(again['experts']).toHaveLength(5);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseRow } from '../../../domain/cases/case-row.ts';
import { shippedTables } from '../../../domain/decisions/shipped-tables.ts';
import { requiredMaterials } from '../../../domain/decisions/required-materials.ts';
import { checkGates as refuseAgainstGates } from '../../../domain/disability-rating/check-gates.ts';
import { checkMaterialAnswers } from '../../../domain/disability-rating/check-material-answers.ts';
import { gateFactsOf } from '../../../domain/disability-rating/gate-facts.ts';
import { startDeadline } from '../../../domain/deadlines/start-deadline.ts';
import { currentCalendar } from '../../../domain/calendar/current-calendar.ts';
import { materialFactsOf } from '../../../domain/materials/material-facts.ts';
import { Problem } from '../../../domain/platform/problem.ts';
import { lawInForce } from '../../../domain/settings/law-in-force.ts';
import { procedureRegistry } from '../../../processes/registry.ts';
import { checkGates } from '../../../regulations/eligibility/index.ts';
import type { ApplicationType } from '../../../regulations/eligibility/index.ts';
import { applicationOf } from '../../../scripts/demo/initial-rating-story.ts';
import { inventedIdNumber, makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

interface Answer {
  routing: string;
  gates: { summary: string; findings: { rule: string; outcome: string; article: number; message: string }[] };
  materials: { required: { code: string }[]; findings: { rule: string; code: string; message: string }[] | null; contradictions: { rule: string }[]; letterLacks: string[] };
  negativeRoutes: { level: string; stage: string; outcome: string; rule: string }[];
  institution: { designatedBy: string; rule: string };
  papers: { kind: string; annex: string | null; articles: string[]; when: string }[];
  limits: { id: string; startedOn: string | null; date: string | null; provisional: boolean }[];
  fees: { payer: string | null }[];
  certificate: { name: string | null };
  pension: { payer: string; article: number };
  merged: { grade: number | null; rules: string[] } | null;
}

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const ask = (body: unknown) => t.ask({ method: 'POST', url: '/api/pre-check/disability-rating', payload: body as object });
const answerTo = async (body: unknown): Promise<Answer> => {
  const answer = await ask(body);
  expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
  return answer.json<Answer>();
};

/** The fields of a case that the checks read. */
const rowOf = (type: ApplicationType, application: Record<string, unknown>): CaseRow =>
  ({ application_type: type, application, application_date: application['applicationDate'], category: application['category'], facts: {} }) as unknown as CaseRow;

const retrospective = { applicationDate: '2026-03-02', category: 'C1a', nature: 'duty', injuryCause: ['occupational-disease'], hasUnit: false, injuredOn: '2001-08-01', leftService: true, gradedInService: false, atFault: false, appliedBy: 'self' };
const adjustment = { applicationDate: '2026-03-02', category: 'C1b', hasUnit: true, lastGradedOn: '2025-06-01', samePart: true, otherCauses: false, appliedBy: 'self', injuryCause: [] };

describe('the pre-check and the case', () => {
  const here = { householdInProvince: true, competentCounty: true };
  const stories: [string, ApplicationType, Record<string, unknown>, Record<string, unknown>][] = [
    ['a good 新办', 'initial', applicationOf(inventedIdNumber()), { ...here, nature: 'duty' }],
    ['a late 新办', 'initial', applicationOf(inventedIdNumber(), { injuredOn: '2022-12-01' }), { ...here, nature: 'duty' }],
    ['a late 新办 with a decision', 'initial', applicationOf(inventedIdNumber(), { injuredOn: '2022-12-01' }), { ...here, nature: 'duty', lateException: { reason: '预审按已有决定处理', decidedBy: '预审按已有决定处理', level: 'county' } }],
    ['a soldier’s 新办', 'initial', applicationOf(inventedIdNumber(), { category: 'C1a', workInjuryInsured: true }), { ...here, nature: 'war' }],
    ['a good 补办', 'retrospective', retrospective, { ...here, nature: 'duty' }],
    ['a rescuer’s 补办', 'retrospective', { ...retrospective, category: 'C5' }, { ...here, nature: 'duty' }],
    ['an early 调整', 'adjustment', adjustment, here],
    ['a good 调整', 'adjustment', { ...adjustment, lastGradedOn: '2024-06-01' }, here],
  ];

  it.each(stories)('judge %s by the same gates', async (_, type, application, review) => {
    const row = rowOf(type, application);
    const { lateException, ...facts } = gateFactsOf(row, review);
    const body = { type, facts: { ...facts, ...(lateException ? { lateExceptionBy: lateException.level } : {}), hospitalised: true, circumstances: application['injuryCause'] } };
    const { gates } = await answerTo(body);
    const law = await lawInForce(t.db, row.application_date);
    expect(gates.findings).toEqual(checkGates(type, gateFactsOf(row, review), law));
    const refusal = (): void => refuseAgainstGates(row, { ...review, outcome: 'qualified' }, law);
    if (gates.summary === 'not-acceptable') expect(refusal).toThrow(Problem);
    else expect(refusal).not.toThrow();
  });

  it.each(stories)('ask in %s for the same papers and find the same faults', async (_, type, application) => {
    const row = rowOf(type, application);
    const facts = { applicationDate: row.application_date, householdInProvince: true, ...materialFactsOf(row.category, application) };
    const required = requiredMaterials(shippedTables, type, materialFactsOf(row.category, application));
    const [first] = required;
    const items = required.map(({ code }) => (code === first?.code ? { code, status: 'not-in-form' as const, defects: ['not-signed' as const] } : { code, status: 'present' as const }));
    const before = await answerTo({ type, facts });
    expect([before.materials.required, before.materials.findings]).toEqual([required, null]);
    const faulty = await answerTo({ type, facts, materials: items });
    expect(faulty.materials.findings).toEqual([expect.objectContaining({ rule: 'R032', code: first?.code })]);
    const refused = (): void => checkMaterialAnswers(row, { outcome: 'complete', items }, { tables: shippedTables });
    expect(refused).toThrow(faulty.materials.findings?.[0]?.message);
    const clear = await answerTo({ type, facts, materials: required.map(({ code }) => ({ code, status: 'present' })) });
    expect(clear.materials.findings).toEqual([]);
  });

  it('count the same last days', async () => {
    const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901');
    const row = (await t.db('cases').where({ id }).first()) as CaseRow;
    await t.owner('deadlines').where({ case_id: id }).delete();
    const [act] = (await t.db('acts').where({ case_id: id }).limit(1)) as { id: string }[];
    await t.owner('acts').where({ id: act?.id }).update({ act: 'accept-application', status: 'effective', happened_on: '2026-09-15' });
    await t.db.transaction(async (trx) => startDeadline(trx, await currentCalendar(trx), row, 'acceptance-notice', 7));
    const stored = (await t.db('deadlines').where({ case_id: id, key: 'acceptance-notice', round: 7 }).first('due_on', 'provisional')) as { due_on: string; provisional: boolean };
    const { limits } = await answerTo({ type: 'initial', facts: { applicationDate: '2026-09-01', category: 'C5', householdInProvince: true }, starts: { acceptedOn: '2026-09-15' } });
    expect(limits.find((limit) => limit.id === 'L06')).toMatchObject({ startedOn: '2026-09-15', date: stored.due_on, provisional: stored.provisional });
  });
});

describe('what it answers', () => {
  const facts = { applicationDate: '2026-03-02', category: 'C1a', householdInProvince: true } as const;

  it('route, institution, papers, fees and certificate by person and injury', async () => {
    const soldier = await answerTo({ type: 'retrospective', facts: { ...facts, injuryKind: 'mental' } });
    expect([soldier.routing, soldier.institution.designatedBy, soldier.institution.rule, soldier.certificate, soldier.pension]).toEqual(['item-1', 'province', 'R076', { name: '中华人民共和国残疾军人证', byDefault: false, article: 24 }, { payer: 'county', article: 38 }]);
    expect(soldier.negativeRoutes.filter(({ stage }) => stage === 'after-appraisal').map(({ rule }) => rule)).toEqual(['R040', 'R042', 'R044']);
    const police = await answerTo({ type: 'initial', facts: { ...facts, category: 'X47' } });
    expect([police.routing, police.pension, police.fees.map(({ payer }) => payer)]).toEqual(['non-1', { payer: 'unit', article: 47 }, ['unit', 'applicant']]);
  });

  it.each(['initial', 'retrospective', 'adjustment'] as const)('every paper that the course of %s may bring about, each with article and event', async (type) => {
    const { papers } = await answerTo({ type, facts });
    const called = procedureRegistry.calls.filter((call) => call.process === 'disability-rating').map((call) => call.calls as string);
    const ofTheCourse = procedureRegistry.serviceTasks.filter((task) => ['disability-rating', ...called].includes(task.process)).flatMap((task): readonly string[] => ('documents' in task ? task.documents : []));
    expect(papers.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...new Set(ofTheCourse)]));
    expect(new Set(papers.map(({ kind }) => kind)).size).toBe(papers.length);
    for (const { articles, when } of papers) expect([articles.length > 0, when.length > 3]).toEqual([true, true]);
  });

  it.each([['initial', '9-1'], ['retrospective', '9-2'], ['adjustment', '9-3']] as const)('R047 the notice of %s is annex %s', async (type, annex) => {
    const { papers } = await answerTo({ type, facts });
    expect(papers.find(({ kind }) => kind === 'materials-notice')?.annex).toBe(annex);
  });

  it('the days of the limits that can be known, and none of the others', async () => {
    const { limits } = await answerTo({ type: 'adjustment', facts: { ...facts, lastGradedOn: '2025-06-01' }, starts: { provinceReceivedOn: '2026-09-15', noticePostedOn: '2026-12-28' } });
    const dates = Object.fromEntries(limits.map(({ id, date, provisional }) => [id, [date, provisional]]));
    expect(dates).toMatchObject({ L02: ['2026-06-02', false], L03: ['2025-09-02', false], L06: [null, false], L12: ['2027-01-06', true] });
    expect(dates['L15']?.[0]).toMatch(/^2026-12/);
    expect(dates).not.toHaveProperty('L01');
  });

  it('R068 what is wrong with a hospital’s record, R035 with a letter, R038 with names', async () => {
    const old = await answerTo({ type: 'adjustment', facts, record: { recordedOn: '2025-01-01', hospital: 'below-2a' }, materials: [] });
    expect(old.materials.findings?.filter(({ code }) => code === 'T2').map(({ rule }) => rule)).toEqual(['R068', 'R068']);
    const letter = await answerTo({ type: 'initial', facts: { ...facts, category: 'C5', hasUnit: true }, letter: ['name'], contradictions: { namesDiffer: true, identityProved: false, otherContentsDiffer: false } });
    expect([letter.materials.letterLacks.length, letter.materials.contradictions.map(({ rule }) => rule)]).toEqual([12, ['R038']]);
    expect(letter.materials.findings?.find(({ code }) => code === 'N2')?.rule).toBe('R035');
  });

  it('R091 the merged grade of several injuries', async () => {
    const { merged } = await answerTo({ type: 'adjustment', facts, injuries: [{ identity: 'C1a', grade: 7, nature: 'duty' }, { identity: 'C5', grade: 7, nature: 'duty' }] });
    expect(merged).toMatchObject({ grade: 6, rules: ['R091'] });
  });

  it('stores nothing', async () => {
    const tables = ['audit_log', 'cases', 'persons', 'materials', 'deadlines', 'acts'];
    const count = async (): Promise<string> => JSON.stringify(await Promise.all(tables.map(async (name) => (await t.owner.schema.withSchema('app').hasTable(name)) ? ((await t.owner(name).count()) as unknown) : null)));
    const before = await count();
    await answerTo({ type: 'initial', facts });
    expect(await count()).toBe(before);
  });

  it.each([
    ['a name', { type: 'initial', facts: { ...facts, name: '测试甲' } }],
    ['a category that is none', { type: 'initial', facts: { ...facts, category: 'C9' } }],
    ['a day that is none', { type: 'initial', facts: { ...facts, applicationDate: '2026-02-30' } }],
    ['a day beyond any calendar', { type: 'initial', facts: { ...facts, injuredOn: '0001-01-01' } }],
    ['a defect that is none', { type: 'initial', facts, materials: [{ code: 'N1', status: 'not-in-form', defects: ['张三'] }] }],
    ['no facts', { type: 'initial' }],
  ])('refuses %s', async (_, body) => expect((await ask(body)).statusCode).toBe(400));
});

describe('the list of papers', () => {
  it('is given to everybody', async () => {
    const answer = await t.ask({ url: '/api/required-materials?type=initial&category=C2&hasUnit=true&circumstances=on-duty,traffic-accident' });
    expect(answer.json<{ materials: { code: string }[] }>().materials.map(({ code }) => code)).toEqual(expect.arrayContaining(['N2', 'N3a', 'N3b', 'N6c']));
  });
  it.each(['type=other&category=C2', 'type=initial&category=C9', 'type=initial&category=C2&circumstances=none'])('refuses %s', async (query) => expect((await t.ask({ url: `/api/required-materials?${query}` })).statusCode).toBe(400));
});

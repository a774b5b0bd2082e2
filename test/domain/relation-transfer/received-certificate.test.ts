import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ActRow } from '../../../domain/acts/act-row.ts';
import { loadPaperContext } from '../../../domain/cases/load-paper-context.ts';
import { registerHandOversOfAct } from '../../../domain/hand-overs/register-hand-overs-of-act.ts';
import { refusalLetter } from '../../../domain/relation-transfer/papers/letters.ts';
import { makeCase } from '../../server/support/make-case.ts';
import type { TestApp } from '../../server/support/test-app.ts';
import { testApp } from '../../server/support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

type Data = Record<string, unknown>;

async function transferCase(applicationType: string, facts: Data = {}, application: Data = {}): Promise<string> {
  const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901');
  const certificate = { number: '演残回1', kind: 'soldier', grade: 8, nature: 'duty', issuedOn: '2020-03-01' };
  await t.owner('cases').where({ id }).update({ procedure: 'relation-transfer', application_type: applicationType, category: 'C1a', facts: JSON.stringify(facts), application: JSON.stringify({ applicationType, certificate, ...application }) });
  return id;
}

async function handOvers(caseId: string, act: string, payload: Data = {}): Promise<Data[]> {
  const { id: userId } = (await t.db('users').where({ login: 'county1' }).first('id')) as { id: string };
  await t.db.transaction(async (trx) => {
    const [row] = (await trx('acts')
      .insert({ id: randomUUID(), case_id: caseId, act, round: 1, status: 'effective', happened_on: '2026-03-17', recorded_at: t.clock.now(), actor_id: userId, actor_name: '演示甲', org_code: '449901', org_level: 'county', payload: JSON.stringify(payload) })
      .returning('*')) as ActRow[];
    await registerHandOversOfAct(trx, row as ActRow);
  });
  return (await t.db('paper_hand_overs').where({ case_id: caseId }).orderBy('seq')) as Data[];
}
const namesOf = (row: Data | undefined): string[] => (row?.['items'] as { name: string }[]).map(({ name }) => name);

const lines = (code: string, status: string): Data => ({ items: [{ code, status }] });

it.each<[what: string, type: string, facts: Data, application: Data, sentence: string, held: string | null]>([
  ['跨省迁入 that the county declines: nothing has come', 'cross-province-in', { 'answer-contact': { outcome: 'declined' } }, {}, '', null],
  ['跨省迁入, the certificate has not come', 'cross-province-in', { 'receive-papers': lines('K7', 'missing') }, {}, '', null],
  ['跨省迁入 that the other province denies', 'cross-province-in', { 'receive-papers': lines('K7', 'present') }, {}, '证件随本通知书退还。', '伤残证件'],
  ['省内迁入 of which no file will come', 'in-province-in', {}, {}, '', null],
  ['省内迁入, refused before the certificate was there', 'in-province-in', { 'check-receipts': { certificate: false } }, {}, '', null],
  ['省内迁入, refused with everything there', 'in-province-in', { 'check-receipts': { certificate: true } }, {}, '证件随本通知书退还。', '伤残证件'],
  ['省内迁出 without the certificate', 'in-province-out', { 'check-materials': lines('L2', 'missing') }, {}, '申请材料随本通知书退还。', null],
  ['省内迁出', 'in-province-out', { 'check-materials': lines('L2', 'present') }, {}, '申请材料和证件随本通知书退还。', '伤残证件'],
  ['跨省迁出', 'cross-province-out', {}, {}, '申请材料和证件随本通知书退还。', '伤残证件'],
  ['军队移交', 'military-inbound', {}, { certificateLost: false }, '申请材料和证件随本通知书退还。', '残疾军人证'],
  ['军队移交 of a lost certificate', 'military-inbound', {}, { certificateLost: true }, '申请材料随本通知书退还。', null],
])('a refusal gives back only what has come in: %s', async (_, type, facts, application, sentence, held) => {
  const caseId = await transferCase(type, facts, application);
  const letter = refusalLetter(await t.db.transaction((trx) => loadPaperContext(trx, caseId, '2026-03-16')), 'county', '2026-03-16');
  expect((letter.data as { lead: string }).lead).toMatch(new RegExp(`。${sentence}$`));
  expect((letter.data as { lead: string }).lead.includes('退还')).toBe(sentence !== '');
  expect((letter.data as unknown as { sections: { title: string; text: string }[] }).sections.at(-1)).toEqual({ title: '依据', text: `《伤残抚恤管理办法》实施细则第三十${type === 'military-inbound' ? '四' : type.startsWith('cross') ? '六' : '七'}条` });
  const [delivered] = await handOvers(caseId, 'deliver-transfer-refusal', { mode: 'signed-receipt' });
  expect(namesOf(delivered)).toEqual(held === null ? [] : [held]);
});

it('what comes from the other province and what the person brings are two entries, each with its giver and day (第36条)', async () => {
  const caseId = await transferCase('cross-province-in', { 'receive-papers': lines('K7', 'present') });
  const items = ['K4', 'K5', 'K6'].map((code) => ({ code, status: 'present', receivedOn: '2026-03-17' }));
  const entries = await handOvers(caseId, 'receive-transfer-papers', { items: [...items, { code: 'K7', status: 'present', receivedOn: '2026-03-13' }] });
  expect(entries.map((entry) => [entry['from_party'], entry['to_code'], entry['handed_on'], entry['received_on'], namesOf(entry)])).toEqual([
    ['省外退役军人事务部门', '449901', '2026-03-17', '2026-03-17', ['伤残档案', '迁入地居民户口簿复印件', '《伤残人员关系转移证明》（跨省）']],
    ['申请人', '449901', '2026-03-13', '2026-03-13', ['伤残证件']],
  ]);
});

it.each<[what: string, act: string, payload: Data, entries: unknown[]]>([
  ['taken back before it is tried again', 'retry-transfer', { fileBackOn: '2026-03-13' }, [['省外退役军人事务部门', '449901', '2026-03-13', '2026-03-13', ['伤残档案', '迁入地居民户口簿复印件']]]],
  ['taken back on the day of the end', 'give-up-transfer', { fileBackOn: '2026-03-17' }, [['省外退役军人事务部门', '449901', '2026-03-17', '2026-03-17', ['伤残档案', '迁入地居民户口簿复印件']]]],
  ['that was never sent', 'give-up-transfer', {}, []],
])('跨省迁出 that is not taken up, a file %s', async (_, act, payload, expected) => {
  const caseId = await transferCase('cross-province-out');
  const entries = await handOvers(caseId, act, payload);
  expect(entries.map((entry) => [entry['from_party'], entry['to_code'], entry['handed_on'], entry['received_on'], namesOf(entry)])).toEqual(expected);
});

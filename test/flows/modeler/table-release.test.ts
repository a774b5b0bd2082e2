import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readTable } from '../../../processes/decisions/index.ts';
import type { ApiClient } from '../../../scripts/demo/api-client.ts';
import { signIn } from '../../../scripts/demo/api-client.ts';
import { materialCodes, acceptance } from '../../../scripts/demo/initial-rating-story.ts';
import { takeIn } from '../../../scripts/demo/take-in.ts';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import { expectSameAnswers } from '../../engine/compare-table.ts';
import { openEngine } from '../../engine/setup.ts';
import { getStack } from '../../support/stack.ts';
import { givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { Clients } from '../support/story.ts';

const TABLE = 'materials-initial.dmn';
/** What this office wishes beside the papers of 第11条: for persons of item (5) with a unit. */
const WISH = { code: 'N6d', title: '承诺书' };

/** The table with one row more. */
function withWish(xml: string): string {
  const { inputs } = readTable(xml);
  const tests = inputs.map(({ expression }) => ({ category: '"C5"', hasUnit: 'true' })[expression] ?? '');
  const results = [`"${WISH.code}"`, `"${WISH.title}"`, '11', '"有工作单位的第（五）项人员"', '"本人签名"', '"R047"', 'false', '"applicant"', 'false'];
  const cells = [...tests.map((text) => `<inputEntry><text>${text}</text></inputEntry>`), ...results.map((text) => `<outputEntry><text>${text}</text></outputEntry>`)];
  return xml.replace('</decisionTable>', `<rule id="rule-N6d"><description>本省要求</description>${cells.join('')}</rule></decisionTable>`);
}

let clients: Clients;
let author: ApiClient;
let approver: ApiClient;
let shipped: string;

/** Opens a draft of the table, changes it and proposes it. @throws ApiRefusal */
async function propose(change: (xml: string) => string, reason: string): Promise<string> {
  const { id } = await author.post<{ id: string }>('/api/model/drafts', { resource: TABLE });
  const draft = await author.get<{ content: string; version: number }>(`/api/model/drafts/${id}`);
  const { version } = await author.put<{ version: number }>(`/api/model/drafts/${id}`, { content: change(draft.content) }, draft.version);
  return (await author.post<{ id: string }>(`/api/model/drafts/${id}/propose`, { requestId: randomUUID(), reason, exceptions: [] }, version)).id;
}
const approve = (client: ApiClient, id: string): Promise<unknown> => client.post(`/api/model/proposals/${id}/approve`, { exceptions: [] });
const newest = async (): Promise<string> => (await author.get<{ releases: { id: string; isCurrent: boolean }[] }>('/api/model/releases')).releases.find(({ isCurrent }) => isCurrent)?.id ?? '';
const asked = async (): Promise<string[]> => (await author.get<{ materials: { code: string }[] }>('/api/required-materials?type=initial&category=C5&hasUnit=true')).materials.map(({ code }) => code);
const complete = (items: readonly string[]) => ({ ...acceptance, on: '2026-03-03', data: { items: items.map((code) => ({ code, status: 'present' })), outcome: 'complete' } });

beforeAll(async () => {
  clients = await signInAll();
  author = await signIn(getStack().serverUrl, 'analyst', testPassword);
  approver = await signIn(getStack().serverUrl, 'analyst2', testPassword);
  shipped = await newest();
}, 60_000);

describe('given a case that was taken in on the shipped table', () => {
  let old: string;
  let fresh: string;

  beforeAll(async () => {
    old = (await givenCase(clients)).id;
    const before = await asked();
    expect(before).not.toContain(WISH.code);
    const proposal = await propose(withWish, '本省要求提交承诺书');
    await expect(approve(author, proposal)).rejects.toMatchObject({ problem: { type: 'same-person' } });
    await approve(approver, proposal);
    fresh = (await takeIn(clients.county1, { codes: [...materialCodes, WISH.code] })).id;
  }, 240_000);

  // Other suites on the same engine ask for the shipped papers.
  afterAll(async () => {
    const { content } = await author.get<{ content: string }>(`/api/model/releases/${shipped}/files/${TABLE}`);
    await approve(approver, await propose(() => content, '恢复随平台发布的材料表'));
    expect(await asked()).not.toContain(WISH.code);
  }, 240_000);

  test('then the pre-check and the list of papers answer by the new table', async () => {
    expect(await asked()).toContain(WISH.code);
    const { materials } = await author.post<{ materials: { required: { code: string; statutory: boolean }[]; findings: { code: string }[] } }>('/api/pre-check/disability-rating', {
      type: 'initial', facts: { applicationDate: '2026-03-02', category: 'C5', householdInProvince: true, hasUnit: true }, materials: [{ code: WISH.code, status: 'missing' }],
    });
    expect(materials.required.find(({ code }) => code === WISH.code)).toMatchObject({ statutory: false });
    expect(materials.findings.map(({ code }) => code)).toContain(WISH.code);
  });

  test('then the case from before has the papers of its own release, and is complete with them', async () => {
    expect((await viewCase(clients.county1, old)).materials.map(({ code }) => code)).not.toContain(WISH.code);
    await takeSteps(clients, old, [complete(materialCodes)]);
    expect((await viewCase(clients.county1, old)).openTasks.map(({ taskKey }) => taskKey)).toEqual(['county-review']);
  }, 120_000);

  test('then a new case has the new paper, and is not complete without it', async () => {
    expect((await viewCase(clients.county1, fresh)).materials.map(({ code }) => code)).toContain(WISH.code);
    await expect(takeSteps(clients, fresh, [complete(materialCodes)])).rejects.toMatchObject({ status: 422, problem: { title: expect.stringContaining(`缺少${WISH.title}`) } });
    await takeSteps(clients, fresh, [complete([...materialCodes, WISH.code])]);
    expect((await viewCase(clients.county1, fresh)).openTasks.map(({ taskKey }) => taskKey)).toEqual(['county-review']);
  }, 120_000);

  test('then the engine decides by the released table as the program does, cell by cell', async () => {
    const { content } = await author.get<{ content: string }>(`/api/model/releases/${await newest()}/files/${TABLE}`);
    const engine = await openEngine();
    try {
      const [release] = await engine.query<{ deployment_id: string }>('select deployment_id from app.releases order by deployed_at desc limit 1');
      const found = await engine.server.request<{ id: string }[]>('GET', `/engine-rest/decision-definition?key=materials-initial&deploymentId=${release?.deployment_id ?? ''}&maxResults=2`);
      expect(found.body).toHaveLength(1);
      await expectSameAnswers(engine, readTable(content), found.body[0]?.id);
    } finally {
      await engine.close();
    }
  }, 180_000);

  test.each<[string, (xml: string) => string, string]>([
    ['a paper of 第11条 left out', (xml) => xml.replace(/<rule id="rule-N1">[\s\S]*?<\/rule>/, ''), '第11条'],
    ['a wish that is called a paper of the article', (xml) => xml.replace(/(<outputEntry id="N6d-statutory"><text>)false/, '$1true'), '第11条'],
  ])('then a table with %s is refused with the article', async (_, change, article) => {
    await expect(propose(change, '试行一个月')).rejects.toMatchObject({ status: 422, problem: { type: 'model-refused', article } });
  }, 60_000);
});

import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SAVES_KEPT } from '../../../domain/models/save-model-draft.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { importFile, shippedRelease } from './support.ts';

interface Draft {
  id: string;
  resource: string;
  version: number;
  content: string;
  others: { name: string }[];
}
interface Problem {
  type: string;
  title: string;
  article?: string;
  errors?: { path: string; message: string }[];
}

let t: TestApp;
let one: Browser;
let other: Browser;
beforeAll(async () => {
  t = await testApp();
  await shippedRelease(t);
  one = await signIn(t, 'analyst');
  other = await signIn(t, 'analyst2');
});
afterAll(() => t.close());

const NOTICE = 'public-notice.bpmn';
const opened = async (resource = NOTICE): Promise<Draft> => {
  const { id } = (await one.send('POST', '/api/model/drafts', { resource })).json<{ id: string }>();
  return (await one.get(`/api/model/drafts/${id}`)).json<Draft>();
};
const save = (browser: Browser, id: string, content: string, version: number) => browser.send('PUT', `/api/model/drafts/${id}`, { content }, { 'if-match': `"${version}"` });
const proposed = (id: string, version: number, exceptions: unknown[] = []) => one.send('POST', `/api/model/drafts/${id}/propose`, { requestId: randomUUID(), reason: '按新的办事要求调整', exceptions }, { 'if-match': `"${version}"` });

describe('a draft', () => {
  it('begins as the file of the release, with the others beside it', async () => {
    const draft = await opened();
    expect(draft).toMatchObject({ resource: NOTICE, version: 1, content: readFileSync(new URL('../../../processes/shared/public-notice.bpmn', import.meta.url), 'utf8') });
    expect(draft.others.map(({ name }) => name)).toContain('disability-rating.bpmn');
    expect(draft.others.map(({ name }) => name)).not.toContain(NOTICE);
  });

  it('keeps what is saved, and what it was before', async () => {
    const { id, content } = await opened();
    const renamed = content.replace('name="张贴公示"', 'name="张贴公示书"');
    expect((await save(one, id, renamed, 1)).json()).toMatchObject({ version: 2 });
    expect((await other.get(`/api/model/drafts/${id}`)).json<Draft>()).toMatchObject({ version: 2, content: renamed });
    expect((await one.get(`/api/model/drafts/${id}/saves`)).json<{ saves: { version: number }[] }>().saves.map(({ version }) => version)).toEqual([2, 1]);
    expect((await one.get(`/api/model/drafts/${id}/saves/1`)).json()).toEqual({ content });
  });

  it('keeps a limited number of earlier states', async () => {
    const { id, content } = await opened();
    for (let version = 1; version <= SAVES_KEPT + 3; version += 1) await save(one, id, `${content}<!-- ${version} -->`, version);
    expect((await one.get(`/api/model/drafts/${id}/saves`)).json<{ saves: unknown[] }>().saves).toHaveLength(SAVES_KEPT);
  });

  it('is saved by nobody who does not say what was before him', async () => {
    const { id } = await opened();
    const answer = await one.ask({ method: 'PUT', url: `/api/model/drafts/${id}`, payload: { content: 'x' }, headers: { 'x-csrf-token': one.csrfToken } });
    expect([answer.statusCode, answer.json<Problem>().type]).toEqual([428, 'precondition-required']);
  });
});

describe('two people in one draft', () => {
  it('are told of each other, until one has gone', async () => {
    const { id } = await opened();
    const here = async (browser: Browser) => (await browser.send('POST', `/api/model/drafts/${id}/presence`)).json<{ others: string[] }>().others;
    expect(await here(one)).toEqual([]);
    expect(await here(other)).toEqual(['流程分析员（演示）']);
    expect(await here(one)).toEqual(['流程分析员乙（演示）']);
    await other.send('DELETE', `/api/model/drafts/${id}/presence`);
    expect(await here(one)).toEqual([]);
    await here(other);
    t.clock.passMinutes(1);
    expect(await here(one)).toEqual([]);
  });

  it('do not overwrite each other: the second is told who saved, and may keep a copy', async () => {
    const { id, content } = await opened();
    expect((await save(other, id, `${content}<!-- theirs -->`, 1)).statusCode).toBe(200);
    const refused = await save(one, id, `${content}<!-- mine -->`, 1);
    expect([refused.statusCode, refused.json<Problem>().type]).toEqual([412, 'model-draft-changed']);
    expect(refused.json<Problem>().title).toContain('流程分析员乙（演示）已于');
    const copy = (await one.send('POST', `/api/model/drafts/${id}/copy`, { content: `${content}<!-- mine -->` })).json<{ id: string }>();
    expect((await one.get(`/api/model/drafts/${copy.id}`)).json<Draft>().content).toContain('<!-- mine -->');
    expect((await one.get(`/api/model/drafts/${id}`)).json<Draft>().content).toContain('<!-- theirs -->');
  });
});

describe('an imported file', () => {
  it('takes the place of the file with its process', async () => {
    const shipped = readFileSync(new URL('../../../processes/shared/archive.bpmn', import.meta.url));
    expect((await importFile(one, '随便.xml', shipped)).json()).toMatchObject({ resource: 'archive.bpmn' });
  });

  it('that is no form with a file is refused', async () => {
    expect((await one.send('POST', '/api/model/drafts/import', {})).statusCode).toBe(406);
  });
});

describe('proposing', () => {
  it('the release as it is is refused: nothing changes', async () => {
    const { id, content } = await opened();
    const table = await opened('institution-by-injury.dmn');
    expect([(await proposed(table.id, 1)).json<Problem>().type]).toEqual(['nothing-changed']);
    // A diagram is written anew: a mere difference of layout in the text is none of its own, but it is another file.
    expect((await save(one, id, content, 1)).json()).toMatchObject({ version: 1 });
  });

  it('a table that the law bears is open for another person, written anew under the shipped head', async () => {
    const table = await opened('institution-by-injury.dmn');
    const changed = table.content.replace('一般伤残，首次鉴定', '一般残情，首次鉴定').replace('name="医学鉴定机构" camunda', 'name="别的名称" camunda');
    await save(one, table.id, changed, 1);
    const answer = await proposed(table.id, 2);
    expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
    const { id } = answer.json<{ id: string }>();
    const file = (await other.get(`/api/model/proposals/${id}/files/institution-by-injury.dmn`)).json<{ content: string }>();
    expect(file.content).toBe(table.content.replace('一般伤残，首次鉴定', '一般残情，首次鉴定'));
    await one.send('POST', `/api/model/proposals/${id}/reject`, { note: '' });
  });

  it.each<[string, string, (xml: string) => string, RegExp, string | undefined]>([
    ['contradicts the article', 'negative-routing.dmn', (xml) => xml.replace('<text>"report-to-province"</text>', '<text>"outcome-notice-and-return"</text>'), /去向与第15条不符/, '第15条'],
    ['leaves out a paper of the article', 'materials-initial.dmn', (xml) => xml.replace(/<rule id="rule-N1">[\s\S]*?<\/rule>/, ''), /第11条要求的“个人书面申请”/, '第11条'],
    ['leaves a question open', 'institution-by-injury.dmn', (xml) => xml.replace(/<rule id="rule-mental-first">[\s\S]*?<\/rule>/, ''), /没有规则适用/, undefined],
    ['cannot be read', 'institution-by-injury.dmn', (xml) => xml.replace('<text>"ordinary"</text>', '<text>"ordinary</text>'), /不是有效的 FEEL/, undefined],
    ['asks other facts', 'institution-by-injury.dmn', (xml) => xml.replace('<text>kind</text>', '<text>person</text>'), /列由平台登记/, undefined],
  ])('a table that %s is refused, each fault at its row', async (_, name, change, message, article) => {
    const table = await opened(name);
    await save(one, table.id, change(table.content), 1);
    const answer = await proposed(table.id, 2);
    const problem = answer.json<Problem & { errors: { path: string; message: string }[] }>();
    expect([answer.statusCode, problem.type, problem.article]).toEqual([422, 'model-refused', article]);
    expect(problem.errors).toEqual(expect.arrayContaining([{ path: expect.stringContaining(name.replace('.dmn', '')), message: expect.stringMatching(message) }]));
  });

  it('a notice that ends before its days are over is refused with the article', async () => {
    const { id, content } = await opened();
    await save(one, id, content.replace(/<bpmn:timeDate[^>]*>[^<]*<\/bpmn:timeDate>/, '<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration>'), 1);
    const answer = await proposed(id, 2);
    expect([answer.statusCode, answer.json<Problem>().type, answer.json<Problem>().article]).toEqual([422, 'model-refused', '第17条']);
  });

  it('a breach that is to be let pass needs a reason of the author and one of the approver', async () => {
    const { id, content } = await opened();
    await save(one, id, content.replace(/<bpmn:timeDate[^>]*>[^<]*<\/bpmn:timeDate>/, '<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P3D</bpmn:timeDuration>'), 1);
    const asked = { constraintId: 'public-notice-period-end-public-notice', process: 'public-notice', element: 'verify-feedback', reason: '试点期间按批复办理' };
    expect((await proposed(id, 2, [{ ...asked, element: 'post-notice' }])).json<Problem>().type).toBe('model-refused');
    const answer = await proposed(id, 2, [asked]);
    expect(answer.statusCode).toBe(201);
    const approve = (exceptions: unknown[]) => other.send('POST', `/api/model/proposals/${answer.json<{ id: string }>().id}/approve`, { exceptions });
    expect((await approve([])).json<Problem>()).toMatchObject({ type: 'model-refused', article: '第17条' });
    // Signed, it gets as far as the workers, of which none runs beside this server.
    expect((await approve([{ ...asked, reason: '同意，已核对批复' }])).json<Problem>().type).toBe('workers-silent');
    await other.send('POST', `/api/model/proposals/${answer.json<{ id: string }>().id}/reject`, { note: '另行研究' });
  });

  it('a draft that somebody has changed since is refused', async () => {
    const { id, content } = await opened();
    await save(other, id, content.replace('name="张贴公示"', 'name="张贴公示书"'), 1);
    expect((await proposed(id, 1)).statusCode).toBe(412);
  });

  it('what is lawful is open until its author withdraws it; its author cannot approve it, nor an administrator', async () => {
    const { id, content } = await opened();
    await save(one, id, content.replace('name="张贴公示"', 'name="张贴公示书"'), 1);
    const answer = await proposed(id, 2);
    expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
    const made = answer.json<{ id: string }>();
    expect((await one.send('POST', `/api/model/proposals/${made.id}/approve`, { exceptions: [] })).json<Problem>().type).toBe('same-person');
    const administrator = await signIn(t, 'administrator');
    expect((await administrator.send('POST', `/api/admin/proposals/${made.id}/approve`)).statusCode).toBe(404);
    // No worker runs beside this server.
    expect((await other.send('POST', `/api/model/proposals/${made.id}/approve`, { exceptions: [] })).json<Problem>().type).toBe('workers-silent');
    expect((await one.send('POST', `/api/model/proposals/${made.id}/reject`, { note: '' })).statusCode).toBe(200);
    expect((await other.get('/api/model/proposals')).json<{ proposals: { id: string; status: string }[] }>().proposals.find((entry) => entry.id === made.id)).toMatchObject({ status: 'withdrawn' });
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { templateOfCase } from '../../../domain/documents/find-template.ts';
import { keepFiles, sha256Of } from '../../../domain/models/model-files.ts';
import type { FileRef } from '../../../domain/models/model-files.ts';
import { paperTemplate } from '../../../domain/rendering/index.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import { samples } from '../../../domain/rendering/samples/sample-data.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { importFile, shippedRelease } from './support.ts';

interface Draft {
  id: string;
  kind: string;
  content: string;
  current: string;
  others: unknown[];
}
interface Problem {
  type: string;
  title: string;
  errors?: { path: string; message: string }[];
}
interface Preview {
  html: string | null;
  findings: { line: number | null; message: string }[];
}

let t: TestApp;
let one: Browser;
let shipped: string;
beforeAll(async () => {
  t = await testApp();
  shipped = await shippedRelease(t);
  one = await signIn(t, 'analyst');
});
afterAll(() => t.close());

const NOTICE = 'acceptance-notice.hbs';
const opened = async (): Promise<Draft> => (await one.get(`/api/model/drafts/${(await one.send('POST', '/api/model/drafts', { resource: NOTICE })).json<{ id: string }>().id}`)).json<Draft>();
const save = (id: string, content: string) => one.send('PUT', `/api/model/drafts/${id}`, { content }, { 'if-match': '"1"' });
const propose = (id: string) => one.send('POST', `/api/model/drafts/${id}/propose`, { requestId: randomUUID(), reason: '受理通知书增加提示', exceptions: [] }, { 'if-match': '"2"' });
const preview = (content: string, sample = 'ordinary') => one.send('POST', '/api/model/papers/acceptance-notice/preview', { content, sample });
const withTip = (content: string): string => content.replace('{{> _contact}}', '<p class="body">请带齐病历。</p>\n{{> _contact}}');

describe('a paper in a draft', () => {
  it('begins as the template of the release, without the diagrams beside it', async () => {
    const draft = await opened();
    expect(draft).toMatchObject({ kind: 'paper', others: [] });
    expect(draft.content).toBe(draft.current);
  });

  it('is shown with invented data, and what is wrong is said at its line', async () => {
    const { content } = await opened();
    const good = (await preview(withTip(content))).json<Preview>();
    expect([good.findings, good.html?.includes('请带齐病历。')]).toEqual([[], true]);
    const bad = (await preview(withTip(content).replace('{{text numberText}}', '{{{numberText}}}'))).json<Preview>();
    expect(bad).toEqual({ html: null, findings: [{ line: 4, message: expect.stringContaining('原样输出') }] });
  });

  it('has fields that are named, and fonts for its preview', async () => {
    const { fields } = (await one.get('/api/model/papers/acceptance-notice/fields')).json<{ fields: { path: string; name: string; mandatory: boolean }[] }>();
    expect(fields).toContainEqual({ path: 'acceptedOn', name: '受理日期', write: '{{date acceptedOn}}', mandatory: true });
    const { content } = await opened();
    const [, font = ''] = /url\("(\/api\/paper-fonts\/[^"]+)"\)/.exec((await preview(content)).json<Preview>().html ?? '') ?? [];
    expect((await one.get(font)).statusCode).toBe(200);
    expect((await one.get('/api/paper-fonts/none.woff2')).statusCode).toBe(404);
    expect((await one.get('/api/model/papers/nothing/fields')).statusCode).toBe(404);
  });

  it('is not shown to a caseworker', async () => expect((await (await signIn(t, 'county1')).send('POST', '/api/model/papers/acceptance-notice/preview', { content: 'x', sample: 'ordinary' })).statusCode).toBe(403));

  it('that leaves out what the paper has to say is not proposed', async () => {
    const draft = await opened();
    await save(draft.id, draft.content.replace('{{date acceptedOn}}', '今日'));
    const answer = await propose(draft.id);
    expect([answer.statusCode, answer.json<Problem>()]).toEqual([422, expect.objectContaining({ type: 'model-refused', errors: [{ path: 'acceptance-notice', message: expect.stringContaining('受理日期（acceptedOn）') }] })]);
  });

  it('is proposed with its reason when it only shows', async () => {
    const draft = await opened();
    await save(draft.id, withTip(draft.content));
    const answer = await propose(draft.id);
    expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
    const { id } = answer.json<{ id: string }>();
    expect((await one.get('/api/model/proposals')).json<{ proposals: { id: string; resources: string[] }[] }>().proposals.find((entry) => entry.id === id)?.resources).toEqual([NOTICE]);
    expect((await one.send('POST', `/api/model/proposals/${id}/approve`, { exceptions: [] })).json<Problem>().type).toBe('same-person');
    await one.send('POST', `/api/model/proposals/${id}/reject`, { note: '' });
  });

  it('comes in as a file by its name; one that does more than show does not', async () => {
    const { content } = await opened();
    expect((await importFile(one, NOTICE, Buffer.from(withTip(content)))).json()).toMatchObject({ resource: NOTICE });
    expect((await importFile(one, NOTICE, Buffer.from(content.replace('{{> _contact}}', '<script>1</script>')))).json<Problem>()).toMatchObject({ type: 'model-hostile', errors: [{ message: expect.stringContaining('<script>') }] });
    expect((await importFile(one, 'other.hbs', Buffer.from(content))).json<Problem>().type).toBe('model-unknown');
    expect((await importFile(one, NOTICE, Buffer.from([0xff, 0xfe, 0x00]))).json<Problem>().type).toBe('model-hostile');
  });
});

/** A case that was taken in on a release. */
async function onRelease(release: string): Promise<string> {
  const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901');
  await t.db('cases').where({ id }).update({ release_id: release });
  return id;
}

describe('the paper of a case', () => {
  it('is printed by the template of the release on which the case runs', async () => {
    const row = (await t.db('releases').where({ id: shipped }).first()) as { resources: FileRef[] };
    const bytes = Buffer.from(withTip((await opened()).content));
    const resources = row.resources.map((file) => (file.name === NOTICE ? { name: NOTICE, sha256: sha256Of(bytes) } : file));
    await keepFiles(t.db, [{ name: NOTICE, bytes }]);
    const id = randomUUID();
    await t.db('releases').insert({ id, bundle_hash: id, deployment_id: id, definitions: '{}', deployed_at: t.clock.now(), resources: JSON.stringify(resources), base_release: shipped });
    const before = await onRelease(shipped);
    const after = await onRelease(id);
    expect((await templateOfCase(t.db, before, 'acceptance-notice')).version).toBe(paperTemplate('acceptance-notice').version);
    const changed = await templateOfCase(t.db, after, 'acceptance-notice');
    expect(changed.version).not.toBe(paperTemplate('acceptance-notice').version);
    expect(changed.fill(samples['acceptance-notice'])).toContain('请带齐病历。');
  });
});

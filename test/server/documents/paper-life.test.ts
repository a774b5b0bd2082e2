import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyAllAudit } from '../../../domain/audit/verify-audit.ts';
import { voidEffectOf } from '../../../domain/effects/void-effect.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { makePaper, makePdf, uploadFile } from './make-paper.ts';

interface PaperView {
  status: string;
  numberText: string;
  steps: string[];
  canIssueDraft: boolean;
  draft: { id: string } | null;
  replaces: { id: string } | null;
  replacedBy: { id: string; numberText: string } | null;
  scans: { status: string; comparisons: { page: number }[] }[];
  history: { action: string }[];
}

let t: TestApp;
let made: MadeCase;
let county: Browser;
let round = 10;
beforeAll(async () => {
  t = await testApp();
  made = await makeCase(t.db, t.deps.config.dataDir, '449901');
  county = await signIn(t, 'county1');
});
afterAll(() => t.close());

const read = async (id: string, browser = county): Promise<PaperView> => (await browser.get(`/api/documents/${id}`)).json<PaperView>();
const paper = async (rendered = true) => makePaper(t, made.id, (round += 1), rendered);
const does = async (id: string, step: string, body: unknown = {}, browser = county): Promise<[number, string | undefined]> => {
  const answer = await browser.send('POST', `/api/documents/${id}/${step}`, body);
  return [answer.statusCode, answer.json<{ type?: string }>().type];
};
/** Issues the drafted replacement of a paper, as somebody who has that paper before him. */
const issue = async (voidedId: string, draftId: string | undefined) => county.send('POST', `/api/document-drafts/${draftId}/issue`, {}, { 'if-match': String((await county.get(`/api/documents/${voidedId}`)).headers['etag']) });
const OK = [200, undefined];
const sealing = { copies: 2, sealedOn: '2025-06-06' };
const scan = async (id: string, pages = 2) => does(id, 'scan', { uploadId: await uploadFile(county, await makePdf(pages, randomUUID())) });
const deliver = async (subject: string, deliveredOn = '2025-06-09'): Promise<string> => {
  const id = randomUUID();
  await t.db('deliveries').insert({ id, case_id: made.id, subject, round: (round += 1), mode: 'signed-receipt', recipient: '测试甲', delivered_on: deliveredOn, recorded_by: 'x' });
  return id;
};
/** A paper that has come as far as the step before. */
const upTo = async (status: 'issued' | 'rendered' | 'sealed' | 'comparing' | 'scanned' | 'served' | 'voided') => {
  const { id } = await paper(status !== 'issued');
  if (status === 'issued' || status === 'rendered') return id;
  if (status === 'voided') return does(id, 'void', { reason: '打印有误' }).then(() => id);
  await does(id, 'seal', sealing);
  if (status === 'sealed') return id;
  await scan(id);
  if (status === 'comparing') return id;
  for (const page of [1, 2]) await does(id, `scan/pages/${page}`, { matches: true });
  if (status === 'served') await does(id, 'serve', { deliveryId: await deliver('outcome-notice') });
  return id;
};

it('goes from its number to its delivery, every step in the audit trail', async () => {
  const { id } = await paper();
  expect(await does(id, 'seal', sealing)).toEqual(OK);
  expect(await scan(id)).toEqual(OK);
  expect((await read(id)).steps).toEqual(['seal', 'scan', 'compare', 'void'].filter((step) => step === 'compare' || step === 'void'));
  expect(await does(id, 'scan/pages/2', { matches: true })).toEqual(OK);
  expect((await read(id)).status).toBe('sealed');
  expect(await does(id, 'scan/pages/1', { matches: true })).toEqual(OK);
  expect(await read(id)).toMatchObject({ status: 'scanned', scans: [{ status: 'matched', comparisons: [{ page: 1 }, { page: 2 }] }] });
  const receiptUploadId = await uploadFile(county, await makePdf(1, 'receipt'), '回执.pdf');
  expect(await does(id, 'serve', { deliveryId: await deliver('outcome-notice'), receiptUploadId })).toEqual(OK);
  const served = await read(id);
  expect(served).toMatchObject({ status: 'served', service: { mode: 'signed-receipt', servedOn: '2025-06-09', receiptName: '回执.pdf' }, seal: { method: 'wet-ink', copies: 2, sealedOn: '2025-06-06' } });
  expect((await county.get(`/api/documents/${id}/receipt`)).headers['content-disposition']).toContain(encodeURIComponent('回执.pdf'));
  expect((await (await signIn(t, 'othercounty')).get(`/api/documents/${id}/receipt`)).statusCode).toBe(404);
  expect(served.history.map(({ action }) => action)).toEqual(['document-issued', 'document-sealed', 'document-scan-received', 'document-page-compared', 'document-page-compared', 'document-scanned-back', 'document-served']);
  expect(await verifyAllAudit(t.db)).toEqual([]);
});

describe('out of order', () => {
  const steps: [string, string, () => Promise<unknown>][] = [
    ['render', 'issued', async () => ({})],
    ['seal', 'rendered', async () => sealing],
    ['scan', 'sealed', async () => ({ uploadId: await uploadFile(county, await makePdf(2, randomUUID())) })],
    ['serve', 'scanned', async () => ({ deliveryId: await deliver('outcome-notice') })],
    ['draft', 'voided', async () => ({ issuedOn: '2025-06-10' })],
  ];
  const states = ['issued', 'rendered', 'sealed', 'scanned', 'served', 'voided'] as const;
  const wrong = steps.flatMap(([step, right, body]) => states.filter((state) => state !== right).map((state): [string, (typeof states)[number], () => Promise<unknown>] => [step, state, body]));

  it.each(wrong)('%s of a paper that is %s is refused', async (step, state, body) => {
    const id = await upTo(state);
    const before = await t.db('documents').where({ id }).first();
    expect(await does(id, step, await body())).toEqual([409, 'paper-order']);
    expect(await t.db('documents').where({ id }).first()).toEqual(before);
  });

  it('what is void is not voided again', async () => expect(await does(await upTo('voided'), 'void', { reason: '又一次' })).toEqual([409, 'paper-order']));
});

describe('the scan', () => {
  it('must have as many pages as the paper', async () => {
    const id = await upTo('sealed');
    expect(await scan(id, 3)).toEqual([422, 'scan-pages-differ']);
    expect(await does(id, 'scan', { uploadId: randomUUID() })).toEqual([422, 'upload-gone']);
    expect((await read(id)).scans).toEqual([]);
  });

  it('waits for its comparison before another is taken', async () => expect(await scan(await upTo('comparing'))).toEqual([409, 'scan-waiting']));

  it('is rejected by one page that differs, with what differs; then a new one is taken', async () => {
    const id = await upTo('comparing');
    expect(await does(id, 'scan/pages/1', { matches: false, note: ' ' })).toEqual([422, 'note-missing']);
    expect(await does(id, 'scan/pages/3', { matches: true })).toEqual([422, 'no-such-page']);
    expect(await does(id, 'scan/pages/1', { matches: true })).toEqual(OK);
    expect(await does(id, 'scan/pages/1', { matches: true })).toEqual([409, 'page-compared']);
    expect(await does(id, 'scan/pages/2', { matches: false, note: '印章缺失' })).toEqual(OK);
    expect(await read(id)).toMatchObject({ status: 'sealed', scans: [{ status: 'rejected' }] });
    expect(await does(id, 'scan/pages/1', { matches: true })).toEqual([409, 'no-scan']);
    expect(await scan(id)).toEqual(OK);
    expect((await read(id)).scans.map(({ status }) => status).sort()).toEqual(['comparing', 'rejected']);
  });

  it('is read by who may see the case, in a frame of our own pages only', async () => {
    const id = await upTo('comparing');
    const { id: scanId } = (await t.db('document_scans').where({ document_id: id }).first('id')) as { id: string };
    const answer = await county.get(`/api/document-scans/${scanId}`);
    expect([answer.statusCode, answer.headers['x-frame-options']]).toEqual([200, 'SAMEORIGIN']);
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect((await (await signIn(t, 'othercounty')).get(`/api/document-scans/${scanId}`)).statusCode).toBe(404);
  });
});

describe('sealing', () => {
  it.each([
    [{ copies: 2, sealedOn: '2025-06-04' }, [422, 'seal-date']],
    [{ copies: 2, sealedOn: '2025-06-11' }, [422, 'seal-date']],
    [{ copies: 0, sealedOn: '2025-06-06' }, [400, expect.any(String)]],
  ])('%j is refused', async (body, expected) => expect(await does(await upTo('rendered'), 'seal', body)).toEqual(expected));

  it('of a form that the law wants in three copies asks for three', async () => {
    const { id } = await paper();
    await t.db('documents').where({ id }).update({ kind: 'approval-form' });
    expect(await does(id, 'seal', sealing)).toEqual([422, 'too-few-copies']);
    expect(await does(id, 'seal', { ...sealing, copies: 3 })).toEqual(OK);
  });
});

describe('service', () => {
  it("needs the delivery record of this paper's subject, not older than the paper", async () => {
    const id = await upTo('scanned');
    expect(await does(id, 'serve', { deliveryId: await deliver('certificate') })).toEqual([422, 'no-delivery']);
    expect(await does(id, 'serve', { deliveryId: await deliver('outcome-notice', '2025-06-01') })).toEqual([422, 'service-date']);
    expect(await does(id, 'serve', {})).toEqual([422, 'no-delivery']);
    expect(await does(id, 'serve', { own: { mode: 'signed-receipt', recipient: '测试甲', servedOn: '2025-06-09' } })).toEqual([422, 'no-delivery']);
  });
});

describe('voided and reissued', () => {
  it('keeps its number, gets a new one and is linked both ways', async () => {
    const id = await upTo('served');
    expect(await does(id, 'void', { reason: '  ' })).toEqual([422, 'reason-missing']);
    expect(await does(id, 'void', { reason: '姓名打印有误' })).toEqual(OK);
    const old = await read(id);
    expect(await does(id, 'draft', { issuedOn: '2025-06-11' })).toEqual([422, 'issue-date']);
    expect(await does(id, 'draft', { issuedOn: '2025-06-10' })).toEqual(OK);
    expect(await does(id, 'draft', { issuedOn: '2025-06-10' })).toEqual([409, 'already-replaced']);
    const { draft, canIssueDraft } = await read(id);
    expect(canIssueDraft).toBe(true);
    const [first, second] = await Promise.all([1, 2].map(() => issue(id, draft?.id)));
    expect([first?.statusCode, second?.statusCode].sort()).toEqual([200, 412]);
    const { replacedBy } = await read(id);
    expect(replacedBy?.numberText).not.toBe(old.numberText);
    const fresh = await read(replacedBy?.id as string);
    expect(fresh).toMatchObject({ status: 'issued', replaces: { id }, steps: ['render', 'void'] });
    expect(await t.db('documents').where({ id: replacedBy?.id }).first('data')).toMatchObject({ data: { numberText: replacedBy?.numberText, issuedOn: '2025-06-10' } });
    const series = (await county.get(`/api/number-ledger?office=449901&year=2025&series=${encodeURIComponent('残结')}`)).json<{ rows: { documentId: string; status: string; replacedBy: string | null }[]; holes: number[] }>();
    expect(series.holes).toEqual([]);
    expect(series.rows.find((row) => row.documentId === id)).toMatchObject({ status: 'voided', replacedBy: replacedBy?.numberText, voidReason: '姓名打印有误' });
  });

  it('a replacement is printed here and served with a record of its own', async () => {
    const voided = await upTo('voided');
    await does(voided, 'draft', { issuedOn: '2025-06-10' });
    const { draft } = await read(voided);
    const preview = await county.get(`/api/document-drafts/${draft?.id}/pdf`);
    expect([preview.statusCode, preview.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const { id } = (await issue(voided, draft?.id)).json<{ id: string }>();
    expect(await does(id, 'render')).toEqual(OK);
    expect((await county.get(`/api/documents/${id}/pdf`)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await t.db('documents').where({ id }).update({ status: 'scanned' });
    const own = { mode: 'registered-mail', recipient: '测试甲', servedOn: '2025-06-10' };
    expect(await does(id, 'serve', { own })).toEqual([422, 'mail-number']);
    expect(await does(id, 'serve', { own: { ...own, mailNumber: 'XA00000000001' } })).toEqual(OK);
    expect(await read(id)).toMatchObject({ status: 'served', service: { mailNumber: 'XA00000000001' } });
  });

  it('a paper whose step was cancelled is not reissued', async () => {
    const { id } = await paper();
    await t.db('documents').where({ id }).update({ status: 'voided', void_reason: '环节已取消' });
    expect((await read(id)).steps).toEqual([]);
    expect(await does(id, 'draft', { issuedOn: '2025-06-10' })).toEqual([409, 'step-cancelled']);
  });
});

it('a cancelled step voids the paper that took the place of its own, too', async () => {
  const voided = await upTo('voided');
  await does(voided, 'draft', { issuedOn: '2025-06-10' });
  const { id } = (await issue(voided, (await read(voided)).draft?.id)).json<{ id: string }>();
  const activity = randomUUID();
  await t.db('effects').insert({ case_id: made.id, act: 'issue-outcome-notice', round: 1, external_task_id: randomUUID(), activity_instance_id: activity, result: JSON.stringify({ documentIds: [voided], acts: [] }), done_at: t.clock.now() });
  await t.db.transaction((trx) => voidEffectOf(trx, activity, t.clock));
  expect(await read(id)).toMatchObject({ status: 'voided', steps: [] });
  expect(await read(voided)).toMatchObject({ voidReason: '打印有误' });
});

describe('who may', () => {
  it.each([
    ['county2', 200, 200],
    ['city', 200, 403],
    ['province1', 200, 403],
    ['auditor', 404, 403],
    ['administrator', 404, 403],
    ['security', 404, 403],
    ['othercounty', 404, 404],
    ['analyst', 404, 403],
  ])('%s', async (login, reads, seals) => {
    const id = await upTo('rendered');
    const browser = await signIn(t, login);
    const view = await browser.get(`/api/documents/${id}`);
    expect([view.statusCode, (await browser.send('POST', `/api/documents/${id}/seal`, sealing)).statusCode]).toEqual([reads, seals]);
    if (reads === 200) expect(view.json<PaperView>().steps.length > 0).toBe(seals === 200);
  });
});

it('two officers at once: one seals, the other is told', async () => {
  const id = await upTo('rendered');
  const other = await signIn(t, 'county2');
  const answers = await Promise.all([does(id, 'seal', sealing), does(id, 'seal', sealing, other)]);
  expect(answers.map(([status]) => status).sort()).toEqual([200, 412]);
  expect(await t.db('document_seals').where({ document_id: id })).toHaveLength(1);
});

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Seal, SealRequest } from '../../../domain/documents/seal/seal.ts';
import { readContent } from '../../../domain/files/read-content.ts';
import { Problem } from '../../../domain/platform/problem.ts';
import { signIn } from '../support/browser.ts';
import type { Browser } from '../support/browser.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { makePaper, makePdf } from './make-paper.ts';

let t: TestApp;
let county: Browser;
let paperId: string;
let asked: SealRequest[] = [];
let sealed: Buffer;
let failure: Error | null = null;
let round = 20;

/** A seal in the file, as a service for electronic seals would be put in. */
const inFile: Seal = {
  method: 'test-electronic-seal',
  apply: async (request) => {
    asked.push(request);
    if (failure) throw failure;
    return { evidence: { certificate: '演示证书', over: request.sha256 }, sealedPdf: sealed };
  },
};

beforeAll(async () => {
  t = await testApp({ deps: { seal: inFile } });
  county = await signIn(t, 'county1');
  sealed = await makePdf(2, 'sealed');
});
beforeEach(async () => {
  const made = await makeCase(t.db, t.deps.config.dataDir, '449901');
  paperId = (await makePaper(t, made.id, (round += 1))).id;
  asked = [];
  failure = null;
});
afterAll(() => t.close());

const seal = () => county.send('POST', `/api/documents/${paperId}/seal`, { copies: 2, sealedOn: '2025-06-06' });
const kept = async () => t.db('document_seals').where({ document_id: paperId }).first('method', 'copies', 'evidence', 'sealed_sha256');
const paper = async () => t.db('documents').where({ id: paperId }).first('status', 'pdf_sha256', 'number_text') as Promise<{ status: string; pdf_sha256: string; number_text: string }>;

it('gets the bytes of the paper and leaves the sealed file behind, kept by its hash, beside the unsealed one', async () => {
  const before = await paper();
  expect((await seal()).statusCode).toBe(200);
  expect(asked).toMatchObject([{ documentId: paperId, numberText: before.number_text, officeCode: '449901', sha256: before.pdf_sha256 }]);
  expect(createHash('sha256').update(await (asked[0] as SealRequest).bytes()).digest('hex')).toBe(before.pdf_sha256);
  const hash = createHash('sha256').update(sealed).digest('hex');
  expect(await kept()).toEqual({ method: 'test-electronic-seal', copies: 2, evidence: { certificate: '演示证书', over: before.pdf_sha256 }, sealed_sha256: hash });
  expect((await readContent(t.deps.config.dataDir, hash)).equals(sealed)).toBe(true);
  expect(await paper()).toEqual({ ...before, status: 'sealed' });
  expect((await county.get(`/api/documents/${paperId}`)).json()).toMatchObject({ status: 'sealed', seal: { method: 'test-electronic-seal' } });
});

it.each<[string, Error, { status: number; type: string; title: string }]>([
  ['breaks down', new Error('connect ECONNREFUSED seal.example'), { status: 503, type: 'seal-failed', title: '电子印章没有加盖成功，文书仍未用印，请稍后再试。' }],
  ['refuses in words of its own', new Problem({ type: 'certificate-expired', status: 422, title: '印章证书已过期。' }), { status: 422, type: 'certificate-expired', title: '印章证书已过期。' }],
])('when it %s, says so, and the paper is as it was and can be sealed again', async (_how, error, problem) => {
  const before = await paper();
  failure = error;
  const answer = await seal();
  expect(answer.json()).toMatchObject(problem);
  expect(answer.body).not.toContain('ECONNREFUSED');
  expect([await paper(), await kept()]).toEqual([before, undefined]);
  failure = null;
  expect((await seal()).statusCode).toBe(200);
  expect((await paper()).status).toBe('sealed');
});

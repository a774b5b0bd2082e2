import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { loadPaperContext } from '../../../domain/cases/load-paper-context.ts';
import { enterCertificate } from '../../../domain/disability-rating/enter-certificate.ts';
import { certificatePaper } from '../../../domain/documents/certificate-paper.ts';
import { validateDocumentData } from '../../../domain/rendering/index.ts';
import { makeCase } from '../../server/support/make-case.ts';
import type { TestApp } from '../../server/support/test-app.ts';
import { testApp } from '../../server/support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const rescuer = { identity: 'C5', grade: 8, nature: 'duty' };
const rows: [string, string, object, object, object][] = [
  ['one injury', 'C5', {}, { grade: 8, nature: 'duty' }, { kind: 'duty', grade: 8, nature: 'duty' }],
  ['a soldier’s injury merged', 'C5', { injuries: [{ ...rescuer, identity: 'C1a', grade: 9 }, rescuer] }, { grade: 8, nature: 'duty' }, { kind: 'soldier', grade: 8, nature: 'duty' }],
  ['a graver illness merged (第23条)', 'C5', { injuries: [{ identity: 'C1b', grade: 6, nature: 'illness' }, rescuer] }, { grade: 6, nature: 'illness' }, { kind: 'soldier', grade: 6, nature: 'illness' }],
  ['what the province has chosen', 'X46a', {}, { grade: 8, nature: 'duty', certificateKind: 'soldier' }, { kind: 'soldier', grade: 8, nature: 'duty' }],
];

it.each(rows)('the certificate is entered and printed: %s', async (_what, category, proposal, decision, expected) => {
  const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901');
  await t.owner('cases').where({ id }).update({ category, facts: JSON.stringify({ 'propose-grade': proposal, 'province-decision': { outcome: 'approved', ...decision } }) });
  const context = await loadPaperContext(t.db, id, '2026-06-15');
  const entry = await t.db.transaction((trx) => enterCertificate(trx, context, '2026-06-15'));
  expect(entry).toMatchObject(expected);
  expect(await t.db('certificates').where({ case_id: id }).first('kind', 'grade', 'nature')).toEqual(expected);
  const { kind, data } = certificatePaper(context, entry, '2026-06-15');
  expect(validateDocumentData(kind, { ...data, numberText: null })).toBeDefined();
});

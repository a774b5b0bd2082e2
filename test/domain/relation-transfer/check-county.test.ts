import { expect, it } from '@jest/globals';
import type { Tables } from '../../../processes/decisions/index.ts';
import type { CaseRow } from '../../../domain/cases/case-row.ts';
import { checkCommission, checkMaterialAnswers, checkRegistration, checkRegrading } from '../../../domain/relation-transfer/check-county.ts';
import { shippedTables } from '../../../domain/decisions/shipped-tables.ts';
import { transferMaterials } from '../../../domain/decisions/transfer-materials.ts';

type Data = Record<string, unknown>;

const caseOf = (facts: Data = {}): CaseRow =>
  ({ application_date: '2026-03-10', category: 'C1a', facts, application: { applicationType: 'military-inbound', applicationDate: '2026-03-10', formalitiesOn: '2026-02-10', certificateLost: false, certificate: { grade: 8, nature: 'duty' } } }) as unknown as CaseRow;
const items = transferMaterials(shippedTables, { type: 'military-inbound', certificateLost: false }).map(({ code }) => ({ code, status: 'present' }));
const outCase = { ...caseOf(), application: { applicationType: 'cross-province-out', applicationDate: '2026-03-10' } } as unknown as CaseRow;
const outItems = transferMaterials(shippedTables, { type: 'cross-province-out', certificateLost: false }).map(({ code }) => ({ code, status: 'present' }));
const lacking = items.map((item, index) => (index === 0 ? { ...item, status: 'missing' } : item));
const corrected = { 'record-correction': { reference: '演示更正〔2026〕1号' } };
const regraded = { ...corrected, regrade: { grade: 6, nature: 'duty', reason: '复查鉴定（虚构）' } };

it.each<[what: string, check: (row: CaseRow, data: Data, by: { tables: Tables }) => void, row: CaseRow, data: Data, path: string | null, article: string | null]>([
  ['complete papers', checkMaterialAnswers, caseOf(), { outcome: 'complete', items }, null, null],
  ['complete although one is missing', checkMaterialAnswers, caseOf(), { outcome: 'complete', items: lacking }, '/outcome', '第34条'],
  ['incomplete although none is missing', checkMaterialAnswers, caseOf(), { outcome: 'incomplete', items }, '/outcome', '第34条'],
  ['the papers of a move out of the province', checkMaterialAnswers, outCase, { outcome: 'complete', items: outItems }, null, null],
  ['… of which one is missing', checkMaterialAnswers, outCase, { outcome: 'complete', items: outItems.slice(1) }, '/outcome', '第36条'],
  ['G40 the institution of the injury', checkCommission, caseOf({ 'county-review': { injuryKind: 'mental' } }), { institutionKind: 'mental' }, null, null],
  ['G40 another institution', checkCommission, caseOf({ 'county-review': { injuryKind: 'mental' } }), { institutionKind: 'ordinary' }, '/institutionKind', '第15条'],
  ['the stated rating is registered', checkRegistration, caseOf(), { grade: 8, nature: 'duty' }, null, null],
  ['another grade than the certificate’s', checkRegistration, caseOf(), { grade: 7, nature: 'duty' }, '/grade', '第34条'],
  ['another nature than the certificate’s', checkRegistration, caseOf(), { grade: 8, nature: 'war' }, '/nature', '第34条'],
  ['what was registered before does not speak for itself', checkRegistration, caseOf({ 'fill-registration-form': { grade: 7, nature: 'duty' } }), { grade: 7, nature: 'duty' }, '/grade', '第34条'],
  ['a correction of the forces changes it', checkRegistration, caseOf(corrected), { grade: 7, nature: 'duty' }, null, null],
  ['the province’s new grade is registered', checkRegistration, caseOf(regraded), { grade: 6, nature: 'duty' }, null, null],
  ['… and no other, whatever was corrected before', checkRegistration, caseOf(regraded), { grade: 8, nature: 'duty' }, '/grade', '第34条'],
  ['a new grade after a re-examination', checkRegrading, caseOf({ 'record-reexamination': { result: '右膝活动受限（虚构）' } }), { outcome: 'regrading' }, null, null],
  ['a new grade without a re-examination', checkRegrading, caseOf(), { outcome: 'regrading' }, '/outcome', '第34条'],
  ['a correction needs none', checkRegrading, caseOf(), { outcome: 'correction' }, null, null],
])('%s', (_, check, row, data, path, article) => {
  if (path === null) expect(() => check(row, data, { tables: shippedTables })).not.toThrow();
  else expect(() => check(row, data, { tables: shippedTables })).toThrow(expect.objectContaining({ fields: expect.objectContaining({ type: 'unlawful', article, errors: [expect.objectContaining({ path })] }) }));
});

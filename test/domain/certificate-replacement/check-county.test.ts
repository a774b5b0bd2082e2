import { expect, it } from '@jest/globals';
import type { CaseRow } from '../../../domain/cases/case-row.ts';
import { checkCountyReport, checkCountyReview, checkProvinceReview, checkSameRating } from '../../../domain/certificate-replacement/check-county.ts';

type Data = Record<string, unknown>;

const caseOf = (application: Data, { category = 'C1a', facts = {} }: { category?: string; facts?: Data } = {}): CaseRow =>
  ({ application_date: '2026-03-10', category, facts, application: { applicationType: 'renewal', reason: 'expired', certificate: { grade: 8, nature: 'duty', expiresOn: '2026-03-01' }, ...application } }) as unknown as CaseRow;
const lost = caseOf({ applicationType: 'reissue', reason: undefined });
const returned = caseOf({}, { facts: { 'city-review': { outcome: 'returned' } } });
const qualified = { outcome: 'qualified', competentCounty: true };
const report = (copies?: number): Data => (copies === undefined ? {} : { newspaperCopies: copies });
const approved = { outcome: 'approved' };

it.each<[what: string, check: (row: CaseRow, data: Data) => void, row: CaseRow, data: Data, path: string | null, article: string | null]>([
  ['an expired certificate is qualified', checkCountyReview, caseOf({}), qualified, null, null],
  ['R031 another county is not', checkCountyReview, caseOf({}), { ...qualified, competentCounty: false }, '/competentCounty', '第26条'],
  ['L17 a long-term certificate never expires', checkCountyReview, caseOf({ certificate: { grade: 8, nature: 'duty' } }), qualified, '/outcome', '第26条'],
  ['… and a damaged one may be long-term', checkCountyReview, caseOf({ reason: 'damaged', certificate: { grade: 8, nature: 'duty' } }), qualified, null, null],
  ['… nor is a refusal stopped by it', checkCountyReview, caseOf({ certificate: { grade: 8, nature: 'duty' } }), { outcome: 'refused' }, null, null],
  ['another reason needs the county’s ground', checkCountyReview, caseOf({ reason: 'other' }), qualified, '/otherGround', '第26条'],
  ['… and has it', checkCountyReview, caseOf({ reason: 'other' }), { ...qualified, otherGround: '姓名变更（虚构）。' }, null, null],
  ['settling abroad needs the words of the 变更栏', checkCountyReview, caseOf({ reason: 'abroad' }), qualified, '/changeText', '第29条'],
  ['a day of receipt without a return', checkCountyReview, caseOf({}), { ...qualified, receivedOn: '2026-03-20' }, '/receivedOn', '第28条'],
  ['… and after one', checkCountyReview, returned, { ...qualified, receivedOn: '2026-03-20' }, null, null],
  ['R115 a loss without the newspaper’s original', checkCountyReport, lost, report(0), '/newspaperCopies', '第28条'],
  ['… or without a word of it', checkCountyReport, lost, report(), '/newspaperCopies', '第28条'],
  ['… and with one', checkCountyReport, lost, report(1), null, null],
  ['a newspaper without a loss', checkCountyReport, caseOf({}), report(1), '/newspaperCopies', '第27条'],
  ['… and none', checkCountyReport, caseOf({}), report(0), null, null],
  ['the same rating', checkSameRating, caseOf({}), { grade: 8, nature: 'duty' }, null, null],
  ['another grade', checkSameRating, caseOf({}), { grade: 7, nature: 'duty' }, '/grade', '第28条'],
  ['another nature', checkSameRating, caseOf({}), { grade: 8, nature: 'war' }, '/nature', '第28条'],
  ['第24条 settles the kind', checkProvinceReview, caseOf({}), approved, null, null],
  ['… and it cannot be changed', checkProvinceReview, caseOf({}), { ...approved, certificateKind: 'duty' }, '/certificateKind', '第24条'],
  ['第24条 leaves the kind open', checkProvinceReview, caseOf({}, { category: 'X46a' }), approved, '/certificateKind', '第24条'],
  ['… and the province chooses', checkProvinceReview, caseOf({}, { category: 'X46a' }), { ...approved, certificateKind: 'soldier' }, null, null],
])('%s', (_, check, row, data, path, article) => {
  if (path === null) expect(() => check(row, data)).not.toThrow();
  else expect(() => check(row, data)).toThrow(expect.objectContaining({ fields: expect.objectContaining({ type: 'unlawful', article, errors: [expect.objectContaining({ path })] }) }));
});

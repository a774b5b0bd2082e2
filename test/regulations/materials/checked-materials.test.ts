import { describe, expect, it } from '@jest/globals';
import {
  checkConsistency, checkMaterials, defectKeys, lackingContents, letterContentKeys, recordDefects, ruleOfDefect, type ConsistencyFacts, type Defect, type RequiredMaterial,
} from '../../../regulations/materials/index.ts';

const paper = (code: string, change: Partial<RequiredMaterial> = {}): RequiredMaterial => ({
  code, title: '材料', article: 11, condition: '', requirement: '', rule: 'R047', openList: false, suppliedBy: 'applicant', statutory: true, ...change,
});

describe('defects of form, by paper (articles 10 to 13, 15)', () => {
  it.each<[string, string, Defect]>([
    ['R032', 'N1', 'not-signed'], ['R032', 'B1', 'not-dated'], ['R032', 'T1', 'not-signed'],
    ['R034', 'N2', 'no-number'], ['R034', 'N2', 'no-seal'], ['R034', 'B5', 'no-seal'], ['R035', 'N2', 'lacks-content'], ['R036', 'N2', 'wrong-issuer'],
    ['R046', 'N3', 'no-nature'], ['R048', 'N3b', 'wrong-issuer'], ['R049', 'N3d', 'no-time-or-route'], ['R050', 'N3c', 'wrong-issuer'], ['R051', 'N3e', 'wrong-issuer'],
    ['R052', 'N3f1', 'wrong-issuer'], ['R053', 'N3f2', 'no-participation'], ['R054', 'N3g', 'wrong-issuer'],
    ['R056', 'N4a', 'copy'], ['R056', 'B2', 'copy'], ['R057', 'N4b', 'no-seal'], ['R057', 'B2', 'no-seal'], ['R058', 'N5a', 'no-uniform'], ['R058', 'T4a', 'no-uniform'],
    ['R063', 'B2', 'no-nature'], ['R064', 'B2', 'wrong-issuer'], ['R066', 'B2b', 'wrong-issuer'],
    ['R068', 'T2', 'too-old'], ['R068', 'T2', 'low-hospital'], ['R069', 'T3', 'copy'], ['R047', 'N5b', 'illegible'], ['R047', 'B5', 'lacks-content'],
  ])('%s %s %s', (rule, code, defect) => {
    expect(ruleOfDefect(code, defect)).toBe(rule);
    const [finding] = checkMaterials([paper(code)], [{ code, status: 'not-in-form', defects: [defect] }]);
    expect(finding).toMatchObject({ rule, code, status: 'not-in-form', defect });
  });

  it('each defect of a paper is a finding of its own; one without a reason breaks the general rule', () => {
    expect(checkMaterials([paper('N2')], [{ code: 'N2', status: 'not-in-form', defects: ['no-number', 'lacks-content'] }]).map((f) => f.rule)).toEqual(['R034', 'R035']);
    expect(checkMaterials([paper('N2')], [{ code: 'N2', status: 'not-in-form' }])).toEqual([expect.objectContaining({ rule: 'R047', defect: null })]);
  });

  it('knows every defect for any paper', () => {
    for (const defect of defectKeys) expect(ruleOfDefect('N99', defect)).toBe('R047');
  });
});

describe('what was checked', () => {
  it('R047 what was not checked is missing; more than asked for is no fault', () => {
    expect(checkMaterials([paper('N1'), paper('N3', { rule: 'R046' })], [{ code: 'N1', status: 'present' }, { code: 'Z9', status: 'missing' }])).toEqual([expect.objectContaining({ rule: 'R046', code: 'N3', status: 'missing' })]);
  });
  it('R085 what the county supplies is not asked of the applicant', () => expect(checkMaterials([paper('T5', { suppliedBy: 'county' })], [])).toEqual([]));
  it('R055 an equivalent paper is accepted by a decision with its reason, where the list is open', () => {
    const answer = { code: 'N3h2', status: 'missing' as const, equivalent: { reason: '嫌疑人在逃，以公安机关立案材料代替' } };
    expect(checkMaterials([paper('N3h2', { openList: true })], [answer])).toEqual([]);
    expect(checkMaterials([paper('N3h2', { openList: true })], [{ ...answer, equivalent: { reason: ' ' } }])).toHaveLength(1);
    expect(checkMaterials([paper('N3h2')], [answer])).toHaveLength(1);
  });
});

describe('records for an adjustment (article 13)', () => {
  it.each([
    ['2025-09-02', '2a', []], ['2025-09-01', '3', ['too-old']], ['2026-03-01', 'below-2a', ['low-hospital']], ['2025-01-01', 'below-2a', ['too-old', 'low-hospital']], [undefined, undefined, []],
  ] as const)('R068 recorded %s in a hospital %s: %j', (recordedOn, hospital, defects) => expect(recordDefects({ recordedOn, hospital }, '2026-03-02')).toEqual(defects));
  it('R068 six months back from the end of a long month', () => expect(recordDefects({ recordedOn: '2025-02-28' }, '2025-08-31')).toEqual([]));
});

describe('the unit’s letter (articles 11, 12)', () => {
  it.each(letterContentKeys)('R035 新办 asks for %s', (content) => {
    expect(lackingContents('initial', letterContentKeys.filter((key) => key !== content))).toEqual([content]);
  });
  it('R037 补办 asks for no statement on fault, no opinion, no contact', () => {
    expect(lackingContents('retrospective', ['name', 'current-identity', 'injury-identity', 'nature', 'time', 'place', 'parts', 'course'])).toEqual([]);
    expect(lackingContents('retrospective', ['name'])).not.toContain('fault');
  });
  it('R070 调整 asks for no letter', () => expect(lackingContents('adjustment', [])).toEqual([]));
});

describe('contradictions (article 10)', () => {
  const clear: ConsistencyFacts = { namesDiffer: false, identityProved: false, otherContentsDiffer: false };
  it.each<[string, Partial<ConsistencyFacts>, string[]]>([
    ['none', {}, []],
    ['R038 names differ', { namesDiffer: true }, ['R038']],
    ['R038 names differ, proved', { namesDiffer: true, identityProved: true }, []],
    ['R039 contents differ', { otherContentsDiffer: true }, ['R039']],
    ['R039 corrected by the applicant', { otherContentsDiffer: true, correctedBy: 'applicant', correctionSealed: true }, ['R039']],
    ['R039 corrected without a seal', { otherContentsDiffer: true, correctedBy: 'issuer' }, ['R039']],
    ['R039 corrected and sealed by who made the error', { otherContentsDiffer: true, correctedBy: 'issuer', correctionSealed: true }, []],
  ])('%s', (_, change, rules) => expect(checkConsistency({ ...clear, ...change }).map((f) => f.rule)).toEqual(rules));
});

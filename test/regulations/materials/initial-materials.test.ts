import { describe, expect, it } from '@jest/globals';
import { checkInitialMaterials, requiredMaterials, type MaterialFacts } from '../../../regulations/materials/index.ts';

const base: MaterialFacts = { category: 'C6', hasUnit: false, circumstances: [] };
const codes = (facts: Partial<MaterialFacts>) => requiredMaterials({ ...base, ...facts }).map((m) => m.code);
const ALWAYS = ['N1', 'N3', 'N4a', 'N4b', 'N4c', 'N5a', 'N5b'];
const plus = (...extra: string[]) => [...ALWAYS, ...extra].sort();

describe('papers of a first application (article 11)', () => {
  it.each<[string, Partial<MaterialFacts>, string[]]>([
    ['nothing special', {}, plus()],
    ['R035 a unit', { hasUnit: true }, plus('N2')],
    ['on duty', { circumstances: ['on-duty'] }, plus('N3a')],
    ['R048 traffic accident', { circumstances: ['traffic-accident'] }, plus('N3b')],
    ['R050 accident with a third party', { circumstances: ['accident-third-party'] }, plus('N3c')],
    ['R050 accident without one', { circumstances: ['accident'] }, plus()],
    ['R049 commuting', { circumstances: ['commuting'] }, plus('N3d')],
    ['R051 medical accident', { circumstances: ['medical-accident'] }, plus('N3e')],
    ['R053 militia: both papers', { category: 'C3' }, plus('N3f1', 'N3f2')],
    ['R054 rescuers', { category: 'C5' }, plus('N3g')],
    ['R055 public security', { category: 'C4' }, plus('N3h1', 'N3h2', 'N3h3')],
    ['R061 police of the establishment', { category: 'C2', hasUnit: true }, plus('N2', 'N6a', 'N6b', 'N6c')],
    ['R010 other police: letter and photo, no personnel papers', { category: 'X47', hasUnit: true }, plus('N2')],
    ['circumstances add up', { category: 'C2', hasUnit: true, circumstances: ['on-duty', 'traffic-accident'] }, plus('N2', 'N3a', 'N3b', 'N6a', 'N6b', 'N6c')],
    ['no stay in hospital', { hospitalised: false }, plus().filter((c) => c !== 'N4b')],
  ])('%s', (_, facts, expected) => expect(codes(facts).sort()).toEqual(expected));

  it('asks for proof of an occupational disease as its own setting, not as law', () => {
    const proof = requiredMaterials({ ...base, circumstances: ['occupational-disease'] }).find((m) => m.code === 'N3k');
    expect(proof?.statutory).toBe(false);
  });

  it('R036 R058 asks police for the political office’s letter and the uniform', () => {
    const [letter, photo] = ['N2', 'N5a'].map((code) => requiredMaterials({ ...base, category: 'C2', hasUnit: true }).find((m) => m.code === code));
    expect(letter?.title).toContain('政治工作部门');
    expect(photo?.title).toContain('警服');
  });

  it('names each paper once', () => {
    const all = requiredMaterials({ category: 'C2', hasUnit: true, circumstances: ['on-duty', 'traffic-accident', 'accident', 'accident-third-party', 'commuting', 'medical-accident', 'occupational-disease', 'other'] });
    expect(new Set(all.map((m) => m.code)).size).toBe(all.length);
  });
});

describe('checked papers (article 15)', () => {
  const facts: MaterialFacts = { category: 'C3', hasUnit: true, circumstances: ['traffic-accident'] };
  const complete = requiredMaterials(facts).map(({ code }) => ({ code, status: 'present' as const }));
  const but = (code: string, status: 'missing' | 'not-in-form') => complete.map((c) => (c.code === code ? { code, status } : c));

  it('has nothing to say when all are there', () => expect(checkInitialMaterials(facts, complete)).toEqual([]));

  it.each([
    ['R046', 'N3', 'missing', '缺少'],
    ['R047', 'N1', 'missing', '缺少'],
    ['R034', 'N2', 'not-in-form', '不符合法定形式'],
    ['R048', 'N3b', 'missing', '道路交通事故'],
    ['R052', 'N3f1', 'not-in-form', '团级以上'],
    ['R053', 'N3f2', 'missing', '缺少'],
    ['R056', 'N4a', 'not-in-form', '原件'],
    ['R057', 'N4b', 'not-in-form', '印章'],
    ['R059', 'N5b', 'missing', '二者有其一'],
  ] as const)('%s: %s %s', (rule, code, status, text) => {
    const findings = checkInitialMaterials(facts, but(code, status));
    expect(findings).toEqual([expect.objectContaining({ rule, code, article: 11, message: expect.stringContaining(text) })]);
  });

  it('R047 counts what was not checked as missing', () => {
    expect(checkInitialMaterials(facts, complete.slice(1)).map((f) => f.code)).toEqual(['N1']);
  });
});

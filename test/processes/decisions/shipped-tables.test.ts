import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { shippedTables } from '../../../domain/decisions/shipped-tables.ts';
import { decideNegativeRoute } from '../../../domain/decisions/decide-negative-route.ts';
import { institutionByInjury } from '../../../domain/decisions/institution-by-injury.ts';
import { replacementMaterials } from '../../../domain/decisions/replacement-materials.ts';
import { requiredMaterials } from '../../../domain/decisions/required-materials.ts';
import { transferMaterials } from '../../../domain/decisions/transfer-materials.ts';
import { DecisionError, readTable } from '../../../processes/decisions/index.ts';
import { categoryCodes, type ApplicationType, type OfficeLevel, type RoutingClass } from '../../../regulations/eligibility/index.ts';
import { findArticle } from '../../../regulations/articles/index.ts';
import { checkMaterials, circumstanceKeys, type MaterialFacts, type RequiredMaterial } from '../../../regulations/materials/index.ts';
import type { ReplacementReason } from '../../../regulations/replacement/index.ts';
import { negativeRoute } from '../../../regulations/routing/index.ts';

const base: MaterialFacts = { category: 'C6', hasUnit: false, circumstances: [] };
const served: MaterialFacts = { category: 'C1a', hasUnit: false, circumstances: [] };
const list = (type: ApplicationType, facts: Partial<MaterialFacts>): RequiredMaterial[] => requiredMaterials(shippedTables, type, { ...(type === 'retrospective' ? served : base), ...facts });
const codes = (type: ApplicationType, facts: Partial<MaterialFacts>): string[] => list(type, facts).map(({ code }) => code).sort();
const find = (type: ApplicationType, facts: Partial<MaterialFacts>, code: string): RequiredMaterial => {
  const found = list(type, facts).find((material) => material.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};

const initial = ['N1', 'N3', 'N4a', 'N4b', 'N4c', 'N5a', 'N5b'];
const retrospective = ['B1', 'B2', 'B3', 'B4a', 'B4b'];
const adjustment = ['T1', 'T2', 'T3', 'T4a', 'T4b', 'T5'];

describe('which papers (articles 11 to 13)', () => {
  it.each<[string, ApplicationType, Partial<MaterialFacts>, string[]]>([
    ['R047 新办, nothing special', 'initial', {}, initial],
    ['R029 R035 a unit', 'initial', { hasUnit: true }, [...initial, 'N2']],
    ['on duty', 'initial', { circumstances: ['on-duty'] }, [...initial, 'N3a']],
    ['R048 traffic accident', 'initial', { circumstances: ['traffic-accident'] }, [...initial, 'N3b']],
    ['R050 accident with a third party', 'initial', { circumstances: ['accident-third-party'] }, [...initial, 'N3c']],
    ['R050 accident without one', 'initial', { circumstances: ['accident'] }, initial],
    ['R049 commuting', 'initial', { circumstances: ['commuting'] }, [...initial, 'N3d']],
    ['R051 medical accident', 'initial', { circumstances: ['medical-accident'] }, [...initial, 'N3e']],
    ['R053 militia: both papers', 'initial', { category: 'C3' }, [...initial, 'N3f1', 'N3f2']],
    ['R054 rescuers', 'initial', { category: 'C5' }, [...initial, 'N3g']],
    ['R055 public security', 'initial', { category: 'C4' }, [...initial, 'N3h1', 'N3h2', 'N3h3']],
    ['R061 police of the establishment', 'initial', { category: 'C2', hasUnit: true }, [...initial, 'N2', 'N6a', 'N6b', 'N6c']],
    ['R010 R036 other police: letter and photograph, no personnel papers', 'initial', { category: 'X47', hasUnit: true }, [...initial, 'N2']],
    ['circumstances add up', 'initial', { category: 'C2', hasUnit: true, circumstances: ['on-duty', 'traffic-accident'] }, [...initial, 'N2', 'N3a', 'N3b', 'N6a', 'N6b', 'N6c']],
    ['no stay in hospital', 'initial', { hospitalised: false }, initial.filter((code) => code !== 'N4b')],
    ['R062 R067 补办, nothing special', 'retrospective', {}, retrospective],
    ['R037 补办 with a unit', 'retrospective', { hasUnit: true }, [...retrospective, 'B5']],
    ['R065 补办, occupational disease', 'retrospective', { circumstances: ['occupational-disease'] }, [...retrospective, 'B2a']],
    ['R066 补办, medical accident', 'retrospective', { circumstances: ['medical-accident'] }, [...retrospective, 'B2b']],
    ['R009 补办 by reference', 'retrospective', { category: 'X46c' }, retrospective],
    ['R068 R069 R070 调整: no letter, unit or not', 'adjustment', { hasUnit: true }, adjustment],
    ['R028 调整 of an illness', 'adjustment', { category: 'C1b' }, adjustment],
  ])('%s', (_, type, facts, expected) => expect(codes(type, facts)).toEqual([...expected].sort()));

  it.each<[string, string, string[], RegExp]>([
    ['R062', 'B2', ['档案', '原始医疗证明'], /其一/], ['R067', 'B3', ['退役军人登记表', '退役军人证复印件'], /其一/],
  ])('%s 补办 asks for %s, of which either alternative alone suffices', (_, code, alternatives, requirement) => {
    const required = list('retrospective', {});
    const paper = find('retrospective', {}, code);
    for (const alternative of alternatives) expect(paper.title).toContain(alternative);
    expect(paper.title).toContain('或者');
    expect(paper.requirement).toMatch(requirement);
    // Neither alternative is a line of its own, which would have to be there too.
    expect(required.filter(({ title }) => alternatives.some((alternative) => title.includes(alternative))).map((line) => line.code)).toEqual([code]);
    const handedIn = required.map((line) => ({ code: line.code, status: 'present' as const }));
    expect(checkMaterials(required, handedIn)).toEqual([]);
    expect(checkMaterials(required, handedIn.filter((line) => line.code !== code)).map((finding) => finding.code)).toEqual([code]);
  });

  it('R058 asks police for the uniform in 新办 and 调整', () => {
    expect(find('initial', { category: 'C2' }, 'N5a').title).toContain('警服');
    expect(find('adjustment', { category: 'X47' }, 'T4a').title).toContain('警服');
    expect(find('initial', {}, 'N5a').title).not.toContain('警服');
    expect(find('retrospective', {}, 'B4a').title).not.toContain('警服');
  });

  it('R036 asks police for the letter of the political office, whether a unit is named or not', () => {
    for (const hasUnit of [true, false]) expect(find('initial', { category: 'C2', hasUnit }, 'N2').title).toContain('政治工作部门');
    expect(find('initial', { hasUnit: true }, 'N2').title).toBe('所在单位公函');
  });

  it('R085 lets the county supply the earlier approval forms', () => expect(find('adjustment', {}, 'T5')).toMatchObject({ suppliedBy: 'county', article: 15, rule: 'R085' }));

  it('asks for proof of an occupational disease by the platform, not by law', () => expect(find('initial', { circumstances: ['occupational-disease'] }, 'N3k').statutory).toBe(false));

  it.each<[string, ApplicationType, Partial<MaterialFacts>, string]>([
    ['R046', 'initial', {}, 'N3'], ['R046', 'retrospective', {}, 'B2'], ['R047', 'initial', {}, 'N1'], ['R047', 'adjustment', {}, 'T1'],
    ['R048', 'initial', { circumstances: ['traffic-accident'] }, 'N3b'], ['R049', 'initial', { circumstances: ['commuting'] }, 'N3d'], ['R050', 'initial', { circumstances: ['accident-third-party'] }, 'N3c'],
    ['R051', 'initial', { circumstances: ['medical-accident'] }, 'N3e'], ['R053', 'initial', { category: 'C3' }, 'N3f1'], ['R053', 'initial', { category: 'C3' }, 'N3f2'],
    ['R055', 'initial', { category: 'C4' }, 'N3h2'], ['R055', 'initial', { category: 'C4' }, 'N3h3'], ['R059', 'initial', {}, 'N5b'], ['R059', 'retrospective', {}, 'B4b'], ['R059', 'adjustment', {}, 'T4b'],
    ['R061', 'initial', { category: 'C2' }, 'N6a'], ['R061', 'initial', { category: 'C2' }, 'N6b'], ['R061', 'initial', { category: 'C2' }, 'N6c'],
    ['R065', 'retrospective', { circumstances: ['occupational-disease'] }, 'B2a'], ['R066', 'retrospective', { circumstances: ['medical-accident'] }, 'B2b'], ['R067', 'retrospective', {}, 'B3'],
    ['R068', 'adjustment', {}, 'T2'], ['R069', 'adjustment', {}, 'T3'],
  ])('%s %s %j: without %s the papers are incomplete', (rule, type, facts, code) => {
    const required = list(type, facts);
    const checked = required.filter((material) => material.code !== code).map((material) => ({ code: material.code, status: 'present' as const }));
    expect(checkMaterials(required, checked)).toEqual([expect.objectContaining({ rule, code, status: 'missing', message: expect.stringMatching(/^缺少/) })]);
  });

  it('names each paper once, with an article that exists, whatever the facts', () => {
    for (const type of ['initial', 'retrospective', 'adjustment'] as const) {
      for (const category of categoryCodes) {
        const all = requiredMaterials(shippedTables, type, { category, hasUnit: true, circumstances: circumstanceKeys });
        expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
        for (const { article, title } of all) expect([findArticle(article).number, title]).toEqual([article, expect.stringMatching(/[\u4e00-\u9fff]/)]);
      }
    }
  });

  it('refuses a table that lacks a column the program reads', () => {
    const table = readTable(readFileSync(new URL('../../../processes/disability-rating/materials-adjustment.dmn', import.meta.url), 'utf8'));
    const without = { ...table, outputs: table.outputs.map((output) => (output.name === 'rule' ? { ...output, name: 'other' } : output)) };
    expect(() => requiredMaterials(() => without, 'adjustment', base)).toThrow(DecisionError);
  });
});

describe('the other tables', () => {
  it.each([
    ['R074', 'ordinary', 'first', 'city', 'none', 15], ['R075', 'occupational', 'first', 'province', 'occupational', 15], ['R076', 'mental', 'first', 'province', 'psychiatric', 15],
    ['R086', 'ordinary', 'second', 'province', 'none', 20], ['R086', 'occupational', 'second', 'province', 'occupational', 20], ['R086', 'mental', 'second', 'province', 'psychiatric', 20],
  ] as const)('%s %s, %s appraisal: designated by the %s', (rule, kind, occasion, designatedBy, qualification, article) => {
    expect(institutionByInjury(shippedTables, kind, occasion)).toMatchObject({ rule, designatedBy, qualification, article });
  });

  const cells = (['county', 'city', 'province'] as OfficeLevel[]).flatMap((level) => (['item-1', 'non-1'] as RoutingClass[]).flatMap((routing) => (['before-appraisal', 'after-appraisal'] as const).map((stage) => [level, routing, stage] as const)));
  it.each(cells)('R040–R044 %s, %s, %s: the table says what the law says', (level, routing, stage) => expect(decideNegativeRoute(shippedTables, level, routing, stage)).toEqual(negativeRoute(level, routing, stage)));
});

describe('which papers 换证补证 asks (articles 27 to 29)', () => {
  it.each<[string, Parameters<typeof replacementMaterials>[1], string[]]>([
    ['R115 lost: the newspaper', { reason: 'lost' }, ['H1', 'H2', 'H3', 'H4', 'H6']],
    ['R117 R118 damaged: the old certificate, no newspaper', { reason: 'damaged' }, ['H1', 'H2', 'H3', 'H5', 'H6']],
    ['R117 R118 expired: the old certificate, no newspaper', { reason: 'expired' }, ['H1', 'H2', 'H3', 'H5', 'H6']],
    ['another reason', { reason: 'other' }, ['H1', 'H2', 'H3', 'H5', 'H6']],
    ['R120 abroad, only the 变更栏', { reason: 'abroad', newCertificateNeeded: false }, ['H1', 'H5']],
    ['R121 abroad, a new certificate', { reason: 'abroad', newCertificateNeeded: true }, ['H1', 'H2', 'H3', 'H5', 'H6', 'H7']],
  ])('%s', (_, facts, codes) => expect(replacementMaterials(shippedTables, facts).map(({ code }) => code).sort()).toEqual(codes));

  it('R119 has the county attach its own copy, and tells the law from the platform’s wish', () => {
    expect(replacementMaterials(shippedTables, { reason: 'lost' }).filter(({ suppliedBy }) => suppliedBy === 'county').map(({ code, rule, article }) => [code, rule, article])).toEqual([['H6', 'R119', 28]]);
    const wishes = (reason: ReplacementReason): string[] => replacementMaterials(shippedTables, { reason, newCertificateNeeded: true }).filter(({ statutory }) => !statutory).map(({ code }) => code);
    expect([wishes('lost'), wishes('damaged'), wishes('other'), wishes('abroad')]).toEqual([[], [], ['H5'], ['H5', 'H7']]);
  });

  it.each([
    ['R114 the notice without the number', 'H4', 'lacks-content', 'R114'], ['R116 a copy of the newspaper', 'H4', 'copy', 'R116'], ['R117 a copy of the old certificate', 'H5', 'copy', 'R117'],
  ] as const)('%s is not in form', (_, code, defect, rule) => {
    const reason = code === 'H4' ? 'lost' : 'expired';
    const required = replacementMaterials(shippedTables, { reason }).filter((material) => material.code === code);
    expect(checkMaterials(required, [{ code, status: 'not-in-form', defects: [defect] }])).toMatchObject([{ rule, code, article: 27 }]);
  });
});

it.each([['in-province-out', ['L1', 'L2', 'L3']], ['in-province-in', ['L4']]] as const)('which papers %s asks of the person (article 37)', (type, codes) => {
  expect(transferMaterials(shippedTables, { type }).map(({ code, article, suppliedBy }) => [code, article, suppliedBy])).toEqual(codes.map((code) => [code, 37, 'applicant']));
});

describe('which papers a transfer from the forces asks (article 34)', () => {
  it.each([
    ['R125 the certificate is there: its original', false, ['M1', 'M2', 'M3', 'M4', 'M5', 'M6']],
    ['R125 the certificate is lost: none can be handed in', true, ['M1', 'M2', 'M3', 'M5', 'M6']],
  ])('%s', (_, certificateLost, codes) => expect(transferMaterials(shippedTables, { type: 'military-inbound', certificateLost }).map(({ code }) => code)).toEqual(codes));

  it.each([['cross-province-out', ['K1', 'K2', 'K3']], ['cross-province-in', ['K4', 'K5', 'K6', 'K7']]] as const)('%s asks for those of article 36', (type, codes) => {
    expect(transferMaterials(shippedTables, { type, certificateLost: false }).map(({ code, article }) => [code, article])).toEqual(codes.map((code) => [code, 36]));
  });

  it.each([
    ['R129 copies without the seal of the keeper', 'M6', 'no-seal', 'R129'], ['R129 copies without the signature', 'M5', 'not-signed', 'R129'], ['R125 a copy of the certificate', 'M4', 'copy', 'R125'],
  ] as const)('%s is not in form', (_, code, defect, rule) => {
    const required = transferMaterials(shippedTables, { type: 'military-inbound' }).filter((material) => material.code === code);
    expect(checkMaterials(required, [{ code, status: 'not-in-form', defects: [defect] }])).toMatchObject([{ rule, code, article: 34 }]);
  });
});

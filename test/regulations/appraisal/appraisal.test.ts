import { describe, expect, it } from '@jest/globals';
import {
  checkAbsence, checkCountyReport, checkExpert, checkInstitution, checkOpinion, type InstitutionChoice, type InstitutionRequirement, type OpinionFacts,
} from '../../../regulations/appraisal/index.ts';

const ordinary: InstitutionRequirement = { designatedBy: 'city', institution: '二级以上医疗卫生机构', qualification: 'none', rule: 'R074', article: 15 };
const occupational: InstitutionRequirement = { designatedBy: 'province', institution: '有职业病诊断资质的医疗机构', qualification: 'occupational', rule: 'R075', article: 15 };
const mental: InstitutionRequirement = { designatedBy: 'province', institution: '精神病专科医院', qualification: 'psychiatric', rule: 'R076', article: 15 };
const second: InstitutionRequirement = { ...ordinary, designatedBy: 'province', rule: 'R086', article: 20 };

describe('the institution (articles 15, 18, 20)', () => {
  it.each<[string, InstitutionRequirement, InstitutionChoice, boolean]>([
    ['R074 ordinary, city', ordinary, { designatedBy: 'city' }, true],
    ['R074 ordinary, province', ordinary, { designatedBy: 'province' }, false],
    ['R075 occupational, province, qualified', occupational, { designatedBy: 'province', occupationalQualified: true }, true],
    ['R075 occupational, province, not qualified', occupational, { designatedBy: 'province', occupationalQualified: false }, false],
    ['R075 occupational, city', occupational, { designatedBy: 'city', occupationalQualified: true }, false],
    ['R076 mental, province', mental, { designatedBy: 'province', psychiatric: true }, true],
    ['R076 mental, no such hospital', mental, { designatedBy: 'province', psychiatric: false }, false],
    ['R076 mental, city', mental, { designatedBy: 'city' }, false],
    ['R086 second, province', second, { designatedBy: 'province' }, true],
    ['R086 second, city', second, { designatedBy: 'city' }, false],
  ])('%s: %s', (name, required, choice, ok) => {
    const findings = checkInstitution(required, choice);
    expect(findings.every((f) => f.ok)).toBe(ok);
    expect(findings.every((f) => f.rule === name.slice(0, 4) && f.article === required.article)).toBe(true);
  });

  it.each([[1, false], [2, true], [3, true]] as const)('R159 class %i: %s (article 18)', (level, ok) => {
    expect(checkInstitution(ordinary, { designatedBy: 'city', level })).toContainEqual(expect.objectContaining({ rule: 'R159', article: 18, ok }));
  });
});

const valid: OpinionFacts = {
  panelSize: 3, drawnAtRandom: true, disciplinesNeeded: ['骨科'], disciplinesPresent: ['骨科', '神经外科'], commissionedParts: ['左膝'], examinedParts: ['左膝'],
  signers: 3, institutionSeal: true, onApprovalForm: true, handedInBy: 'institution',
};

describe('an opinion (article 19)', () => {
  it('is valid with all of it', () => expect(checkOpinion(valid)).toEqual([]));
  it.each<[string, Partial<OpinionFacts>]>([
    ['R077', { panelSize: 2 }], ['R078', { drawnAtRandom: false }], ['R080', { disciplinesNeeded: ['骨科', '眼科'] }],
    ['R081', { examinedParts: [], commissionedParts: ['左膝'] }], ['R081', { examinedParts: ['左膝', '右膝'] }],
    ['R082', { signers: 2 }], ['R082', { institutionSeal: false }], ['R082', { onApprovalForm: false }], ['R083', { handedInBy: 'examinee' }],
  ])('%s %j is not', (rule, change) => expect(checkOpinion({ ...valid, ...change })).toEqual([expect.objectContaining({ rule, article: 19 })]));
});

describe('around the appraisal', () => {
  it.each([[true, true, true, 0], [false, true, true, 1], [true, false, true, 1], [true, true, false, 1], [false, false, false, 3]] as const)('R079 senior %s, knowing %s, of good conduct %s: %i lacking (article 18)', (seniorTitle, knowsAssessment, goodConduct, lacking) => {
    const faults = checkExpert({ seniorTitle, knowsAssessment, goodConduct });
    expect(faults.map((f) => [f.rule, f.article])).toEqual(Array(lacking).fill(['R079', 18]));
  });
  it.each([['adjustment', false, ['R085']], ['adjustment', true, []], ['initial', false, []], ['retrospective', false, []]] as const)('R085 %s, earlier forms %s (article 15)', (type, hasEarlierForms, rules) => {
    expect(checkCountyReport(type, { hasEarlierForms }).map((f) => f.rule)).toEqual(rules);
  });
  it.each([[undefined, ['R087']], ['2026-04-12', []], ['2026-04-13', ['R087']]] as const)('R087 absence explained on %s (article 20)', (explainedOn, rules) => {
    expect(checkAbsence({ examinationOn: '2026-04-13', explainedOn }).map((f) => f.rule)).toEqual(rules);
  });
});

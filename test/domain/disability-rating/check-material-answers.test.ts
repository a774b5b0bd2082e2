import { describe, expect, it } from '@jest/globals';
import type { CaseRow } from '../../../domain/cases/case-row.ts';
import type { PaperContext } from '../../../domain/cases/load-paper-context.ts';
import { checkMaterialAnswers } from '../../../domain/disability-rating/check-material-answers.ts';
import { judgeMaterials } from '../../../domain/disability-rating/judge-materials.ts';
import { materialsQuestionOf } from '../../../domain/disability-rating/materials-question.ts';
import { materialsNoticePaper } from '../../../domain/disability-rating/papers/materials-notice-paper.ts';
import { shippedTables } from '../../../domain/decisions/shipped-tables.ts';
import { requiredMaterials } from '../../../domain/decisions/required-materials.ts';
import { validateDocumentData } from '../../../domain/rendering/index.ts';
import type { ApplicationType } from '../../../regulations/eligibility/index.ts';
import { letterContentKeys } from '../../../regulations/materials/index.ts';

type Data = Record<string, unknown>;

const caseOf = (type: ApplicationType, facts: Data = {}): CaseRow =>
  ({ application_type: type, category: type === 'retrospective' ? 'C1a' : 'C5', application_date: '2026-03-02', application: { injuryCause: ['other'], hasUnit: type !== 'adjustment', hospitalised: true, injuredOn: '2025-05-20' }, facts }) as unknown as CaseRow;

/** Every paper of the case is there. */
const present = (row: CaseRow): Data[] =>
  requiredMaterials(shippedTables, row.application_type as ApplicationType, materialsQuestionOf(row, {}).facts).filter((paper) => paper.suppliedBy === 'applicant').map(({ code }) => ({ code, status: 'present' }));

interface Row {
  what: string;
  type: ApplicationType;
  data: Data;
  /** the rules that are broken */
  rules: string[];
  article?: string;
}

const without = (...contents: string[]): string[] => letterContentKeys.filter((key) => !contents.includes(key));
const rows: Row[] = [
  { what: 'nothing contradicts', type: 'initial', data: { namesDiffer: false, otherContentsDiffer: false }, rules: [] },
  { what: 'nothing was said of contradictions', type: 'initial', data: {}, rules: [] },
  { what: 'R038 names differ without proof', type: 'initial', data: { namesDiffer: true, identityProved: false }, rules: ['R038'], article: '第10条' },
  { what: 'R038 names differ, and the household register proves one person', type: 'initial', data: { namesDiffer: true, identityProved: true }, rules: [] },
  { what: 'R039 contents differ and nobody corrected them', type: 'retrospective', data: { otherContentsDiffer: true, correctedBy: 'none', correctionSealed: false }, rules: ['R039'], article: '第10条' },
  { what: 'R039 the applicant corrected them', type: 'initial', data: { otherContentsDiffer: true, correctedBy: 'applicant', correctionSealed: true }, rules: ['R039'], article: '第10条' },
  { what: 'R039 who made the error corrected without a stamp', type: 'adjustment', data: { otherContentsDiffer: true, correctedBy: 'issuer', correctionSealed: false }, rules: ['R039'], article: '第10条' },
  { what: 'R039 who made the error corrected and stamped', type: 'adjustment', data: { otherContentsDiffer: true, correctedBy: 'issuer', correctionSealed: true }, rules: [] },
  { what: 'R035 the letter says nothing of fault', type: 'initial', data: { letter: without('fault') }, rules: ['R035'], article: '第15条' },
  { what: 'R035 the letter says all', type: 'initial', data: { letter: letterContentKeys }, rules: [] },
  { what: 'R037 for 补办 nothing is asked of fault', type: 'retrospective', data: { letter: without('fault', 'opinion', 'treatment', 'address', 'contact') }, rules: [] },
  { what: 'R068 the record is older than six months', type: 'adjustment', data: { record: { recordedOn: '2025-09-01', hospital: '2a' } }, rules: ['R068'], article: '第15条' },
  { what: 'R068 of a hospital below the class', type: 'adjustment', data: { record: { recordedOn: '2026-02-20', hospital: 'below-2a' } }, rules: ['R068'], article: '第15条' },
  { what: 'R068 a recent record of such a hospital', type: 'adjustment', data: { record: { recordedOn: '2026-02-20', hospital: '2a' } }, rules: [] },
  { what: 'a record says nothing of 新办', type: 'initial', data: { record: { recordedOn: '2020-01-01', hospital: 'below-2a' } }, rules: [] },
];

describe('the papers of a case are judged as the pre-check judges them (第10至13、15条)', () => {
  it.each(rows)('$what: $rules', ({ type, data, rules, article }) => {
    const row = caseOf(type);
    const answers = { items: present(row), ...data };
    const { findings, contradictions } = judgeMaterials(shippedTables, materialsQuestionOf(row, answers));
    expect([...(findings ?? []), ...contradictions].map((finding) => finding.rule)).toEqual(rules);
    const taken = { ...answers, outcome: rules.length === 0 ? 'complete' : 'incomplete' };
    const refused = { ...answers, outcome: rules.length === 0 ? 'incomplete' : 'complete' };
    expect(() => checkMaterialAnswers(row, taken, { tables: shippedTables })).not.toThrow();
    expect(() => checkMaterialAnswers(row, refused, { tables: shippedTables })).toThrow(expect.objectContaining({ fields: expect.objectContaining({ type: 'unlawful', article: article ?? '第15条' }) }));
  });
});

describe('the 材料告知书', () => {
  it('says what contradicts and what the letter leaves out', () => {
    const row = { ...caseOf('initial', { 'check-materials': { outcome: 'incomplete', remark: '请尽快补充。', namesDiffer: true, identityProved: false, letter: without('time', 'contact') } }), id: '1', case_no: '449901-2026-0001', procedure: 'disability-rating' } as unknown as CaseRow;
    const office = (code: string, name: string) => ({ code, name, document_word: '演', address: '演示路1号', phone: '000-1', contact: '' });
    const context: PaperContext = {
      row, person: { id: '2', name: '演示甲', id_number: '44159919850307123X', sex: 'male', birth_date: '1985-03-07', ethnicity: null, phone: null, address: null },
      county: office('449901', '演示县局'), city: office('449900', '示范市局'), province: office('440000', '演示省厅'),
    };
    const order = materialsNoticePaper(context, shippedTables, [{ code: 'N2', title: '公函', status: 'not-in-form', note: '内容不全' }], '2026-03-03');
    expect(order.data).toMatchObject({
      items: [{ name: '公函', status: 'wrong-form', note: '内容不全' }, { name: '各项材料之间', status: 'to-complete', note: '材料中姓名不一致，须提供居民户口簿等证明' }],
      supplementAdvice: '请尽快补充。公函没有写明：负伤时间、联系人姓名、职务、电话。',
    });
    expect(validateDocumentData(order.kind, { ...order.data, numberText: null })).toBeDefined();
  });
});

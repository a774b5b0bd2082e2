import { describe, expect, it } from '@jest/globals';
import { lackingEntries } from '../../../domain/archives/prepared-list.ts';
import { archivePapers } from '../../../domain/archives/archive-papers.ts';
import type { PaperContext } from '../../../domain/cases/load-paper-context.ts';
import { approvalFormPaper } from '../../../domain/disability-rating/papers/approval-form-paper.ts';
import { feedbackReportPaper } from '../../../domain/disability-rating/papers/feedback-report-paper.ts';
import { nonAcceptancePaper } from '../../../domain/disability-rating/papers/non-acceptance-paper.ts';
import { publicNoticePaper } from '../../../domain/disability-rating/papers/public-notice-paper.ts';
import { outcomeNoticePaper } from '../../../domain/disability-rating/papers/outcome-notice-paper.ts';
import { cityReportPaper, countyReportPaper } from '../../../domain/disability-rating/papers/review-report-papers.ts';
import type { PaperOrder } from '../../../domain/documents/paper-order.ts';
import { validateDocumentData } from '../../../domain/rendering/index.ts';

const office = (code: string, name: string) => ({ code, name, document_word: '演', address: '演示路1号', phone: '000-1', contact: '' });
const facts = {
  'county-review': { outcome: 'qualified', findings: '材料齐全。', nature: 'duty' },
  'fill-approval-form': { parts: ['左膝关节'], summary: '抢救时受伤。' },
  'issue-notices': { institutionName: '演示医院' },
  'record-appraisal': { opinion: '左膝关节活动受限。', suggestedGrade: 8, standardClause: '相应条款', examinedParts: ['左膝关节'], signers: [{ name: '专家甲' }, { name: '专家乙' }, { name: '专家丙' }], signedOn: '2026-04-15', happenedOn: '2026-04-17' },
  'propose-grade': { grade: 8, nature: 'duty', opinion: '拟定因公八级。', happenedOn: '2026-04-28' },
  'city-review': { outcome: 'qualified', receivedOn: '2026-04-29', opinion: '同意。', happenedOn: '2026-05-12' },
  'province-decision': { outcome: 'approved', grade: 8, nature: 'duty', opinion: '批准。', signer: '演示戊', happenedOn: '2026-06-15' },
  'verify-feedback': { endedOn: '2026-06-02', opinion: '属实。', feedback: [{ receivedOn: '2026-05-25', channel: 'visit', content: '询问。', finding: '已答复。' }] },
};
const context = (changes: { type?: string; application?: object; facts?: object } = {}): PaperContext => ({
  row: {
    id: '1', case_no: '449901-2026-0001', procedure: 'disability-rating', application_type: changes.type ?? 'initial', category: 'C5', person_id: '2', county_code: '449901', city_code: '449900', province_code: '440000', status: 'running', outcome: null,
    application_date: '2026-03-02', application: { injuredOn: '2025-05-20', injuryPlace: '演示水库', injuryStory: '抢救时受伤。', injuryParts: ['左膝关节'], unit: { name: '演示公司', opinion: '同意' }, ...changes.application }, facts: { ...(changes.facts ?? facts) },
    release_id: '3', process_instance_id: null, simulated_on: null, version: 0,
  } as unknown as PaperContext['row'],
  person: { id: '2', name: '演示甲', id_number: '44159919850307123X', sex: 'male', birth_date: '1985-03-07', ethnicity: null, phone: null, address: null },
  county: office('449901', '演示县局'), city: office('449900', '示范市局'), province: office('440000', '演示省厅'),
});
const dataOf = (order: PaperOrder): Record<string, unknown> => ({ ...order.data });
const valid = (order: PaperOrder): boolean => validateDocumentData(order.kind, { ...order.data, numberText: null }) !== undefined;

describe('what papers are filled with', () => {
  it.each<[string, PaperOrder, string, object]>([
    ['the county’s report', countyReportPaper(context(), { receivedOn: '2026-03-11', attachments: [{ name: '申请书', pages: 2 }] }, '2026-03-16'), '449901', { addressee: '示范市局', receivedOn: '2026-03-11', findings: '材料齐全。', conclusion: 'qualified', nature: 'duty', appraisal: null }],
    ['the county’s report of a refusal', countyReportPaper(context({ facts: { 'county-review': { outcome: 'refused', findings: '不属实。', refusalReason: '无关。' } } }), { receivedOn: null, attachments: [] }, '2026-03-16'), '449901', { conclusion: 'not-qualified', proposal: '无关。', nature: null }],
    ['the city’s report', cityReportPaper(context(), { receivedOn: null, attachments: [] }, '2026-05-12'), '449900', { office: { name: '示范市局' }, addressee: '演示省厅', receivedOn: '2026-04-29', grade: 8, conclusion: 'qualified', appraisal: { institution: '演示医院', suggestedGrade: 8 } }],
    ['不予受理通知书', nonAcceptancePaper(context(), 'x', { reasons: [{ text: '超过三年。', article: '第七条' }], returned: [{ title: '申请书', files: 2 }] }, '2026-03-03'), '449901', { reasons: [{ text: '超过三年。', article: '第七条' }], returnedMaterials: [{ name: '申请书', copies: 2 }] }],
    ['结果告知书 in its place, where an office has decided so', nonAcceptancePaper(context(), 'x', { reasons: [{ text: '超过三年。', article: '第七条' }], returned: [{ title: '申请书', files: 2 }] }, '2026-03-03', { asOutcomeNotice: true }), '449901', { decidingLevel: 'county', reasons: [{ text: '超过三年。', basis: '第七条' }], returnedMaterials: [{ name: '申请书', copies: 2 }] }],
    ['审批表 with who keeps it', approvalFormPaper(context(), '2026-03-23', { keptBy: ['县级', '省级'] }), '449901', { keptBy: '县级、省级' }],
    ['结果告知书 of the province', outcomeNoticePaper(context({ facts: { 'province-decision': { refusalReason: '达不到标准。' } } }), [], '2026-06-15', { level: 'province', task: 'province-decision', basis: '实施细则第十七条' }), '440000', { decidingLevel: 'province', office: { name: '演示省厅' }, reasons: [{ text: '达不到标准。', basis: '实施细则第十七条' }] }],
    ['公示反馈核实意见', feedbackReportPaper(context(), { numberText: '演残公〔2026〕1号', place: '公告栏', postedOn: '2026-05-22' }, '2026-06-03'), '449901', { endedOn: '2026-06-02', feedback: [{ receivedOn: '2026-05-25', channel: '来访', finding: '已答复。' }] }],
  ])('%s', (_name, order, officeCode, data) => {
    expect(order.officeCode).toBe(officeCode);
    expect(dataOf(order)).toMatchObject(data);
    expect(valid(order)).toBe(true);
  });

  it.each<[string, object, object]>([
    ['what the county has written for the public', { publishedCause: '因公致残', publishedCondition: '左膝功能障碍' }, { injuredOn: '2025-05-20', injuryPlace: '演示水库', injuryCause: '因公致残', disabilitySituation: { withheld: false, text: '左膝功能障碍' } }],
    ['nothing of what it withholds', { publishedCause: '因公致残', publishedCondition: '左膝功能障碍', unpublished: ['condition', 'cause', 'place', 'time'] }, { injuredOn: null, injuryPlace: null, injuryCause: null, disabilitySituation: { withheld: true }, withheld: { injuredOn: true, injuryPlace: true, injuryCause: true } }],
    ['the nature alone where it has written nothing', {}, { injuryCause: '因公致残', disabilitySituation: { withheld: true } }],
  ])('the 公示书 says %s, and neither the story nor the experts’ opinion', (_name, written, data) => {
    const order = publicNoticePaper(context({ facts: { 'propose-grade': { grade: 8, nature: 'duty', ...written } } }), '2026-05-20', { maskName: false });
    expect(dataOf(order)).toMatchObject(data);
    expect(JSON.stringify(order.data)).not.toMatch(/抢救时受伤|左膝关节活动受限/);
    expect(valid(order)).toBe(true);
  });

  it('the 审批表 of 调整 shows the grade of before, any other none', () => {
    const application = { currentCertificate: { number: '演1', grade: 9, nature: 'war' } };
    expect(dataOf(approvalFormPaper(context({ type: 'adjustment', application }), '2026-03-23'))).toMatchObject({ currentGrade: 9, currentNature: 'war', certificateNumber: '演1' });
    expect(dataOf(approvalFormPaper(context({ application }), '2026-03-23'))).toMatchObject({ currentGrade: null, currentNature: null });
  });

  it('the 审批表 leaves blank what has not been said, and prints what has when it is made anew', () => {
    const first = approvalFormPaper(context({ facts: { 'fill-approval-form': facts['fill-approval-form'] } }), '2026-03-23');
    const blank = { opinion: null, nature: null, grade: null, signedOn: null };
    expect(dataOf(first)).toMatchObject({ panel: { members: [], findings: null }, county: blank, city: blank, province: blank });
    expect(valid(first)).toBe(true);
    const later = approvalFormPaper(context(), '2026-06-15');
    expect(dataOf(later)).toMatchObject({
      panel: { institution: '演示医院', suggestedGrade: 8, members: [{ name: '专家甲' }, { name: '专家乙' }, { name: '专家丙' }], signedOn: '2026-04-15' },
      county: { opinion: '拟定因公八级。', grade: 8 }, city: { opinion: '同意。', grade: 8, nature: 'duty', signedOn: '2026-05-12' }, province: { opinion: '批准。', responsiblePerson: '演示戊' },
    });
    expect(valid(later)).toBe(true);
  });

  it.each<[string, string, object, object, string | null, string]>([
    ['an approval of 新办', 'initial', facts, {}, '演9', '批准，已办理证件'],
    ['an approval of 调整', 'adjustment', facts, {}, null, '批准，已填写证件变更栏'],
    ['a refusal of the province', 'initial', { 'province-decision': { outcome: 'refused' } }, {}, null, '未予评定'],
    ['a refusal of 调整', 'adjustment', { 'propose-grade': { outcome: 'below-standard' } }, {}, null, '未予调整'],
    ['a cancellation', 'adjustment', { 'province-decision': { outcome: 'cancelled' } }, {}, null, '取消残疾等级'],
    ['a refusal before the acceptance', 'initial', { 'check-materials': { outcome: 'not-accepted' } }, {}, null, '不予受理'],
    ['a withdrawal', 'initial', { 'check-materials': { outcome: 'complete' } }, { ending: 'withdrawn' }, null, '申请人撤回申请'],
    ['an annulment', 'initial', {}, { ending: 'annulled' }, null, '案件撤销'],
    ['a death that ends the case', 'initial', {}, { ending: 'applicant-died' }, null, '申请人死亡，程序终止'],
    ['a death found at the examination', 'initial', { 'record-examination': { outcome: 'died-before' } }, {}, null, '申请人死亡，程序终止'],
  ])('卷宗封面 says how it ended: %s', (_name, type, found, changes, certificateNumber, outcome) => {
    const given = context({ type, facts: found });
    const [cover] = archivePapers({ ...given, row: { ...given.row, ...changes } }, { archiveNo: 'DA-1', filedOn: '2026-07-06', filedBy: '演示丙', pages: [], prepared: [], certificateNumber }, '2026-07-06');
    expect(cover?.data).toMatchObject({ outcome });
  });

  it.each<[string, string[], string[]]>([
    ['everything, in another order and with more', ['审批表', '补入', '申请书', '申请书'], []],
    ['one of two of one title', ['申请书', '审批表'], ['申请书']],
    ['nothing of it', ['申请材料'], ['申请书', '申请书', '审批表']],
  ])('the officer who files names %s', (_, named, lacking) => {
    const prepared = ['申请书', '申请书', '审批表'].map((title) => ({ title }));
    expect(lackingEntries(prepared, named.map((title) => ({ title }))).map(({ title }) => title)).toEqual(lacking);
  });

  it('卷宗封面 and 卷内目录 agree in entries and pages', () => {
    const prepared = [{ title: '申请书', numberText: null, madeBy: '演示甲', date: '2026-03-02', state: null, pages: 2 }];
    const orders = archivePapers(context(), { archiveNo: 'DA-449901-00001', filedOn: '2026-07-06', filedBy: '演示丙', pages: [{ title: '申请书', count: 2 }, { title: '补入', count: 3 }], prepared, certificateNumber: '演9' }, '2026-07-06');
    expect(orders.map(dataOf)).toMatchObject([{ archiveNo: 'DA-449901-00001', entries: 2, pages: 5, retention: '长期', from: '2026-03-02' }, { archiveNo: 'DA-449901-00001', pages: 5 }]);
    expect(orders.every(valid)).toBe(true);
  });
});

import type { Step } from './act-in-case.ts';
import { examined, opinionReceived, panelDrawn, resultNotified } from './appraisal-steps.ts';

const PARTS = ['左膝关节'];
const declared = { recusalDeclared: true };
const household = { householdInProvince: true, competentCounty: true };

/** An invented person with a valid personal number; the name says that nobody of this name exists. */
export function applicationOf(idNumber: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    person: { name: '演示甲', idNumber, ethnicity: '汉族', phone: '000-10000001', address: '演示县演示镇演示路1号', householdAddress: '演示县演示镇演示路1号' },
    applicationType: 'initial',
    applicationDate: '2026-03-02',
    channel: 'unit',
    appliedBy: 'self',
    category: 'C5',
    currentIdentity: '企业职工',
    injuryIdentity: '企业职工',
    nature: 'duty',
    workInjuryInsured: false,
    injuryCause: ['other'],
    dateKind: 'injury',
    injuredOn: '2025-05-20',
    injuryPlace: '演示县演示水库',
    injuryParts: PARTS,
    injuryStory: '在演示水库抢救落水群众时左膝关节受伤（虚构情节，仅供演示）。',
    hospitalised: true,
    hasUnit: true,
    unit: {
      name: '演示有限公司',
      letterNumber: '演公函〔2026〕1号',
      opinion: '情况属实，同意申请。',
      atFault: false,
      address: '演示县演示路2号',
      contactName: '演示乙',
      contactTitle: '人事专员',
      contactPhone: '000-10000002',
    },
    ...changes,
  };
}

/** Codes of the papers of this application, in the order of 第11条. */
export const materialCodes = ['N1', 'N2', 'N3', 'N3g', 'N4a', 'N4b', 'N4c', 'N5a', 'N5b'];

const checked = (missing: readonly string[] = []): Record<string, unknown>[] =>
  materialCodes.map((code) => (missing.includes(code) ? { code, status: 'missing', note: '没有因公致残性质的记载' } : { code, status: 'present' }));

const delivery = (deliveredOn: string, mailNumber: string): Record<string, unknown> => ({ mode: 'registered-mail', mailNumber, recipient: '演示甲', deliveredOn });

/** First the record of the injury's nature is missing: written notice, supplement, second check. */
export const supplementRound: readonly Step[] = [
  { as: 'county1', task: 'check-materials', on: '2026-03-03', data: { items: checked(['N3']), outcome: 'incomplete', remark: '请补充能够说明因公致残经过的记载。' } },
  { as: 'county1', task: 'record-delivery', on: '2026-03-04', data: delivery('2026-03-04', 'XA000000001') },
  { as: 'county2', task: 'record-supplement', on: '2026-03-10', data: { items: [{ code: 'N3' }], receivedOn: '2026-03-10', channel: 'unit' } },
];

export const acceptance: Step = { as: 'county2', task: 'check-materials', on: '2026-03-11', data: { items: checked(), outcome: 'complete' } };

const beforeAppraisal: readonly Step[] = [
  { as: 'county1', task: 'county-review', on: '2026-03-16', data: { outcome: 'qualified', ...household, nature: 'duty', findings: '材料齐全，经过清楚，符合因公负伤条件，建议同意。', ...declared } },
  { as: 'city', task: 'city-pre-review', on: '2026-03-20', data: { outcome: 'agreed', opinion: '同意县级审查意见。', ...declared } },
  { as: 'county1', task: 'fill-approval-form', on: '2026-03-23', data: { parts: PARTS, nature: 'duty', summary: '2025年5月20日在演示水库抢救落水群众时左膝关节受伤。', formCopies: 3 } },
  {
    as: 'county2', task: 'issue-notices', on: '2026-03-25',
    data: { institutionKind: 'ordinary', designatedBy: 'city', institutionName: '示范市演示医院', commissionedParts: PARTS, contactName: '演示丙', contactPhone: '000-10000003', signer: '演示丁' },
  },
  { as: 'county1', task: 'record-delivery', on: '2026-03-26', data: delivery('2026-03-26', 'XA000000002') },
];

const appraisal: readonly Step[] = [
  ...panelDrawn('2026-04-08'),
  examined('2026-04-13'),
  opinionReceived({ signedOn: '2026-04-15', receivedOn: '2026-04-17', suggestedGrade: 8 }),
  resultNotified('2026-04-20', 'first'),
  { as: 'county2', task: 'record-objection', on: '2026-04-20', data: { outcome: 'none', recordedOn: '2026-04-20', basis: 'waived' } },
];

const decision: readonly Step[] = [
  { as: 'county1', task: 'propose-grade', on: '2026-04-28', data: { outcome: 'proposed', grade: 8, nature: 'duty', opinion: '拟定因公八级。', publishedCause: '抢救落水群众时受伤', publishedCondition: '左膝关节功能障碍', sentOn: '2026-04-28', ...declared } },
  { as: 'city', task: 'city-review', on: '2026-05-12', data: { outcome: 'qualified', receivedOn: '2026-04-29', opinion: '同意拟定意见，报省级。', ...declared } },
  { as: 'province1', task: 'province-first-review', on: '2026-05-20', data: { outcome: 'passed', receivedOn: '2026-05-13', opinion: '初审符合条件，请组织公示。', ...declared } },
  { as: 'county1', task: 'post-notice', on: '2026-05-22', data: { placeKind: 'work-unit', placeDetail: '演示有限公司公告栏', postedOn: '2026-05-22', withheldPrivate: false, contentsChecked: true } },
  { as: 'county2', task: 'verify-feedback', on: '2026-06-03', data: { outcome: 'valid', endedOn: '2026-06-02', feedback: [], opinion: '公示期间没有收到反馈意见。' } },
  { as: 'province2', task: 'province-decision', on: '2026-06-15', data: { outcome: 'approved', grade: 8, nature: 'duty', opinion: '批准评定因公八级。', signer: '演示戊', ...declared } },
  { as: 'county1', task: 'record-delivery', on: '2026-06-24', data: { mode: 'signed-receipt', recipient: '演示甲', deliveredOn: '2026-06-24' } },
];

/** The case is filed with everything on the list that the platform has prepared. */
export const filed = (on: string): Step => ({ as: 'county2', task: 'file-archive', on, data: { filedOn: on, complete: true, clear: true }, from: ({ pages, ...prefill }) => ({ ...prefill, pages: ((pages ?? []) as unknown[]).length > 0 ? pages : [{ title: '个人书面申请', count: 1 }] }) });

export const filing: Step = filed('2026-07-06');

/** A 新办 case that goes well, from the acceptance to the archive. */
export const fromAcceptance: readonly Step[] = [acceptance, ...beforeAppraisal, ...appraisal, ...decision, filing];

/** The county finds that the injury is not one of duty: 结果告知书, papers returned, filed. */
export const refusal: readonly Step[] = [
  acceptance,
  { as: 'county1', task: 'county-review', on: '2026-03-16', data: { outcome: 'refused', ...household, findings: '经核查，负伤经过与抢救行为无关。', refusalReason: '负伤经过不属于抢救和保护国家财产、人民生命财产的情形。', ...declared } },
  { as: 'county1', task: 'record-delivery', on: '2026-03-18', data: delivery('2026-03-18', 'XA000000003') },
  filed('2026-03-30'),
];

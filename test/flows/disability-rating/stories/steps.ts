import type { Step } from '../../../../scripts/demo/act-in-case.ts';
import { filed } from '../../../../scripts/demo/initial-rating-story.ts';
import { examined, membersOf, opinionReceived, panelDrawn, resultNotified } from '../../../../scripts/demo/appraisal-steps.ts';

export { filed };

type Data = Record<string, unknown>;

const declared = { recusalDeclared: true };
const household = { householdInProvince: true, competentCounty: true };
const REASON = '不属于实施细则规定的情形（虚构案件）。';
const PARTS = ['左膝关节'];

const step = (as: string, task: string, on: string, data: Data): Step => ({ as, task, on, data });

/** The papers as they are asked for in this case, each with this status. */
const itemsOf = (prefill: Data, status: string): Data[] => (prefill['items'] as Data[]).map((item) => ({ code: item['code'], status }));

export const accepted = (on = '2026-03-11'): Step => ({ ...step('county2', 'check-materials', on, { outcome: 'complete' }), from: (prefill) => ({ items: itemsOf(prefill, 'present') }) });
export const incomplete = (on: string): Step => ({ ...step('county1', 'check-materials', on, { outcome: 'incomplete' }), from: (prefill) => ({ items: itemsOf(prefill, 'missing') }) });
export const notAccepted = (on: string, basis: string, found: Data = {}): Step => ({ ...step('county1', 'check-materials', on, { outcome: 'not-accepted', basis, reason: '申请不属于受理范围（虚构案件）。', ...found }), from: (prefill) => ({ items: itemsOf(prefill, 'present') }) });
export const supplemented = (on: string): Step => ({ ...step('county2', 'record-supplement', on, { receivedOn: on, channel: 'unit' }), from: (prefill) => prefill });

export const delivered = (on: string): Step => step('county1', 'record-delivery', on, { mode: 'signed-receipt', recipient: '演示甲', deliveredOn: on });

export const countyQualified = (on = '2026-03-13', nature = 'duty'): Step => step('county1', 'county-review', on, { outcome: 'qualified', ...household, nature, findings: '材料齐全，经过清楚，建议同意。', ...declared });
export const countyRefused = (on = '2026-03-13'): Step => step('county1', 'county-review', on, { outcome: 'refused', ...household, findings: '经核查，不符合规定的情形。', refusalReason: REASON, ...declared });
export const cityPreReview = (outcome: 'agreed' | 'returned' | 'disagreed', on = '2026-03-17'): Step => step('city', 'city-pre-review', on, { outcome, opinion: '市级审核意见（虚构）。', ...declared });
export const confirmRefusal = (outcome: 'confirmed' | 'maintained', on: string): Step =>
  step('county2', 'confirm-city-refusal', on, { outcome, opinion: '经复核。', ...(outcome === 'confirmed' ? { refusalReason: REASON } : {}), ...declared });
export const forwarded = (on: string): Step => step('city', 'city-forward-negative', on, { receivedOn: on, opinion: '同意县级意见，转报。', ...declared });
export const negativeReview = (outcome: 'refused' | 'remanded', on: string, receivedOn = on): Step =>
  step('province1', 'province-negative-review', on, { outcome, receivedOn, opinion: '省级意见（虚构）。', ...(outcome === 'refused' ? { refusalReason: REASON } : {}), ...declared });

const ORDINARY = { institutionKind: 'ordinary', designatedBy: 'city', institutionName: '示范市演示医院' };

/** From the approval form to the delivery of the acceptance notice. */
export const acceptanceNotice = (filledOn = '2026-03-23', issuedOn = '2026-03-25', deliveredOn = '2026-03-26', nature = 'duty', institution: Data = ORDINARY): readonly Step[] => [
  step('county1', 'fill-approval-form', filledOn, { parts: PARTS, nature, summary: '左膝关节受伤（虚构情节）。', formCopies: 3 }),
  step('county2', 'issue-notices', issuedOn, { ...institution, commissionedParts: PARTS, contactName: '演示丙', contactPhone: '000-10000003', signer: '演示丁' }),
  delivered(deliveredOn),
];

export interface AppraisalDays {
  drawnOn: string;
  examinedOn: string;
  signedOn: string;
  receivedOn: string;
  notifiedOn: string;
  /** the time to object was left to run out */
  waitedUntil?: string;
  /** of the experts; orthopaedics when absent */
  disciplines?: readonly string[];
}

const usualDays: AppraisalDays = { drawnOn: '2026-04-08', examinedOn: '2026-04-13', signedOn: '2026-04-15', receivedOn: '2026-04-17', notifiedOn: '2026-04-20' };

/** A medical appraisal that nobody disputes. */
export const appraised = ({ drawnOn, examinedOn, signedOn, receivedOn, notifiedOn, waitedUntil, disciplines }: AppraisalDays = usualDays): readonly Step[] => [
  ...panelDrawn(drawnOn, disciplines),
  examined(examinedOn),
  opinionReceived({ signedOn, receivedOn, suggestedGrade: 8 }),
  resultNotified(notifiedOn, 'first'),
  step('county2', 'record-objection', waitedUntil ?? notifiedOn, { outcome: 'none', recordedOn: waitedUntil ?? notifiedOn, basis: waitedUntil ? 'window-over' : 'waived' }),
];

/** One side disputes the result; a second appraisal at another institution of the province follows, ended on 2026-05-13. */
export const appraisedTwice = (who: 'applicant' | 'department', { institution = '演示省第二鉴定医院', disciplines }: { institution?: string; disciplines?: readonly string[] } = {}): readonly Step[] => [
  ...appraised({ ...usualDays, ...(disciplines ? { disciplines } : {}) }).slice(0, -1),
  step('county1', 'record-objection', '2026-04-22', { outcome: who, recordedOn: '2026-04-22', reason: '认为建议的等级与残情不符（虚构）。' }),
  { ...step('county1', 'commission-second-appraisal', '2026-04-23', { institutionName: institution, commissionedOn: '2026-04-23', signer: '演示丁' }), from: (prefill) => ({ commissionedParts: prefill['commissionedParts'] }) },
  ...panelDrawn('2026-05-06', disciplines),
  examined('2026-05-08'),
  opinionReceived({ signedOn: '2026-05-11', receivedOn: '2026-05-12', suggestedGrade: 8 }),
  resultNotified('2026-05-13', 'second'),
];

/** An expert withdraws, another cannot come on the day, then the applicant cannot; ended as usual. */
export const appraisedWithObstacles = (): readonly Step[] => {
  const [draw, confirm] = panelDrawn('2026-04-02') as [Step, Step];
  const redraw: Step = { ...confirm, data: { confirmedOn: '2026-04-02', outcome: 'redraw' }, from: (prefill) => ({ members: membersOf(prefill).map((member, index) => ({ ...member, declaration: index === 0 ? 'recuses-interest' : 'none' })) }) };
  let member = '';
  const [drawAgain, confirmAgain] = panelDrawn('2026-04-03') as [Step, Step];
  const noted: Step = { ...confirmAgain, from: (prefill) => { member = membersOf(prefill)[1]?.code ?? ''; return confirmAgain.from?.(prefill) ?? {}; } };
  return [
    draw, redraw, drawAgain, noted,
    { ...step('county1', 'record-examination', '2026-04-07', { outcome: 'panel-short', occurredOn: '2026-04-07' }), from: () => ({ unavailable: [{ code: member }] }) },
    ...panelDrawn('2026-04-08'),
    step('county1', 'record-examination', '2026-04-10', { outcome: 'absent', occurredOn: '2026-04-10', explained: 'yes', explainedOn: '2026-04-09', reason: '因病住院（虚构）', nextOn: '2026-04-13' }),
    ...appraised().slice(2),
  ];
};

/** The applicant dies before the examination. */
export const diedBefore = (drawnOn: string, on: string): readonly Step[] => [
  ...panelDrawn(drawnOn),
  step('county1', 'record-examination', on, { outcome: 'died-before', occurredOn: on, deathProof: '演示派出所死亡证明' }),
];

/** What the notice will say. */
const published = { publishedCause: '因公致残', publishedCondition: '左膝关节功能障碍' };

export const proposed = (on = '2026-04-28', changes: Data = {}): Step => step('county1', 'propose-grade', on, { outcome: 'proposed', grade: 8, nature: 'duty', opinion: '拟定等级（虚构）。', ...published, sentOn: on, ...declared, ...changes });
export const belowStandard = (on = '2026-04-28'): Step => step('county1', 'propose-grade', on, { outcome: 'below-standard', refusalReason: '达不到评定标准（虚构案件）。', opinion: '达不到标准。', sentOn: on, ...declared });
export const belowMinimum = (on = '2026-04-28'): Step =>
  step('county1', 'propose-grade', on, { outcome: 'below-minimum', refusalReason: '达不到最低评残标准（虚构案件）。', earlierForms: true, opinion: '提出取消等级。', ...published, sentOn: on, ...declared });
export const cityReview = (outcome: 'qualified' | 'not-qualified', on = '2026-05-12', receivedOn = '2026-04-29'): Step =>
  step('city', 'city-review', on, { outcome, receivedOn, opinion: '市级意见（虚构）。', ...(outcome === 'not-qualified' ? { refusalReason: REASON } : {}), ...declared });
export const firstReview = (outcome: 'passed' | 'refused' | 'returned', on = '2026-05-20', receivedOn = '2026-05-13'): Step =>
  step('province1', 'province-first-review', on, { outcome, receivedOn, opinion: '初审意见（虚构）。', ...(outcome === 'refused' ? { refusalReason: REASON } : {}), ...declared });

/** A public notice on which nobody says anything. */
export const noticed = (postedOn = '2026-05-22', endedOn = '2026-06-02', verifiedOn = '2026-06-03'): readonly Step[] => [
  step('county1', 'post-notice', postedOn, { placeKind: 'work-unit', placeDetail: '演示公告栏', postedOn, withheldPrivate: false, contentsChecked: true }),
  step('county2', 'verify-feedback', verifiedOn, { outcome: 'valid', endedOn, feedback: [], opinion: '没有收到反馈意见。' }),
];

/** A public notice on which somebody says something, which turns out to be true. */
export const noticedWithFeedback = (): readonly Step[] =>
  noticed().map((done) => (done.task === 'verify-feedback' ? { ...done, data: { ...done.data, feedback: [{ receivedOn: '2026-05-27', channel: 'visit', content: '反映残情与公示不符（虚构）。', finding: '经核实，反映属实（虚构）。' }], opinion: '反馈属实，建议由省级审核。' } } : done));

/** The first notice hung in the wrong place and is made and posted again. */
export const noticedAgain = (): readonly Step[] => [
  ...noticed('2026-05-22', '2026-06-02', '2026-06-03').map((done) => (done.task === 'verify-feedback' ? { ...done, data: { ...done.data, outcome: 'invalid', invalidReason: '公示地点不符合规定（虚构）。' } } : done)),
  ...noticed('2026-06-04', '2026-06-15', '2026-06-16'),
];

export const approved = (on = '2026-06-15', changes: Data = {}): Step => step('province2', 'province-decision', on, { outcome: 'approved', grade: 8, nature: 'duty', opinion: '批准（虚构）。', signer: '演示戊', ...declared, ...changes });
export const sentBackAfterNotice = (on: string): Step => step('province2', 'province-decision', on, { outcome: 'returned', returnReason: '反馈属实，应当重新拟定等级（虚构）。', opinion: '发回县级重新拟定并公示。', signer: '演示戊', ...declared });
export const decided = (outcome: 'refused' | 'cancelled', on = '2026-06-15'): Step => step('province2', 'province-decision', on, { outcome, refusalReason: REASON, opinion: '省级决定（虚构）。', signer: '演示戊', ...declared });

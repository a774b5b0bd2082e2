import type { Step } from '../../../../scripts/demo/act-in-case.ts';
import {
  cityForwards, cityReviews, countyAgrees, countyReports, delivered, filed, formFilled, handedDown, inboundOf, papersComplete, papersIncomplete, provinceAgrees, provinceReviews, reviewed, supplemented,
} from '../../../../scripts/demo/inbound-story.ts';
import { step } from '../../../../scripts/demo/steps.ts';
import type { ApplicationMaker, Story } from '../../support/story-of-a-way.ts';

type Data = Record<string, unknown>;

const inbound = (changes: Data = {}): ApplicationMaker => (idNumber) => inboundOf(idNumber, changes);

/** Applied for long after the formalities: in principle re-examined (R124). */
const late = { formalitiesOn: '2025-06-01' };
const reexamined = (orderedOn: string, kind = 'ordinary'): readonly Step[] => [
  reviewed('reexamine', orderedOn, { reexaminationReason: '逾期申请，复查鉴定残疾情况（虚构）。', injuryKind: kind, extendedUntil: '2026-05-15' }),
  step('county2', 'commission-reexamination', '2026-03-17', { commissionedOn: '2026-03-17', institutionKind: kind, institution: '演示医院', parts: '右下肢（虚构）' }),
  step('county2', 'record-reexamination', '2026-04-10', { receivedOn: '2026-04-10', examinedOn: '2026-04-02', result: '右下肢功能部分障碍（虚构）。', agrees: false }),
];
const held = (on: string, sentOn: string, receivedAtCity: string): readonly Step[] => [
  reviewed('mismatch', on, { mismatch: '记载的残疾情况明显轻于等级（虚构）。' }), delivered(sentOn),
  step('county2', 'report-mismatch', sentOn, { sentOn, opinion: '请通知原审批机关更正（虚构）。' }),
  step('city', 'forward-mismatch', receivedAtCity, { receivedOn: receivedAtCity, sentOn: receivedAtCity, opinion: '同意县级意见（虚构）。' }),
];

export const stories: readonly Story[] = [
  {
    what: '军队移交接收: a supplement, returned once by city and province, then entered with a new number (R123, R129, R136)',
    application: inbound(),
    steps: [
      papersIncomplete('2026-03-11', { M6: { status: 'not-in-form', defects: ['no-seal'] } }), delivered('2026-03-12'), supplemented('2026-03-16'), papersComplete('2026-03-17'),
      countyAgrees('2026-03-18'), formFilled('2026-03-18'), countyReports('2026-03-19'), cityReviews('returned', '2026-03-24', '2026-03-20', { correction: '登记表没有贴照片（虚构）。' }),
      formFilled('2026-03-26'), countyReports('2026-03-27'), cityForwards('2026-03-31', '2026-03-30'), provinceReviews('returned', '2026-04-08', '2026-04-01', { correction: '复印件不清晰（虚构）。' }),
      countyAgrees('2026-04-10', { receivedOn: '2026-04-09' }), formFilled('2026-04-10'), countyReports('2026-04-13'), cityForwards('2026-04-15', '2026-04-14'), provinceAgrees('2026-04-17', '2026-04-16'),
      ...handedDown({ sentOn: '2026-04-20', atCity: ['2026-04-22', '2026-04-23'], atCounty: '2026-04-24', deliveredOn: '2026-04-27', filedOn: '2026-05-13' }),
    ],
    outcome: 'transferred',
    papers: ['transfer-supplement-notice', 'inbound-review-report', 'registration-form', 'inbound-audit-report'],
    acts: ['city-returns-transfer', 'province-returns-transfer', 'renumber-certificate', 'deliver-transferred-certificate', 'set-transfer-payer', 'file-archive'],
    never: ['enter-new-household', 'seize-certificate', 'county-orders-reexamination', 'return-materials'],
  },
  {
    what: '军队移交接收: late, re-examined with an extension, on hold, graded anew by the province, entered (R124, R126, R127)',
    application: inbound(late),
    steps: [
      papersComplete(), ...reexamined('2026-03-16'), ...held('2026-04-13', '2026-04-14', '2026-04-16'),
      step('province1', 'handle-mismatch', '2026-04-21', { outcome: 'regrading', receivedOn: '2026-04-17', opinion: '按复查鉴定重新评定（虚构）。' }),
      step('province2', 'regrade', '2026-04-24', { decidedOn: '2026-04-24', grade: 9, nature: 'duty', reason: '与复查鉴定的残疾情况相符（虚构）。' }),
      step('county1', 'lift-hold', '2026-04-27', { resumedOn: '2026-04-27', remark: '已重新评定（虚构）。' }),
      countyAgrees('2026-04-28'), formFilled('2026-04-28'), countyReports('2026-04-29'), cityForwards('2026-05-07', '2026-05-06'), provinceAgrees('2026-05-13', '2026-05-08'),
      ...handedDown({ sentOn: '2026-05-15', atCity: ['2026-05-18', '2026-05-19'], atCounty: '2026-05-20', deliveredOn: '2026-05-21', filedOn: '2026-06-04' }),
    ],
    outcome: 'transferred',
    papers: ['hold-notice', 'inbound-review-report', 'registration-form', 'inbound-audit-report'],
    acts: ['county-orders-reexamination', 'receive-reexamination-result', 'county-finds-mismatch', 'province-orders-regrading', 'province-regrades', 'lift-hold', 'renumber-certificate'],
    never: ['record-correction', 'county-finds-forgery'],
  },
  {
    what: '军队移交接收: on hold, corrected by the authority that graded, then refused by the province',
    application: inbound(),
    steps: [
      papersComplete(), ...held('2026-03-16', '2026-03-17', '2026-03-19'),
      step('province1', 'handle-mismatch', '2026-03-24', { outcome: 'correction', receivedOn: '2026-03-20', opinion: '请更正（虚构）。', authority: '演示原审批机关' }),
      step('county2', 'record-correction', '2026-04-01', { correctedOn: '2026-04-01', reference: '演示更正〔2026〕1号', content: '等级更正为九级（虚构）。' }),
      step('county1', 'lift-hold', '2026-04-02', { resumedOn: '2026-04-02', remark: '已更正（虚构）。' }),
      countyAgrees('2026-04-03'), formFilled('2026-04-03'), countyReports('2026-04-07'), cityForwards('2026-04-09', '2026-04-08'), provinceReviews('refused', '2026-04-14', '2026-04-10', { refusalReason: '档案记载与部队回函不符（虚构）。' }),
      delivered('2026-04-28'), filed('2026-05-12'),
    ],
    outcome: 'transfer-refused',
    papers: ['hold-notice', 'registration-form', 'transfer-refusal-notice'],
    acts: ['province-requests-correction', 'record-correction', 'lift-hold', 'province-refuses-transfer', 'issue-province-transfer-refusal', 'return-materials'],
    never: ['province-regrades', 'renumber-certificate', 'issue-transfer-refusal'],
  },
  {
    what: '军队移交接收: forged papers, the certificate taken in, no registration, handed to the police (R128)',
    application: inbound(),
    steps: [
      papersComplete(), reviewed('forged', '2026-03-16', { forgery: '证件编号和印章均系伪造（虚构）。' }),
      step('county2', 'hand-over-to-police', '2026-03-18', { handedOn: '2026-03-18', police: '演示县公安局', receipt: '演公收〔2026〕1号', papers: '残疾军人证一本、评残材料复印件（虚构）。' }),
      delivered('2026-03-19'), filed('2026-04-02'),
    ],
    outcome: 'not-registered',
    papers: ['no-registration-notice', 'police-letter'],
    acts: ['county-finds-forgery', 'seize-certificate', 'issue-police-letter', 'hand-over-to-police', 'deliver-no-registration-notice'],
    never: ['fill-registration-form', 'renumber-certificate', 'return-materials'],
  },
  {
    what: '军队移交接收: refused by the county with its reasons, everything returned',
    application: inbound(),
    steps: [papersComplete(), reviewed('refused', '2026-03-16', { refusalReason: '户籍不在本县，应当向户籍迁入地申请（虚构）。' }), delivered('2026-03-18'), filed('2026-04-01')],
    outcome: 'transfer-refused',
    papers: ['transfer-refusal-notice'],
    acts: ['county-refuses-inbound', 'issue-transfer-refusal', 'deliver-transfer-refusal', 'return-materials'],
    never: ['fill-registration-form', 'seize-certificate'],
  },
];

/** Every task inside a period is done after its last day: each timer of the diagrams fires, and no task is taken away. */
export const lateStory: Story = {
  what: '军队移交接收: every level is late, up and down, and the case goes on all the same',
  application: inbound(),
  steps: [
    papersComplete(), countyAgrees('2026-04-15'), formFilled('2026-04-16'), countyReports('2026-04-20'), cityForwards('2026-06-01', '2026-04-21'), provinceAgrees('2026-07-06', '2026-06-02'),
    ...handedDown({ sentOn: '2026-07-10', atCity: ['2026-07-13', '2026-08-20'], atCounty: '2026-09-21', deliveredOn: '2026-10-30', filedOn: '2026-12-10' }),
  ],
  outcome: 'transferred',
  papers: ['registration-form'],
  acts: ['renumber-certificate', 'deliver-transferred-certificate'],
  never: [],
  late: [
    'transfer-county-county-reports-transfer', 'transfer-city-city-forwards-transfer', 'transfer-province-province-hands-down-certificate', 'transfer-city-down-city-hands-down-certificate',
    'transfer-county-down-deliver-transferred-certificate', 'filing-file-archive',
  ],
  left: ['issue-supervision'],
};

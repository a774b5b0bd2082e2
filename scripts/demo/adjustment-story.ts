import type { Step } from './act-in-case.ts';
import { examined, opinionReceived, panelDrawn, resultNotified } from './appraisal-steps.ts';
import { applicationOf, fromAcceptance } from './initial-rating-story.ts';

type Data = Record<string, unknown>;

const COMMON = ['person', 'applicationDate', 'channel', 'appliedBy', 'injuryPlace', 'injuryParts', 'injuryStory'];

/** What every application of the invented person says, of whatever type. */
export const commonOf = (idNumber: string): Data => Object.fromEntries(Object.entries(applicationOf(idNumber)).filter(([name]) => COMMON.includes(name)));

/** 调整 by an invented veteran who holds a certificate of the eighth grade. */
export const adjustmentOf = (idNumber: string, changes: Data = {}): Data => ({
  ...commonOf(idNumber),
  applicationType: 'adjustment', category: 'C1b', injuredOn: '2015-08-01', hasUnit: false,
  currentCertificate: { number: '粤残演示000001', grade: 8, nature: 'duty' },
  lastGradedOn: '2019-05-06', lastGradingKind: 'initial', samePart: true, otherCauses: false,
  currentState: '左膝活动明显受限，影响行走（虚构）。', recentTreatment: '近三个月门诊复查（虚构）。',
  ...changes,
});

/** What is answered differently where the grade goes up from eight to seven; by task. */
const changes: Readonly<Record<string, Data>> = {
  'county-review': { findings: '材料齐全，残情较上次评定明显加重，建议同意。' },
  'fill-approval-form': { summary: '2015年8月1日左膝关节受伤，评定八级后残情加重（虚构情节）。' },
  'record-appraisal': { suggestedGrade: 7 },
  'propose-grade': { grade: 7, earlierForms: true, opinion: '拟由因公八级调整为因公七级。' },
  'province-decision': { grade: 7, opinion: '批准调整为因公七级。' },
};

/** The papers as they are asked for in this case, each in hand. */
const allPresent = (prefill: Data): Data => ({ items: (prefill['items'] as Data[]).map((item) => ({ code: item['code'], status: 'present' })) });

/** A 调整 case that goes well, from the acceptance to the archive. */
export const adjustmentStory: readonly Step[] = fromAcceptance.map((step) =>
  step.task === 'check-materials' ? { ...step, data: { outcome: 'complete' }, from: allPresent } : { ...step, data: { ...step.data, ...changes[step.task] } });

const objected: readonly Step[] = [
  { as: 'county1', task: 'record-objection', on: '2026-04-22', data: { outcome: 'applicant', recordedOn: '2026-04-22', reason: '认为建议的等级与残情不符（虚构）。' } },
  {
    as: 'county1', task: 'commission-second-appraisal', on: '2026-04-23', data: { institutionName: '演示省第二鉴定医院', commissionedOn: '2026-04-23', signer: '演示丁' },
    from: (prefill) => ({ commissionedParts: prefill['commissionedParts'] }),
  },
  ...panelDrawn('2026-05-06'),
  examined('2026-05-08'),
  opinionReceived({ signedOn: '2026-05-11', receivedOn: '2026-05-12', suggestedGrade: 7 }),
  resultNotified('2026-05-13', 'second'),
];

const index = (task: string): number => adjustmentStory.findIndex((step) => step.task === task);
/** Days of the steps that follow the second appraisal, with what is dated beside. */
const later: Readonly<Record<string, { on: string; data?: Data }>> = {
  'propose-grade': { on: '2026-05-18', data: { sentOn: '2026-05-18' } },
  'city-review': { on: '2026-05-26', data: { receivedOn: '2026-05-19' } },
  'province-first-review': { on: '2026-06-01', data: { receivedOn: '2026-05-27' } },
  'post-notice': { on: '2026-06-02', data: { postedOn: '2026-06-02' } },
  'verify-feedback': { on: '2026-06-12', data: { endedOn: '2026-06-11' } },
  'province-decision': { on: '2026-06-24' },
  'record-delivery': { on: '2026-07-01', data: { deliveredOn: '2026-07-01' } },
  'file-archive': { on: '2026-07-10', data: { filedOn: '2026-07-10' } },
};

/** 调整 in which the applicant disputes the first opinion, which saw no change: the second one prevails (第20条). */
export const disputedAdjustment: readonly Step[] = [
  ...adjustmentStory.slice(0, index('record-objection')).map((step) => (step.task === 'record-appraisal' ? { ...step, data: { ...step.data, suggestedGrade: 8 } } : step)),
  ...objected,
  ...adjustmentStory.slice(index('propose-grade')).map((step) => ({ ...step, on: later[step.task]?.on ?? step.on, data: { ...step.data, ...later[step.task]?.data } })),
];

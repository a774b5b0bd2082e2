import type { Step } from './act-in-case.ts';
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

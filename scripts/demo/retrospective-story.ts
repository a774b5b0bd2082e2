import type { Step } from './act-in-case.ts';
import { commonOf } from './adjustment-story.ts';
import { filed } from './initial-rating-story.ts';

type Data = Record<string, unknown>;

/** 补办 by an invented veteran without a unit. */
export const retrospectiveOf = (idNumber: string, changes: Data = {}): Data => ({
  ...commonOf(idNumber),
  applicationType: 'retrospective', category: 'C1a', currentIdentity: '个体经营者', injuryIdentity: '战士', nature: 'duty', injuryCause: ['other'],
  injuredOn: '2005-08-01', servedFrom: '2003-12-01', leftOn: '2008-12-01', gradedInService: false, ungradedReason: '退役时伤情尚未稳定（虚构）。', hospitalised: true, hasUnit: false,
  ...changes,
});

const declared = { recusalDeclared: true };
const REASON = '现有档案和原始医疗证明不能认定为因公致残（虚构案件）。';

/** The papers as they are asked for in this case, each in hand. */
export const allPresent = (prefill: Data): Data => ({ items: (prefill['items'] as Data[]).map((item) => ({ code: item['code'], status: 'present' })) });

/** 补办 that the county finds not qualified; a veteran's case goes up all the same, and the province refuses (第15、17条). */
export const refusedByProvince: readonly Step[] = [
  { as: 'county2', task: 'check-materials', on: '2026-03-11', data: { outcome: 'complete' }, from: allPresent },
  { as: 'county1', task: 'county-review', on: '2026-03-13', data: { outcome: 'refused', householdInProvince: true, competentCounty: true, findings: '经核查，档案没有因公致残的记载。', refusalReason: REASON, ...declared } },
  { as: 'city', task: 'city-forward-negative', on: '2026-03-17', data: { receivedOn: '2026-03-17', opinion: '同意县级意见，转报省级。', ...declared } },
  { as: 'province1', task: 'province-negative-review', on: '2026-03-25', data: { outcome: 'refused', receivedOn: '2026-03-18', opinion: '同意不符合的意见。', refusalReason: REASON, ...declared } },
  { as: 'county1', task: 'record-delivery', on: '2026-04-08', data: { mode: 'signed-receipt', recipient: '演示甲', deliveredOn: '2026-04-08' } },
  filed('2026-04-20'),
];

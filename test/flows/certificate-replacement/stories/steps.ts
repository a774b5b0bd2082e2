import type { Step } from '../../../../scripts/demo/act-in-case.ts';
import { itemsWith, step } from '../../../../scripts/demo/steps.ts';

export { filed } from '../../../../scripts/demo/initial-rating-story.ts';
export { delivered, papersIncomplete as incomplete, supplemented } from '../../../../scripts/demo/steps.ts';

const REASON = '档案与证件记载不一致，不符合换证补证条件（虚构案件）。';

export const premature = (on: string): Step => ({ ...step('county1', 'check-materials', on, { outcome: 'premature' }), from: itemsWith({}) });
/** The number of a certificate whose first notice did not name it. */
export const LOST_NUMBER = '粤残演示重登0001';

/** The notice of the loss is published anew, with the number, and its newspaper handed in. */
export const publishedAgain = (publishedOn: string, on: string): Step => ({
  ...step('county2', 'record-supplement', on, { receivedOn: on, channel: 'counter', noticeAgain: true }),
  from: (prefill) => ({ ...prefill, lossNotice: { newspaper: '演示日报', publishedOn, statedNumber: LOST_NUMBER } }),
});

export const countyRefuses = (on: string): Step => step('county1', 'county-review', on, { outcome: 'refused', competentCounty: true, findings: '档案中没有相应的记录（虚构）。', refusalReason: REASON });
export const cityReturns = (on: string, receivedOn: string): Step => step('city', 'city-review', on, { outcome: 'returned', receivedOn, opinion: '退回更正（虚构）。', signer: '演示戊', correction: '审批表没有贴照片。' });
export const provinceReturns = (on: string, receivedOn: string): Step => step('province1', 'province-review', on, { outcome: 'returned', receivedOn, opinion: '退回更正（虚构）。', signer: '演示己', correction: '档案复印件不清晰。' });
export const provinceRefuses = (on: string, receivedOn: string): Step => step('province1', 'province-review', on, { outcome: 'refused', receivedOn, opinion: '不同意（虚构）。', signer: '演示己', refusalReason: REASON });

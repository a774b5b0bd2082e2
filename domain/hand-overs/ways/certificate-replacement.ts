import { CHANGED_CERTIFICATE, back, down, onward, toApplicant, up } from './way.ts';
import type { Way } from './way.ts';

const FORM = '换证补证审批表（一式三份）';
const ARCHIVE_COPY = '评残审批表或者伤残人员登记表复印件';

/** Between whom papers pass with an act of 换证补证 (第28条：逐级；第31条：登记). */
export const certificateReplacementWays: Readonly<Record<string, Way>> = {
  'apply-for-replacement': { legs: [{ from: 'applicant', to: 'county' }], carries: 'materials' },
  'supplement-replacement-materials': { legs: [{ from: 'applicant', to: 'county' }], carries: 'materials' },
  'deliver-replacement-supplement-notice': { ...toApplicant, carries: ['replacement-supplement-notice'] },
  'deliver-replacement-refusal': { ...toApplicant, carries: ['replacement-refusal-notice'] },
  'deliver-changed-certificate': { ...toApplicant, carries: [], besides: [CHANGED_CERTIFICATE] },
  'county-reports-replacement': { ...up, carries: 'materials', besides: [FORM, ARCHIVE_COPY] },
  'city-forwards-replacement': { ...onward, carries: 'materials', besides: [FORM, ARCHIVE_COPY] },
  'city-returns-replacement': { ...back, carries: 'materials', besides: ['退回更正意见'] },
  'province-returns-replacement': { ...down, carries: 'materials', besides: ['退回更正意见'] },
  'issue-province-replacement-refusal': { ...down, carries: ['replacement-refusal-notice'], withMaterials: true },
  // The certificate goes down act by act: each level that passes it on has a period of its own.
  'province-sends-certificate': { legs: [{ from: 'province', to: 'city' }], carries: ['certificate', 'replacement-form'] },
  'city-passes-certificate': { ...back, carries: ['certificate', 'replacement-form'] },
};

/** Acts of 换证补证 with which no paper leaves the office. */
export const certificateReplacementActsWithoutPapers: readonly string[] = [
  'find-replacement-materials-incomplete', 'issue-replacement-supplement-notice', 'accept-replacement', 'refuse-premature-replacement', 'county-approves-replacement', 'county-refuses-replacement', 'issue-replacement-refusal',
  'enter-abroad-change', 'fill-replacement-form', 'county-receives-certificate',
  // with the notice or the certificate that follows
  'province-approves-replacement', 'province-refuses-replacement', 'issue-replacement-certificate',
];

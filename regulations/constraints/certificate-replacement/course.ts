import type { Course } from '../case-life-constraints.ts';

const decided: Course['decided'] = {
  'issue-non-acceptance-notice': '不予受理通知书已经出具',
  'issue-replacement-refusal': '不予换补证通知书已经出具',
  'issue-province-replacement-refusal': '省级不予换补证通知书已经出具',
  'enter-abroad-change': '证件变更栏已经填写',
  'province-approves-replacement': '省级已经同意换证补证',
  'province-refuses-replacement': '省级已经不同意换证补证',
  'issue-replacement-certificate': '新的伤残证件已经办理',
  'deliver-certificate': '伤残证件已经发放',
};

const decisions: Course['decisions'] = [
  'accept-replacement', 'refuse-premature-replacement', 'county-approves-replacement', 'county-refuses-replacement', 'fill-replacement-form', 'county-reports-replacement', 'city-forwards-replacement', 'city-returns-replacement',
  'province-approves-replacement', 'province-returns-replacement', 'province-refuses-replacement', 'province-sends-certificate', 'city-passes-certificate', 'county-receives-certificate',
];

const issued: Course['issued'] = [
  'find-replacement-materials-incomplete', 'issue-replacement-supplement-notice', 'deliver-replacement-supplement-notice', 'issue-non-acceptance-notice', 'deliver-non-acceptance-notice', 'issue-replacement-refusal',
  'issue-province-replacement-refusal', 'deliver-replacement-refusal', 'enter-abroad-change', 'deliver-changed-certificate', 'issue-replacement-certificate', 'deliver-certificate',
];

/** How a case of 换证补证 may end; the text says nothing of an applicant who dies on the way (article 30 is about the certificate). */
export const certificateReplacementCourse: Course = { decided, decisions, issued, deathArticle: null };

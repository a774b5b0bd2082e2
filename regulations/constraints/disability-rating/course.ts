import type { Course } from '../case-life-constraints.ts';

const decided: Course['decided'] = {
  'issue-non-acceptance-notice': '不予受理通知书已经出具',
  'issue-outcome-notice': '结果告知书已经出具',
  'issue-city-outcome-notice': '市级结果告知书已经出具',
  'issue-province-outcome-notice': '省级结果告知书已经出具',
  'province-approves': '省级已经审批同意',
  'province-refuses': '省级已经审批不同意',
  'province-cancels-grade': '省级已经取消残疾等级',
  'issue-certificate': '伤残证件已经办理',
  'start-pension': '抚恤金已经起发',
  'deliver-certificate': '伤残证件已经发放',
};

const decisions: Course['decisions'] = [
  'accept-application', 'refuse-acceptance', 'county-agrees', 'county-refuses', 'city-agrees', 'city-returns-report', 'city-disagrees', 'county-accepts-disagreement', 'county-maintains-report',
  'city-forwards-negative', 'province-remands', 'fill-approval-form', 'sign-acceptance-notice', 'county-proposes-grade', 'county-finds-below-standard', 'county-proposes-cancellation', 'city-reports',
  'city-finds-not-qualified', 'province-passes-first-review', 'province-refuses-first-review', 'province-remands-grading', 'province-remands-after-notice', 'province-approves', 'province-refuses', 'province-cancels-grade',
];

const issued: Course['issued'] = [
  'find-materials-incomplete', 'issue-materials-notice', 'deliver-materials-notice', 'issue-non-acceptance-notice', 'issue-outcome-notice', 'issue-city-outcome-notice', 'issue-province-outcome-notice', 'deliver-outcome-notice', 'issue-acceptance-notice', 'issue-appraisal-referral',
  'deliver-acceptance-notice', 'draw-expert-panel', 'sign-appraisal-opinion', 'issue-public-notice', 'post-public-notice', 'issue-certificate', 'enter-grade-change', 'void-certificate', 'start-pension', 'leave-pension-to-unit', 'end-pension',
  'deliver-certificate',
];

/** How a case of 评残 may end: after the examination the death of the applicant ends nothing (article 22). */
export const disabilityRatingCourse: Course = { decided, decisions, issued, deathArticle: 22 };

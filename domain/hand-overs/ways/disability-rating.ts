import { CHANGED_CERTIFICATE, back, down, onward, toApplicant, up } from './way.ts';
import type { HandOverRoute, Way } from './way.ts';

/** A negative finding goes up for the persons of item (1) alone; for all others the notice is what goes to the applicant (第15、16条). */
const upForItem1 = (route: HandOverRoute): Way => ({ personClass }) => (personClass === 'item-1' ? route : null);
/** Between whom papers pass with an act of 评残, or of what may happen to any case (第10条：逐级；第31条：登记). */
export const disabilityRatingWays: Readonly<Record<string, Way>> = {
  apply: { legs: [{ from: 'applicant', to: 'county' }], carries: 'materials' },
  'supplement-materials': { legs: [{ from: 'applicant', to: 'county' }], carries: 'materials' },
  'county-agrees': { ...up, carries: 'materials', besides: ['县级审查报告'] },
  'county-refuses': upForItem1({ ...up, carries: 'materials', besides: ['县级审查报告'] }),
  'city-agrees': { ...back, carries: 'materials', besides: ['市级审核意见'] },
  'city-returns-report': { ...back, carries: 'materials', besides: ['县级审查报告'] },
  'city-disagrees': { ...back, carries: 'materials', besides: ['市级审核意见'] },
  'county-accepts-disagreement': upForItem1({ ...up, carries: 'materials', besides: ['县级审查报告', '市级审核意见'] }),
  'county-maintains-report': { ...up, carries: 'materials', besides: ['县级审查报告'] },
  'city-forwards-negative': { ...onward, carries: 'materials', besides: ['县级审查报告'] },
  'province-remands': { ...down, carries: 'materials', besides: ['省级发回意见'] },
  'receive-appraisal-opinion': { legs: [{ from: 'institution', to: 'county' }], carries: ['approval-form'], besides: ['残疾等级医学鉴定意见', '辅助检查报告'] },
  'county-proposes-grade': { ...up, carries: 'file' },
  'county-finds-below-standard': upForItem1({ ...up, carries: 'file' }),
  'county-proposes-cancellation': { ...up, carries: 'file' },
  'city-reports': { ...onward, carries: 'file', besides: ['市级审查报告'] },
  'city-finds-not-qualified': upForItem1({ ...onward, carries: 'file', besides: ['市级审查报告'] }),
  // What is refused or cancelled goes back with the notice, once that has been made.
  'issue-city-outcome-notice': { ...back, carries: ['outcome-notice'], withMaterials: true },
  'issue-province-outcome-notice': { ...down, carries: ['outcome-notice'], withMaterials: true },
  'province-passes-first-review': { ...down, carries: [], besides: ['组织公示的通知'] },
  'province-remands-grading': { ...down, carries: 'file', besides: ['省级发回意见'] },
  'province-remands-after-notice': { ...down, carries: 'file', besides: ['省级发回意见'] },
  'issue-feedback-report': { legs: [{ from: 'county', to: 'city' }, { from: 'city', to: 'province' }], carries: ['feedback-report', 'public-notice-form'] },
  'issue-certificate': { ...down, carries: ['certificate', 'approval-form'] },
  'enter-grade-change': { ...down, carries: ['approval-form'], besides: [CHANGED_CERTIFICATE] },
  'notify-appraisal-result': { ...toApplicant, carries: ['appraisal-result-notice'] },
  'deliver-materials-notice': { ...toApplicant, carries: ['materials-notice'] },
  'deliver-non-acceptance-notice': { ...toApplicant, carries: ['non-acceptance-notice', 'outcome-notice'] },
  'deliver-acceptance-notice': { ...toApplicant, carries: ['acceptance-notice', 'appraisal-referral'] },
  'deliver-outcome-notice': { ...toApplicant, carries: ['outcome-notice'] },
  'deliver-closing-notice': { ...toApplicant, carries: ['closing-notice'] },
  'deliver-suspension-notice': { ...toApplicant, carries: ['suspension-notice'] },
  'deliver-resumption-notice': { ...toApplicant, carries: ['resumption-notice'] },
  'deliver-certificate': ({ applicationType }) => ({ ...toApplicant, ...(applicationType === 'adjustment' ? { carries: [], besides: [CHANGED_CERTIFICATE] } : { carries: ['certificate'] }) }),
  'return-materials': { ...toApplicant, carries: 'materials' },
};

/** Acts with which no paper leaves the office: it stays, or goes with a later act of the table above; a 督办通知书 is registered with its supervision. */
export const disabilityRatingActsWithoutPapers: readonly string[] = [
  // within the county
  'find-materials-incomplete', 'issue-materials-notice', 'accept-application', 'refuse-acceptance', 'issue-non-acceptance-notice', 'issue-outcome-notice', 'fill-approval-form', 'sign-acceptance-notice', 'issue-acceptance-notice', 'issue-appraisal-referral',
  'issue-public-notice', 'post-public-notice', 'end-public-notice', 'verify-feedback', 'find-notice-invalid', 'start-pension', 'leave-pension-to-unit', 'end-pension', 'deliver', 'file-archive',
  // the appraisal; the applicant takes the referral along
  'draw-expert-panel', 'confirm-expert-panel', 'release-panel-member', 'examine-applicant', 'explain-absence', 'sign-appraisal-opinion', 'issue-appraisal-result-notice', 'applicant-objects', 'department-objects', 'close-objection-period', 'commission-second-appraisal',
  // with the notice or the certificate that follows
  'province-refuses-first-review', 'province-approves', 'province-refuses', 'province-cancels-grade', 'void-certificate',
  'order-supervision', 'waive-supervision', 'issue-supervision-notice', 'receive-supervision-notice', 'answer-supervision', 'close-supervision', 'renew-supervision',
  'withdraw-application', 'propose-annulment', 'annul-case', 'terminate-by-death', 'record-applicant-death', 'issue-closing-notice', 'suspend-case', 'issue-suspension-notice', 'resume-case', 'issue-resumption-notice',
];

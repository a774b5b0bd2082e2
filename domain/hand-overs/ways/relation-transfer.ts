import { CHANGED_CERTIFICATE, back, down, onward, toApplicant, up } from './way.ts';
import type { Way } from './way.ts';

const FORM = '伤残人员登记表（一式三份）';
const HELD = '伤残证件';
const FILE = ['伤残档案', '居民户口簿复印件'];

/** Between whom papers pass with an act of 抚恤关系转移 (第34条：逐级；第31条：登记). */
export const relationTransferWays: Readonly<Record<string, Way>> = {
  'apply-for-relation-transfer': { legs: [{ from: 'applicant', to: 'county' }], carries: 'materials' },
  'supplement-transfer-materials': { legs: [{ from: 'applicant', to: 'county' }], carries: 'materials' },
  'deliver-transfer-supplement-notice': { ...toApplicant, carries: ['transfer-supplement-notice'] },
  'deliver-transfer-refusal': { ...toApplicant, carries: ['transfer-refusal-notice'], besides: [HELD] },
  'deliver-no-registration-notice': { ...toApplicant, carries: ['no-registration-notice'] },
  'deliver-hold-notice': { ...toApplicant, carries: ['hold-notice'] },
  'deliver-transferred-certificate': { ...toApplicant, carries: [], besides: [CHANGED_CERTIFICATE] },
  'county-reports-mismatch': { ...up, carries: 'materials', besides: ['等级不符情况报告'] },
  'city-forwards-mismatch': { ...onward, carries: 'materials', besides: ['等级不符情况报告'] },
  'province-requests-correction': { ...down, carries: 'materials', besides: ['请原审批机关更正的通知'] },
  'province-regrades': { ...down, carries: 'materials', besides: ['重新评定等级的决定'] },
  'county-reports-transfer': { ...up, carries: 'materials', besides: [FORM, HELD] },
  'city-forwards-transfer': { ...onward, carries: 'materials', besides: [FORM, HELD] },
  'city-returns-transfer': { ...back, carries: 'materials', besides: ['退回更正意见', HELD] },
  'province-returns-transfer': { ...down, carries: 'materials', besides: ['退回更正意见', HELD] },
  'issue-province-transfer-refusal': { ...down, carries: ['transfer-refusal-notice'], withMaterials: true, besides: [HELD] },
  // The certificate goes down act by act: each level that passes it on has a period of its own.
  'province-hands-down-certificate': { legs: [{ from: 'province', to: 'city' }], carries: ['registration-form'], besides: [CHANGED_CERTIFICATE] },
  'city-hands-down-certificate': { ...back, carries: ['registration-form'], besides: [CHANGED_CERTIFICATE] },
  // The file of a move goes past the levels from county to county (第36、37条); each has it in its own register.
  'dispatch-file': { legs: [{ from: 'county', to: 'other-county' }], carries: ['local-transfer-certificate'], besides: FILE },
  'receive-transfer-papers': { legs: [{ from: 'other-county', to: 'county' }], carries: [], besides: [...FILE, '关系转移证明'] },
  'return-file': { legs: [{ from: 'county', to: 'other-county' }], carries: [], besides: [...FILE, '关系转移证明'] },
  'retry-transfer': { legs: [{ from: 'other-county', to: 'county' }], carries: [], besides: [...FILE, '关系转移证明'] },
  'give-up-transfer': { legs: [{ from: 'other-county', to: 'county' }], carries: [], besides: [...FILE, '关系转移证明'] },
};

/** Acts of 抚恤关系转移 with which no paper leaves the office of this platform. */
export const relationTransferActsWithoutPapers: readonly string[] = [
  'find-transfer-materials-incomplete', 'issue-transfer-supplement-notice', 'accept-transfer', 'issue-transfer-refusal', 'county-approves-inbound', 'county-orders-reexamination', 'county-finds-mismatch', 'county-finds-forgery',
  'county-refuses-inbound', 'refer-to-reexamination', 'receive-reexamination-result', 'issue-hold-notice', 'province-orders-regrading', 'record-correction', 'lift-hold',
  'seize-certificate', 'issue-no-registration-notice', 'issue-police-letter', 'hand-over-to-police', 'issue-inbound-review-report', 'issue-inbound-audit-report', 'fill-registration-form', 'county-receives-transferred-certificate',
  'set-transfer-payer',
  // with the notice or the certificate that follows
  'province-approves-transfer', 'province-refuses-transfer', 'renumber-certificate',
  // Of the ways that no diagram performs yet (第36、37条): each gets its way of papers when it is drawn.
  'adjust-database', 'enter-new-household', 'contact-receiving-county', 'copy-papers', 'dispatch-file-confidentially', 'receiving-county-consents', 'receiving-county-refuses', 'receiving-county-stays-silent', 'issue-cross-transfer-certificate', 'deliver-cross-transfer-certificate', 'county-files-outbound', 'city-forwards-filing', 'province-files-outbound', 'close-outbound-relation', 'consent-to-receive', 'decline-to-receive', 'find-receipts-incomplete', 'province-queries-origin', 'origin-province-confirms', 'origin-province-denies', 'issue-local-transfer-certificate', 'announce-file', 'answer-sender',
  'county-refuses-transfer', 'learn-of-file', 'learn-of-end', 'learn-of-transfer', 'learn-of-return', 'register-departure', 'tell-receiver-of-end', 'tell-sender-of-end',
];

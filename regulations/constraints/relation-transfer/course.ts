import type { Course } from '../case-life-constraints.ts';

const decided: Course['decided'] = {
  'issue-transfer-refusal': '不予转移通知书已经出具',
  'issue-no-registration-notice': '不予登记通知书已经出具',
  'issue-province-transfer-refusal': '省级不予转移通知书已经出具',
  'province-approves-transfer': '省级已经审核无误',
  'renumber-certificate': '证件变更栏已经填写',
  'enter-new-household': '证件变更栏已经填写',
  'issue-cross-transfer-certificate': '关系转移证明已经开具',
  'issue-local-transfer-certificate': '关系转移证明已经开具',
};

const decisions: Course['decisions'] = [
  'accept-transfer', 'county-approves-inbound', 'county-orders-reexamination', 'county-finds-mismatch', 'county-finds-forgery', 'county-refuses-inbound', 'county-reports-mismatch', 'city-forwards-mismatch',
  'province-requests-correction', 'province-orders-regrading', 'record-correction', 'province-regrades', 'lift-hold', 'fill-registration-form', 'county-reports-transfer', 'city-forwards-transfer', 'city-returns-transfer',
  'province-approves-transfer', 'province-returns-transfer', 'province-refuses-transfer', 'province-queries-origin', 'contact-receiving-county', 'copy-papers', 'dispatch-file-confidentially', 'dispatch-file',
  'consent-to-receive', 'decline-to-receive', 'receive-transfer-papers', 'province-hands-down-certificate', 'city-hands-down-certificate',
  'county-refuses-transfer', 'return-file', 'register-departure',
];

const issued: Course['issued'] = [
  'issue-transfer-supplement-notice', 'deliver-transfer-supplement-notice', 'issue-transfer-refusal', 'issue-province-transfer-refusal', 'deliver-transfer-refusal', 'issue-no-registration-notice', 'deliver-no-registration-notice',
  'issue-hold-notice', 'deliver-hold-notice', 'issue-police-letter', 'issue-inbound-review-report', 'issue-inbound-audit-report', 'renumber-certificate', 'adjust-database', 'enter-new-household', 'deliver-transferred-certificate',
  'issue-cross-transfer-certificate', 'deliver-cross-transfer-certificate', 'issue-local-transfer-certificate', 'set-transfer-payer', 'close-outbound-relation',
];

/** How a transfer may end early; the text says nothing of a holder who dies on the way (article 30 is about the certificate). */
export const relationTransferCourse: Course = { decided, decisions, issued, deathArticle: null };

import { CHANGED_CERTIFICATE, back, down, onward, toApplicant, up } from './way.ts';
import type { HandOverRoute, Way, WayFacts } from './way.ts';

const FORM = '伤残人员登记表（一式三份）';
const HELD = '残疾军人证';

const HELD_OF_ANY_KIND = '伤残证件';
const FILE = ['伤残档案', '居民户口簿复印件'];
const FILE_OF_A_MOVE = [...FILE, '关系转移证明'];
const FILE_TO_OUTSIDE = ['伤残档案', '迁入地居民户口簿复印件'];
const FILE_FROM_OUTSIDE = [...FILE_TO_OUTSIDE, '《伤残人员关系转移证明》（跨省）'];
/** The file comes back from the county of this platform to which it has gone, or from another province where the form says on which day (第36、37条). */
const backToSender: Way = ({ applicationType }) => {
  if (applicationType === 'in-province-out') return { legs: [{ from: 'other-county', to: 'county' }], carries: [], besides: FILE_OF_A_MOVE };
  return applicationType === 'cross-province-out' ? { legs: [{ from: 'outside', to: 'county' }], carries: [], besides: FILE_TO_OUTSIDE, notedOn: 'fileBackOn' } : null;
};
/** The certificate that goes along, in the words of the article. */
const heldIn = ({ applicationType }: WayFacts): string => (applicationType === 'military-inbound' ? HELD : HELD_OF_ANY_KIND);
const withHeld = (route: (held: string) => HandOverRoute): Way => (facts) => route(heldIn(facts));

/** Between whom papers pass with an act of 抚恤关系转移 (第34、36、37条：逐级；第31条：登记). */
export const relationTransferWays: Readonly<Record<string, Way>> = {
  // On a move from another province nothing is there yet: the four papers come with their receipts.
  'apply-for-relation-transfer': ({ applicationType }) => (applicationType === 'cross-province-in' ? null : { legs: [{ from: 'applicant', to: 'county' }], carries: 'materials' }),
  'supplement-transfer-materials': { legs: [{ from: 'applicant', to: 'county' }], carries: 'materials' },
  'deliver-transfer-supplement-notice': { ...toApplicant, carries: ['transfer-supplement-notice'] },
  'deliver-transfer-refusal': withHeld((held) => ({ ...toApplicant, carries: ['transfer-refusal-notice'], held })),
  'deliver-no-registration-notice': { ...toApplicant, carries: ['no-registration-notice'] },
  'deliver-hold-notice': { ...toApplicant, carries: ['hold-notice'] },
  'deliver-transferred-certificate': { ...toApplicant, carries: [], besides: [CHANGED_CERTIFICATE] },
  'county-reports-mismatch': { ...up, carries: 'materials', besides: ['等级不符情况报告'] },
  'city-forwards-mismatch': { ...onward, carries: 'materials', besides: ['等级不符情况报告'] },
  'province-requests-correction': { ...down, carries: 'materials', besides: ['请原审批机关更正的通知'] },
  'province-regrades': { ...down, carries: 'materials', besides: ['重新评定等级的决定'] },
  'county-reports-transfer': withHeld((held) => ({ ...up, carries: 'materials', besides: [FORM], held })),
  'city-forwards-transfer': withHeld((held) => ({ ...onward, carries: 'materials', besides: [FORM], held })),
  'city-returns-transfer': withHeld((held) => ({ ...back, carries: 'materials', besides: ['退回更正意见'], held })),
  'province-returns-transfer': withHeld((held) => ({ ...down, carries: 'materials', besides: ['退回更正意见'], held })),
  'issue-province-transfer-refusal': withHeld((held) => ({ ...down, carries: ['transfer-refusal-notice'], withMaterials: true, held })),
  // 第36条: the file goes to the other province by the confidential channel, only word of the move goes up.
  'dispatch-file-confidentially': { legs: [{ from: 'county', to: 'outside' }], carries: [], besides: FILE_TO_OUTSIDE },
  'deliver-cross-transfer-certificate': { ...toApplicant, carries: ['cross-transfer-certificate'], besides: [HELD_OF_ANY_KIND] },
  'county-files-outbound': { ...up, carries: [], besides: ['跨省迁出备案信息'], fileStays: true },
  'city-forwards-filing': { ...onward, carries: [], besides: ['跨省迁出备案信息'], fileStays: true },
  'province-files-outbound': { ...down, carries: [], besides: ['备案回执'], fileStays: true },
  'origin-province-denies': { ...down, carries: 'materials', besides: ['核实有误的说明', HELD_OF_ANY_KIND] },
  // The certificate goes down act by act: each level that passes it on has a period of its own.
  'province-hands-down-certificate': { legs: [{ from: 'province', to: 'city' }], carries: ['registration-form'], besides: [CHANGED_CERTIFICATE] },
  'city-hands-down-certificate': { ...back, carries: ['registration-form'], besides: [CHANGED_CERTIFICATE] },
  // The file of a move goes past the levels from county to county (第36、37条); each has it in its own register.
  'dispatch-file': { legs: [{ from: 'county', to: 'other-county' }], carries: ['local-transfer-certificate'], besides: FILE },
  // 第36条第二项: three papers come from the county of the other province, the certificate from the person.
  'receive-transfer-papers': ({ applicationType }) => (applicationType === 'cross-province-in' ? { legs: [{ from: 'outside', to: 'county' }], carries: [], besides: FILE_FROM_OUTSIDE, also: { legs: [{ from: 'applicant', to: 'county' }], carries: [], held: HELD_OF_ANY_KIND, receiptOf: 'K7' } } : { legs: [{ from: 'other-county', to: 'county' }], carries: [], besides: FILE_OF_A_MOVE }),
  'return-file': ({ applicationType }) => (applicationType === 'cross-province-in' ? { legs: [{ from: 'county', to: 'outside' }], carries: [], besides: ['伤残档案'] } : { legs: [{ from: 'county', to: 'other-county' }], carries: [], besides: FILE_OF_A_MOVE }),
  'retry-transfer': backToSender,
  'give-up-transfer': backToSender,
};

/** Acts of 抚恤关系转移 with which no paper leaves the office of this platform. */
export const relationTransferActsWithoutPapers: readonly string[] = [
  'find-transfer-materials-incomplete', 'issue-transfer-supplement-notice', 'accept-transfer', 'issue-transfer-refusal', 'county-approves-inbound', 'county-orders-reexamination', 'county-finds-mismatch', 'county-finds-forgery',
  'county-refuses-inbound', 'refer-to-reexamination', 'receive-reexamination-result', 'issue-hold-notice', 'province-orders-regrading', 'record-correction', 'lift-hold',
  'seize-certificate', 'issue-no-registration-notice', 'issue-police-letter', 'hand-over-to-police', 'issue-inbound-review-report', 'issue-inbound-audit-report', 'fill-registration-form', 'county-receives-transferred-certificate',
  'set-transfer-payer',
  // with the notice or the certificate that follows
  'province-approves-transfer', 'province-refuses-transfer', 'renumber-certificate',
  // between two offices: letters and calls, no papers of the case
  'contact-receiving-county', 'copy-papers', 'receiving-county-consents', 'receiving-county-refuses', 'receiving-county-stays-silent', 'issue-cross-transfer-certificate', 'close-outbound-relation',
  'consent-to-receive', 'decline-to-receive', 'find-receipts-incomplete', 'province-queries-origin', 'origin-province-confirms',
  'adjust-database', 'enter-new-household', 'issue-local-transfer-certificate', 'announce-file', 'answer-sender',
  'county-refuses-transfer', 'learn-of-file', 'learn-of-end', 'learn-of-transfer', 'learn-of-return', 'register-departure', 'tell-receiver-of-end', 'tell-sender-of-end',
];

import type { ProcedureRegistry } from './types.ts';

/** 换证补证: its diagram and table. */
export const certificateReplacement = {
  processes: [
    { key: 'certificate-replacement', name: '换证补证', role: 'procedure', file: 'certificate-replacement/certificate-replacement.bpmn' },
  ],
  starts: [{ process: 'certificate-replacement', event: 'application-submitted', name: '提出书面申请', acts: ['apply-for-replacement'] }],
  userTasks: [
    {
      process: 'certificate-replacement', task: 'check-materials', name: '核对材料', form: 'certificate-replacement/check-materials', group: 'county',
      outcomeVariable: 'materialsOutcome', acts: { complete: 'accept-replacement', incomplete: 'find-replacement-materials-incomplete', premature: 'refuse-premature-replacement' },
    },
    {
      process: 'certificate-replacement', task: 'record-supplement', name: '登记补正材料', form: 'certificate-replacement/record-supplement', group: 'county',
      acts: { default: 'supplement-replacement-materials' },
    },
    {
      process: 'certificate-replacement', task: 'county-review', name: '县级审查', form: 'certificate-replacement/county-review', group: 'county',
      outcomeVariable: 'countyReviewOutcome', acts: { qualified: 'county-approves-replacement', refused: 'county-refuses-replacement' }, deadline: 'replacement-county',
    },
    {
      process: 'certificate-replacement', task: 'fill-replacement-form', name: '填写换证补证审批表', form: 'certificate-replacement/fill-replacement-form', group: 'county',
      acts: { default: 'fill-replacement-form' }, deadline: 'replacement-county',
    },
    {
      process: 'certificate-replacement', task: 'county-report', name: '报送市级', form: 'certificate-replacement/county-report', group: 'county',
      acts: { default: 'county-reports-replacement' }, deadline: 'replacement-county',
    },
    {
      process: 'certificate-replacement', task: 'city-review', name: '市级审核', form: 'certificate-replacement/city-review', group: 'city',
      outcomeVariable: 'cityReviewOutcome', acts: { forwarded: 'city-forwards-replacement', returned: 'city-returns-replacement' }, deadline: 'replacement-city',
    },
    {
      process: 'certificate-replacement', task: 'province-review', name: '省级审批', form: 'certificate-replacement/province-review', group: 'province',
      outcomeVariable: 'provinceReviewOutcome', acts: { approved: 'province-approves-replacement', returned: 'province-returns-replacement', refused: 'province-refuses-replacement' }, deadline: 'replacement-province',
    },
    {
      process: 'certificate-replacement', task: 'send-certificate', name: '省级下发证件', form: 'certificate-replacement/send-certificate', group: 'province',
      acts: { default: 'province-sends-certificate' }, deadline: 'replacement-province',
    },
    {
      process: 'certificate-replacement', task: 'city-pass-certificate', name: '市级转发证件', form: 'certificate-replacement/city-pass-certificate', group: 'city',
      acts: { default: 'city-passes-certificate' }, deadline: 'replacement-city-down',
    },
    {
      process: 'certificate-replacement', task: 'receive-certificate', name: '县级登记收到证件', form: 'certificate-replacement/receive-certificate', group: 'county',
      acts: { default: 'county-receives-certificate' }, deadline: 'replacement-county-down',
    },
  ],
  serviceTasks: [
    { topic: 'certificate-replacement.issue-supplement-notice', process: 'certificate-replacement', element: 'issue-supplement-notice', name: '出具补正材料告知书', acts: ['issue-replacement-supplement-notice'], documents: ['replacement-supplement-notice'] },
    { topic: 'certificate-replacement.issue-non-acceptance-notice', process: 'certificate-replacement', element: 'issue-non-acceptance-notice', name: '出具不予受理通知书', acts: ['issue-non-acceptance-notice'], documents: ['non-acceptance-notice'] },
    { topic: 'shared.start-deadline', process: 'certificate-replacement', element: 'start-rejection-filing-clock', name: '起算归档期限', deadline: 'filing' },
    { topic: 'shared.start-deadline', process: 'certificate-replacement', element: 'start-county-clock', name: '起算县级办理期限', deadline: 'replacement-county' },
    { topic: 'certificate-replacement.issue-refusal-notice', process: 'certificate-replacement', element: 'issue-refusal-notice', name: '出具不予换补证通知书', acts: ['issue-replacement-refusal'], documents: ['replacement-refusal-notice'] },
    { topic: 'shared.start-deadline', process: 'certificate-replacement', element: 'start-refusal-filing-clock', name: '起算归档期限', deadline: 'filing' },
    { topic: 'certificate-replacement.enter-abroad-change', process: 'certificate-replacement', element: 'enter-abroad-change', name: '填写变更栏', acts: ['enter-abroad-change'] },
    { topic: 'shared.start-deadline', process: 'certificate-replacement', element: 'start-change-filing-clock', name: '起算归档期限', deadline: 'filing' },
    { topic: 'certificate-replacement.prepare-replacement-form', process: 'certificate-replacement', element: 'prepare-replacement-form', name: '制作换证补证审批表', documents: ['replacement-form'] },
    { topic: 'shared.start-deadline', process: 'certificate-replacement', element: 'start-city-clock', name: '起算市级办理期限', deadline: 'replacement-city' },
    { topic: 'shared.start-deadline', process: 'certificate-replacement', element: 'start-province-clock', name: '起算省级办理期限', deadline: 'replacement-province' },
    { topic: 'certificate-replacement.issue-province-refusal-notice', process: 'certificate-replacement', element: 'issue-province-refusal-notice', name: '省级出具不予换补证通知书', acts: ['issue-province-replacement-refusal'], documents: ['replacement-refusal-notice'] },
    { topic: 'certificate-replacement.issue-certificate', process: 'certificate-replacement', element: 'issue-certificate', name: '办理新证件', acts: ['issue-replacement-certificate'], documents: ['certificate'] },
    { topic: 'shared.start-deadline', process: 'certificate-replacement', element: 'start-city-down-clock', name: '起算市级转发期限', deadline: 'replacement-city-down' },
    { topic: 'shared.start-deadline', process: 'certificate-replacement', element: 'start-county-down-clock', name: '起算县级发证期限', deadline: 'replacement-county-down' },
    { topic: 'shared.start-deadline', process: 'certificate-replacement', element: 'start-filing-clock', name: '起算归档期限', deadline: 'filing' },
    { topic: 'shared.issue-closing-notice', process: 'certificate-replacement', element: 'issue-closing-notice', name: '出具终止办理通知书', acts: ['issue-closing-notice'], documents: ['closing-notice'] },
    { topic: 'shared.start-deadline', process: 'certificate-replacement', element: 'start-closing-filing-clock', name: '起算归档期限', deadline: 'filing' },
  ],
  calls: [
    { process: 'certificate-replacement', element: 'deliver-supplement-notice', name: '送达补正材料告知书', calls: 'delivery', literals: { deliverySubject: 'replacement-supplement-notice' } },
    { process: 'certificate-replacement', element: 'deliver-non-acceptance-notice', name: '送达不予受理通知书并退还材料', calls: 'delivery', literals: { deliverySubject: 'non-acceptance-notice' } },
    { process: 'certificate-replacement', element: 'archive-rejection', name: '归档', calls: 'archive' },
    { process: 'certificate-replacement', element: 'deliver-refusal-notice', name: '送达不予换补证通知书并退还材料', calls: 'delivery', literals: { deliverySubject: 'replacement-refusal-notice' } },
    { process: 'certificate-replacement', element: 'archive-refusal', name: '归档', calls: 'archive' },
    { process: 'certificate-replacement', element: 'deliver-changed-certificate', name: '送达已填写变更栏的证件', calls: 'delivery', literals: { deliverySubject: 'changed-certificate' } },
    { process: 'certificate-replacement', element: 'archive-change', name: '归档', calls: 'archive' },
    { process: 'certificate-replacement', element: 'deliver-certificate', name: '送达伤残证件', calls: 'delivery', literals: { deliverySubject: 'certificate' }, deadline: 'replacement-county-down', group: 'county' },
    { process: 'certificate-replacement', element: 'archive', name: '归档', calls: 'archive' },
    { process: 'certificate-replacement', element: 'deliver-closing-notice', name: '送达通知书并退还材料', calls: 'delivery', literals: { deliverySubject: 'closing-notice' } },
    { process: 'certificate-replacement', element: 'archive-closing', name: '归档', calls: 'archive' },
  ],
  routingFacts: [
    { variable: 'settlesAbroad', values: ['yes', 'no'], setBy: 'start' },
    { variable: 'newCertificate', values: ['needed', 'not-needed'], setBy: 'start' },
  ],
  waitingTimers: [],
  interruptions: [
    {
      process: 'certificate-replacement', event: 'case-ended', name: '案件终止', message: 'case-ended',
      outcomeVariable: 'endReason', acts: { withdrawn: 'withdraw-application', annulled: 'annul-case', 'applicant-died': 'terminate-by-death' },
    },
  ],
  officeTimers: [],
  messages: ['case-ended'],
  decisions: [
    { key: 'materials-replacement', name: '换证补证的材料', file: 'certificate-replacement/materials-replacement.dmn' },
  ],
} as const satisfies ProcedureRegistry;

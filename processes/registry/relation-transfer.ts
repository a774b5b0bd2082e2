import type { ProcedureRegistry } from './types.ts';

/** 抚恤关系转移: its diagrams, those that its ways share, and its table. */
export const relationTransfer = {
  processes: [
    { key: 'military-inbound', name: '军队移交接收', role: 'procedure', file: 'relation-transfer/military-inbound.bpmn' },
    { key: 'relation-report', name: '登记表逐级上报', role: 'shared', file: 'relation-transfer/relation-report.bpmn' },
    { key: 'relation-return', name: '证件逐级发还', role: 'shared', file: 'relation-transfer/relation-return.bpmn' },
  ],
  starts: [
    { process: 'military-inbound', event: 'application-submitted', name: '提出书面申请', acts: ['apply-for-relation-transfer'] },
  ],
  userTasks: [
    {
      process: 'military-inbound', task: 'check-materials', name: '核对材料', form: 'military-inbound/check-materials', group: 'county',
      outcomeVariable: 'materialsOutcome', acts: { complete: 'accept-transfer', incomplete: 'find-transfer-materials-incomplete' },
    },
    {
      process: 'military-inbound', task: 'record-supplement', name: '登记补正材料', form: 'military-inbound/record-supplement', group: 'county',
      acts: { default: 'supplement-transfer-materials' },
    },
    {
      process: 'military-inbound', task: 'county-review', name: '县级审查', form: 'military-inbound/county-review', group: 'county',
      outcomeVariable: 'countyReviewOutcome', acts: { qualified: 'county-approves-inbound', reexamine: 'county-orders-reexamination', mismatch: 'county-finds-mismatch', forged: 'county-finds-forgery', refused: 'county-refuses-inbound' }, deadline: 'transfer-county',
    },
    {
      process: 'military-inbound', task: 'commission-reexamination', name: '委托复查鉴定', form: 'military-inbound/commission-reexamination', group: 'county',
      acts: { default: 'refer-to-reexamination' },
    },
    {
      process: 'military-inbound', task: 'record-reexamination', name: '登记复查鉴定结果', form: 'military-inbound/record-reexamination', group: 'county',
      acts: { default: 'receive-reexamination-result' }, sets: { default: { reexamination: 'done' } },
    },
    {
      process: 'military-inbound', task: 'province-review', name: '省级审核', form: 'military-inbound/province-review', group: 'province',
      outcomeVariable: 'provinceReviewOutcome', acts: { approved: 'province-approves-transfer', returned: 'province-returns-transfer', refused: 'province-refuses-transfer' }, deadline: 'transfer-province',
    },
    {
      process: 'military-inbound', task: 'report-mismatch', name: '上报不符情况', form: 'military-inbound/report-mismatch', group: 'county',
      acts: { default: 'county-reports-mismatch' },
    },
    {
      process: 'military-inbound', task: 'lift-hold', name: '恢复登记', form: 'military-inbound/lift-hold', group: 'county',
      acts: { default: 'lift-hold' },
    },
    {
      process: 'military-inbound', task: 'record-correction', name: '登记更正', form: 'military-inbound/record-correction', group: 'county',
      acts: { default: 'record-correction' },
    },
    {
      process: 'military-inbound', task: 'hand-over-to-police', name: '移交公安机关', form: 'military-inbound/hand-over-to-police', group: 'county',
      acts: { default: 'hand-over-to-police' },
    },
    {
      process: 'military-inbound', task: 'forward-mismatch', name: '转报不符情况', form: 'military-inbound/forward-mismatch', group: 'city',
      acts: { default: 'city-forwards-mismatch' },
    },
    {
      process: 'military-inbound', task: 'handle-mismatch', name: '处理不符情况', form: 'military-inbound/handle-mismatch', group: 'province',
      outcomeVariable: 'mismatchOutcome', acts: { correction: 'province-requests-correction', regrading: 'province-orders-regrading' },
    },
    {
      process: 'military-inbound', task: 'regrade', name: '重新评定等级', form: 'military-inbound/regrade', group: 'province',
      acts: { default: 'province-regrades' },
    },
    {
      process: 'relation-report', task: 'fill-registration-form', name: '填写登记表', form: 'relation-report/fill-registration-form', group: 'county',
      acts: { default: 'fill-registration-form' }, deadline: 'transfer-county',
    },
    {
      process: 'relation-report', task: 'county-report', name: '报送市级', form: 'relation-report/county-report', group: 'county',
      acts: { default: 'county-reports-transfer' }, deadline: 'transfer-county',
    },
    {
      process: 'relation-report', task: 'city-review', name: '市级审核', form: 'relation-report/city-review', group: 'city',
      outcomeVariable: 'cityReviewOutcome', acts: { forwarded: 'city-forwards-transfer', returned: 'city-returns-transfer' }, deadline: 'transfer-city',
    },
    {
      process: 'relation-return', task: 'send-certificate', name: '省级下发证件', form: 'relation-return/send-certificate', group: 'province',
      acts: { default: 'province-hands-down-certificate' }, deadline: 'transfer-province',
    },
    {
      process: 'relation-return', task: 'city-pass-certificate', name: '市级转发证件', form: 'relation-return/city-pass-certificate', group: 'city',
      acts: { default: 'city-hands-down-certificate' }, deadline: 'transfer-city-down',
    },
    {
      process: 'relation-return', task: 'receive-certificate', name: '县级登记收到证件', form: 'relation-return/receive-certificate', group: 'county',
      acts: { default: 'county-receives-transferred-certificate' }, deadline: 'transfer-county-down',
    },
  ],
  serviceTasks: [
    { topic: 'relation-transfer.prepare-registration-form', process: 'relation-report', element: 'prepare-registration-form', name: '制作登记表', documents: ['registration-form'] },
    { topic: 'shared.start-deadline', process: 'relation-report', element: 'start-city-clock', name: '起算市级办理期限', deadline: 'transfer-city' },
    { topic: 'shared.start-deadline', process: 'relation-report', element: 'restart-county-clock', name: '重新起算县级期限', deadline: 'transfer-county' },
    { topic: 'shared.start-deadline', process: 'relation-return', element: 'start-city-down-clock', name: '起算市级转发期限', deadline: 'transfer-city-down' },
    { topic: 'shared.start-deadline', process: 'relation-return', element: 'start-county-down-clock', name: '起算县级发还期限', deadline: 'transfer-county-down' },
    { topic: 'relation-transfer.issue-supplement-notice', process: 'military-inbound', element: 'issue-supplement-notice', name: '出具补正材料告知书', acts: ['issue-transfer-supplement-notice'], documents: ['transfer-supplement-notice'] },
    { topic: 'shared.start-deadline', process: 'military-inbound', element: 'start-county-clock', name: '起算县级办理期限', deadline: 'transfer-county' },
    { topic: 'relation-transfer.issue-review-report', process: 'military-inbound', element: 'issue-review-report', name: '出具审查报告', acts: ['issue-inbound-review-report'], documents: ['inbound-review-report'] },
    { topic: 'relation-transfer.issue-audit-report', process: 'military-inbound', element: 'issue-audit-report', name: '出具市级审核报告', acts: ['issue-inbound-audit-report'], documents: ['inbound-audit-report'] },
    { topic: 'shared.start-deadline', process: 'military-inbound', element: 'start-province-clock', name: '起算省级办理期限', deadline: 'transfer-province' },
    { topic: 'relation-transfer.issue-province-refusal-notice', process: 'military-inbound', element: 'issue-province-refusal-notice', name: '省级出具不予转移通知书', acts: ['issue-province-transfer-refusal'], documents: ['transfer-refusal-notice'] },
    { topic: 'relation-transfer.renumber-certificate', process: 'military-inbound', element: 'renumber-certificate', name: '填写变更栏并重新编号', acts: ['renumber-certificate'] },
    { topic: 'relation-transfer.set-payer', process: 'military-inbound', element: 'set-payer', name: '登记发放单位', acts: ['set-transfer-payer'] },
    { topic: 'shared.start-deadline', process: 'military-inbound', element: 'start-filing-clock', name: '起算归档期限', deadline: 'filing' },
    { topic: 'relation-transfer.issue-hold-notice', process: 'military-inbound', element: 'issue-hold-notice', name: '出具暂缓登记通知书', acts: ['issue-hold-notice'], documents: ['hold-notice'] },
    { topic: 'relation-transfer.seize-certificate', process: 'military-inbound', element: 'seize-certificate', name: '收回证件', acts: ['seize-certificate'] },
    { topic: 'relation-transfer.issue-no-registration-papers', process: 'military-inbound', element: 'issue-no-registration-papers', name: '出具不予登记和移交文书', acts: ['issue-no-registration-notice', 'issue-police-letter'], documents: ['no-registration-notice', 'police-letter'] },
    { topic: 'shared.render-papers', process: 'military-inbound', element: 'render-police-letter', name: '生成文书' },
    { topic: 'shared.start-deadline', process: 'military-inbound', element: 'start-forgery-filing-clock', name: '起算归档期限', deadline: 'filing' },
    { topic: 'relation-transfer.issue-refusal-notice', process: 'military-inbound', element: 'issue-refusal-notice', name: '出具不予转移通知书', acts: ['issue-transfer-refusal'], documents: ['transfer-refusal-notice'] },
    { topic: 'shared.start-deadline', process: 'military-inbound', element: 'start-refusal-filing-clock', name: '起算归档期限', deadline: 'filing' },
    { topic: 'shared.issue-closing-notice', process: 'military-inbound', element: 'issue-closing-notice', name: '出具终止办理通知书', acts: ['issue-closing-notice'], documents: ['closing-notice'] },
    { topic: 'shared.start-deadline', process: 'military-inbound', element: 'start-closing-filing-clock', name: '起算归档期限', deadline: 'filing' },
  ],
  calls: [
    { process: 'military-inbound', element: 'deliver-supplement-notice', name: '送达补正材料告知书', calls: 'delivery', literals: { deliverySubject: 'transfer-supplement-notice' } },
    { process: 'military-inbound', element: 'report-up', name: '填写登记表逐级上报', calls: 'relation-report' },
    { process: 'military-inbound', element: 'return-certificate', name: '逐级发还证件', calls: 'relation-return', outputs: ['transferCountyDownRemindAt', 'transferCountyDownDueAt'] },
    { process: 'military-inbound', element: 'deliver-certificate', name: '发还证件', calls: 'delivery', literals: { deliverySubject: 'transferred-certificate' }, deadline: 'transfer-county-down', group: 'county' },
    { process: 'military-inbound', element: 'archive', name: '归档', calls: 'archive' },
    { process: 'military-inbound', element: 'deliver-hold-notice', name: '送达暂缓登记通知书', calls: 'delivery', literals: { deliverySubject: 'hold-notice' } },
    { process: 'military-inbound', element: 'deliver-no-registration-notice', name: '送达不予登记通知书', calls: 'delivery', literals: { deliverySubject: 'no-registration-notice' } },
    { process: 'military-inbound', element: 'archive-forgery', name: '归档', calls: 'archive' },
    { process: 'military-inbound', element: 'deliver-refusal-notice', name: '送达通知书并退还材料', calls: 'delivery', literals: { deliverySubject: 'transfer-refusal-notice' } },
    { process: 'military-inbound', element: 'archive-refusal', name: '归档', calls: 'archive' },
    { process: 'military-inbound', element: 'deliver-closing-notice', name: '送达通知书并退还材料', calls: 'delivery', literals: { deliverySubject: 'closing-notice' } },
    { process: 'military-inbound', element: 'archive-closing', name: '归档', calls: 'archive' },
  ],
  routingFacts: [],
  waitingTimers: [],
  interruptions: [
    {
      process: 'military-inbound', event: 'case-ended', name: '案件终止', message: 'case-ended',
      outcomeVariable: 'endReason', acts: { withdrawn: 'withdraw-application', annulled: 'annul-case', 'applicant-died': 'terminate-by-death' },
    },
  ],
  officeTimers: [],
  messages: ['case-ended'],
  decisions: [
    { key: 'materials-transfer', name: '抚恤关系转移的材料', file: 'relation-transfer/materials-transfer.dmn' },
  ],
} as const satisfies ProcedureRegistry;

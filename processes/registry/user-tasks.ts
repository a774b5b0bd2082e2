import type { UserTaskEntry } from './types.ts';

/** Every user task of the diagrams, in the order in which a case meets them. */
export const userTasks = [
  {
    process: 'disability-rating', task: 'check-materials', name: '核对材料', form: 'disability-rating/check-materials', group: 'county',
    outcomeVariable: 'materialsOutcome', acts: { complete: 'accept-application', incomplete: 'find-materials-incomplete', 'not-accepted': 'refuse-acceptance' },
  },
  {
    process: 'disability-rating', task: 'record-supplement', name: '登记补充材料', form: 'disability-rating/record-supplement', group: 'county',
    acts: { default: 'supplement-materials' },
  },
  {
    process: 'disability-rating', task: 'county-review', name: '县级审查', form: 'disability-rating/county-review', group: 'county',
    outcomeVariable: 'countyReviewOutcome', acts: { qualified: 'county-agrees', refused: 'county-refuses' }, deadline: 'acceptance-notice',
  },
  {
    process: 'disability-rating', task: 'city-pre-review', name: '市级审核', form: 'disability-rating/city-pre-review', group: 'city',
    outcomeVariable: 'cityPreReviewOutcome', acts: { agreed: 'city-agrees', returned: 'city-returns-report', disagreed: 'city-disagrees' }, deadline: 'acceptance-notice',
  },
  {
    process: 'disability-rating', task: 'confirm-city-refusal', name: '确认市级不同意意见', form: 'disability-rating/confirm-city-refusal', group: 'county',
    outcomeVariable: 'confirmCityRefusalOutcome', acts: { confirmed: 'county-accepts-disagreement', maintained: 'county-maintains-report' }, deadline: 'acceptance-notice',
  },
  {
    process: 'disability-rating', task: 'city-forward-negative', name: '市级转报', form: 'disability-rating/city-forward-negative', group: 'city',
    acts: { default: 'city-forwards-negative' },
  },
  {
    process: 'disability-rating', task: 'province-negative-review', name: '省级审查不符合意见', form: 'disability-rating/province-negative-review', group: 'province',
    outcomeVariable: 'provinceNegativeReviewOutcome', acts: { refused: 'province-refuses-first-review', remanded: 'province-remands' }, deadline: 'refusal-return',
  },
  {
    process: 'disability-rating', task: 'fill-approval-form', name: '填写审批表', form: 'disability-rating/fill-approval-form', group: 'county',
    acts: { default: 'fill-approval-form' }, deadline: 'acceptance-notice',
  },
  {
    process: 'disability-rating', task: 'issue-notices', name: '签发受理通知书和介绍信', form: 'disability-rating/issue-notices', group: 'county',
    acts: { default: 'sign-acceptance-notice' }, deadline: 'acceptance-notice',
  },
  {
    process: 'disability-rating', task: 'propose-grade', name: '拟定残疾等级', form: 'disability-rating/propose-grade', group: 'county',
    outcomeVariable: 'proposeGradeOutcome',
    acts: { proposed: 'county-proposes-grade', 'below-standard': 'county-finds-below-standard', 'below-minimum': 'county-proposes-cancellation' }, deadline: 'county-report',
  },
  {
    process: 'disability-rating', task: 'city-review', name: '市级审查', form: 'disability-rating/city-review', group: 'city',
    outcomeVariable: 'cityReviewOutcome', acts: { qualified: 'city-reports', 'not-qualified': 'city-finds-not-qualified' }, deadline: 'city-report',
  },
  {
    process: 'disability-rating', task: 'province-first-review', name: '省级初审', form: 'disability-rating/province-first-review', group: 'province',
    outcomeVariable: 'provinceFirstReviewOutcome',
    acts: { passed: 'province-passes-first-review', refused: 'province-refuses-first-review', returned: 'province-remands-grading' }, deadline: 'refusal-return',
  },
  {
    process: 'disability-rating', task: 'province-decision', name: '省级审批', form: 'disability-rating/province-decision', group: 'province',
    outcomeVariable: 'provinceDecisionOutcome', acts: { approved: 'province-approves', refused: 'province-refuses', cancelled: 'province-cancels-grade' }, deadline: 'certificate-delivery',
  },
  {
    process: 'medical-appraisal', task: 'draw-panel', name: '抽选专家', form: 'medical-appraisal/draw-panel', group: 'county',
    acts: { default: 'draw-expert-panel' },
  },
  {
    process: 'medical-appraisal', task: 'confirm-panel', name: '核对专家回避', form: 'medical-appraisal/confirm-panel', group: 'county',
    outcomeVariable: 'panelOutcome', acts: { confirmed: 'confirm-expert-panel', redraw: 'release-panel-member' },
  },
  {
    process: 'medical-appraisal', task: 'record-examination', name: '登记医学鉴定', form: 'medical-appraisal/record-examination', group: 'county',
    outcomeVariable: 'examinationOutcome',
    acts: { examined: 'examine-applicant', absent: 'explain-absence', 'panel-short': 'release-panel-member', 'died-before': 'terminate-by-death' },
    sets: { 'died-before': { appraisalOutcome: 'applicant-died' } },
  },
  {
    process: 'medical-appraisal', task: 'record-appraisal', name: '登记鉴定意见', form: 'medical-appraisal/record-appraisal', group: 'county',
    recordedActs: ['sign-appraisal-opinion'], acts: { default: 'receive-appraisal-opinion' },
    sets: { default: { appraisalOutcome: 'opinion' } },
  },
  {
    process: 'medical-appraisal', task: 'notify-result', name: '通知鉴定结果', form: 'medical-appraisal/notify-result', group: 'county',
    outcomeVariable: 'appraisalStage', acts: { first: 'notify-appraisal-result', second: 'notify-appraisal-result' },
  },
  {
    process: 'medical-appraisal', task: 'record-objection', name: '登记有无异议', form: 'medical-appraisal/record-objection', group: 'county',
    outcomeVariable: 'objectionOutcome', acts: { none: 'close-objection-period', applicant: 'applicant-objects', department: 'department-objects' },
  },
  {
    process: 'medical-appraisal', task: 'commission-second-appraisal', name: '委托第二次鉴定', form: 'medical-appraisal/commission-second-appraisal', group: 'county',
    acts: { default: 'commission-second-appraisal' },
  },
  {
    process: 'public-notice', task: 'post-notice', name: '张贴公示', form: 'public-notice/post-notice', group: 'county',
    acts: { default: 'post-public-notice' },
  },
  {
    process: 'public-notice', task: 'verify-feedback', name: '核实反馈意见', form: 'public-notice/verify-feedback', group: 'county',
    outcomeVariable: 'publicNoticeOutcome', recordedActs: ['end-public-notice'], acts: { valid: 'verify-feedback', invalid: 'find-notice-invalid' },
  },
  {
    process: 'delivery', task: 'record-delivery', name: '登记送达', form: 'delivery/record-delivery', group: 'county',
    subjectVariable: 'deliverySubject',
    acts: {
      'materials-notice': 'deliver-materials-notice',
      'non-acceptance-notice': 'deliver-non-acceptance-notice',
      'outcome-notice': 'deliver-outcome-notice',
      'acceptance-notice': 'deliver-acceptance-notice',
      certificate: 'deliver-certificate',
      'closing-notice': 'deliver-closing-notice',
    },
    furtherActs: { 'non-acceptance-notice': ['return-materials'], 'outcome-notice': ['return-materials'], 'closing-notice': ['return-materials'] },
  },
  {
    process: 'archive', task: 'file-archive', name: '立卷归档', form: 'archive/file-archive', group: 'county',
    acts: { default: 'file-archive' }, deadline: 'filing',
  },
  {
    process: 'supervision', task: 'issue-supervision', name: '作出督办', form: 'supervision/issue-supervision', group: 'supervisor',
    outcomeVariable: 'supervisionOutcome', acts: { ordered: 'order-supervision', 'not-needed': 'waive-supervision' },
  },
  {
    process: 'supervision', task: 'answer-supervision', name: '答复督办', form: 'supervision/answer-supervision', group: 'supervised',
    recordedActs: ['receive-supervision-notice'], acts: { default: 'answer-supervision' },
  },
  {
    process: 'supervision', task: 'close-supervision', name: '了结督办', form: 'supervision/close-supervision', group: 'supervisor',
    outcomeVariable: 'supervisionResult', acts: { closed: 'close-supervision', again: 'renew-supervision' },
  },
] as const satisfies readonly UserTaskEntry[];

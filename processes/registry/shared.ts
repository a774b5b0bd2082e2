import type { ProcedureRegistry } from './types.ts';

/** The diagrams that procedures call, and the one that runs beside a case. */
export const shared = {
  processes: [
    { key: 'medical-appraisal', name: '残情医学鉴定', role: 'shared', file: 'shared/medical-appraisal.bpmn' },
    { key: 'public-notice', name: '公示', role: 'shared', file: 'shared/public-notice.bpmn' },
    { key: 'delivery', name: '送达', role: 'shared', file: 'shared/delivery.bpmn' },
    { key: 'archive', name: '归档', role: 'shared', file: 'shared/archive.bpmn' },
    { key: 'supervision', name: '督办', role: 'companion', file: 'shared/supervision.bpmn' },
  ],
  starts: [],
  userTasks: [
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
        'replacement-supplement-notice': 'deliver-replacement-supplement-notice',
        'replacement-refusal-notice': 'deliver-replacement-refusal',
        'changed-certificate': 'deliver-changed-certificate',
        'transfer-supplement-notice': 'deliver-transfer-supplement-notice',
        'transfer-refusal-notice': 'deliver-transfer-refusal',
        'no-registration-notice': 'deliver-no-registration-notice',
        'hold-notice': 'deliver-hold-notice',
        'transferred-certificate': 'deliver-transferred-certificate',
        'cross-transfer-certificate': 'deliver-cross-transfer-certificate',
      },
      furtherActs: { 'non-acceptance-notice': ['return-materials'], 'outcome-notice': ['return-materials'], 'closing-notice': ['return-materials'], 'replacement-refusal-notice': ['return-materials'], 'transfer-refusal-notice': ['return-materials'] },
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
  ],
  serviceTasks: [
    { topic: 'medical-appraisal.issue-result-notice', process: 'medical-appraisal', element: 'issue-result-notice', name: '制作鉴定结果通知', acts: ['issue-appraisal-result-notice'], documents: ['appraisal-result-notice'] },
    { topic: 'shared.render-papers', process: 'medical-appraisal', element: 'render-papers', name: '生成文书' },
    { topic: 'medical-appraisal.start-objection-window', process: 'medical-appraisal', element: 'start-objection-window', name: '起算异议期' },
    { topic: 'shared.issue-public-notice', process: 'public-notice', element: 'issue-public-notice', name: '制作公示书', acts: ['issue-public-notice'], documents: ['public-notice-form'] },
    { topic: 'shared.render-papers', process: 'public-notice', element: 'render-papers', name: '生成文书' },
    { topic: 'shared.start-deadline', process: 'public-notice', element: 'start-notice-period', name: '起算公示期', deadline: 'public-notice-period' },
    { topic: 'shared.issue-feedback-report', process: 'public-notice', element: 'issue-feedback-report', name: '制作核实意见', acts: ['issue-feedback-report'], documents: ['feedback-report'] },
    { topic: 'shared.render-papers', process: 'public-notice', element: 'render-feedback-report', name: '生成核实意见' },
    { topic: 'shared.render-papers', process: 'delivery', element: 'render-papers', name: '生成文书' },
    { topic: 'shared.prepare-archive', process: 'archive', element: 'prepare-archive', name: '整理卷内目录' },
    { topic: 'shared.issue-archive-papers', process: 'archive', element: 'issue-archive-papers', name: '制作封面和目录', documents: ['archive-cover', 'page-list'] },
    { topic: 'shared.render-papers', process: 'archive', element: 'render-papers', name: '生成文书' },
    { topic: 'shared.issue-supervision-notice', process: 'supervision', element: 'issue-supervision-notice', name: '制作督办通知书', acts: ['issue-supervision-notice'], documents: ['supervision-notice'] },
    { topic: 'shared.render-papers', process: 'supervision', element: 'render-papers', name: '生成文书' },
  ],
  calls: [],
  routingFacts: [
    { variable: 'appraisalOutcome', values: ['opinion', 'applicant-died'], setBy: 'medical-appraisal' },
  ],
  waitingTimers: [
    { process: 'public-notice', event: 'notice-period-over', name: '公示期满', deadline: 'public-notice-period', variable: 'publicNoticePeriodDueAt', acts: [] },
  ],
  interruptions: [],
  officeTimers: [
    {
      process: 'medical-appraisal', task: 'record-objection', event: 'objection-window-over', endEvent: 'objection-window-reported', name: '异议期满',
      variable: 'objectionWindowDueAt', topic: 'medical-appraisal.report-objection-window',
    },
  ],
  messages: [],
  decisions: [],
} as const satisfies ProcedureRegistry;

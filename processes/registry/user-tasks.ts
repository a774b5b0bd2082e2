import type { UserTaskEntry } from './types.ts';

/** Every user task of the diagrams, in the order in which a case meets them. */
export const userTasks = [
  {
    process: 'disability-rating', task: 'check-materials', name: '核对材料', form: 'disability-rating/check-materials', group: 'county',
    outcomeVariable: 'materialsOutcome', acts: { complete: 'accept-application', incomplete: 'find-materials-incomplete' },
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
    outcomeVariable: 'cityPreReviewOutcome', acts: { agreed: 'city-agrees', returned: 'city-returns-report' }, deadline: 'acceptance-notice',
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
    acts: { default: 'county-proposes-grade' }, deadline: 'county-report',
  },
  {
    process: 'disability-rating', task: 'city-review', name: '市级审查', form: 'disability-rating/city-review', group: 'city',
    acts: { default: 'city-reports' }, deadline: 'city-report',
  },
  {
    process: 'disability-rating', task: 'province-first-review', name: '省级初审', form: 'disability-rating/province-first-review', group: 'province',
    acts: { default: 'province-passes-first-review' },
  },
  {
    process: 'disability-rating', task: 'province-decision', name: '省级审批', form: 'disability-rating/province-decision', group: 'province',
    acts: { default: 'province-approves' }, deadline: 'certificate-delivery',
  },
  {
    process: 'medical-appraisal', task: 'draw-panel', name: '抽选专家', form: 'medical-appraisal/draw-panel', group: 'county',
    acts: { default: 'draw-expert-panel' },
  },
  {
    process: 'medical-appraisal', task: 'record-appraisal', name: '登记鉴定意见', form: 'medical-appraisal/record-appraisal', group: 'county',
    recordedActs: ['sign-appraisal-opinion'], acts: { default: 'receive-appraisal-opinion' },
  },
  {
    process: 'medical-appraisal', task: 'notify-result', name: '通知鉴定结果', form: 'medical-appraisal/notify-result', group: 'county',
    acts: { default: 'notify-appraisal-result' },
  },
  {
    process: 'public-notice', task: 'post-notice', name: '张贴公示', form: 'public-notice/post-notice', group: 'county',
    acts: { default: 'post-public-notice' },
  },
  {
    process: 'public-notice', task: 'verify-feedback', name: '核实反馈意见', form: 'public-notice/verify-feedback', group: 'county',
    recordedActs: ['end-public-notice'], acts: { default: 'verify-feedback' },
  },
  {
    process: 'delivery', task: 'record-delivery', name: '登记送达', form: 'delivery/record-delivery', group: 'county',
    subjectVariable: 'deliverySubject',
    acts: {
      'materials-notice': 'deliver-materials-notice',
      'outcome-notice': 'deliver-outcome-notice',
      'acceptance-notice': 'deliver-acceptance-notice',
      certificate: 'deliver-certificate',
    },
    furtherActs: { 'outcome-notice': ['return-materials'] },
  },
  {
    process: 'archive', task: 'file-archive', name: '立卷归档', form: 'archive/file-archive', group: 'county',
    acts: { default: 'file-archive' }, deadline: 'filing',
  },
] as const satisfies readonly UserTaskEntry[];

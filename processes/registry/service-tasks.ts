import type { ServiceTaskEntry } from './types.ts';

/** Every external task of the diagrams except the reminders, which follow from the user tasks (see `deadline-timers.ts`). */
export const serviceTasks = [
  { topic: 'disability-rating.issue-materials-notice', process: 'disability-rating', element: 'issue-materials-notice', name: '出具材料告知书', acts: ['issue-materials-notice'], documents: ['materials-notice'] },
  { topic: 'shared.start-deadline', process: 'disability-rating', element: 'start-acceptance-clock', name: '起算受理通知期限', deadline: 'acceptance-notice' },
  { topic: 'disability-rating.issue-outcome-notice', process: 'disability-rating', element: 'issue-outcome-notice', name: '出具结果告知书', acts: ['issue-outcome-notice'], documents: ['outcome-notice'] },
  { topic: 'shared.start-deadline', process: 'disability-rating', element: 'start-refusal-filing-clock', name: '起算归档期限', deadline: 'filing' },
  { topic: 'disability-rating.prepare-approval-form', process: 'disability-rating', element: 'prepare-approval-form', name: '制作审批表', documents: ['approval-form'] },
  { topic: 'disability-rating.issue-acceptance-notice', process: 'disability-rating', element: 'issue-acceptance-notice', name: '制作受理通知书和介绍信', acts: ['issue-acceptance-notice', 'issue-appraisal-referral'], documents: ['acceptance-notice', 'appraisal-referral'] },
  { topic: 'shared.start-deadline', process: 'disability-rating', element: 'start-county-report-clock', name: '起算县级上报期限', deadline: 'county-report' },
  { topic: 'shared.start-deadline', process: 'disability-rating', element: 'start-city-report-clock', name: '起算市级上报期限', deadline: 'city-report' },
  { topic: 'shared.start-deadline', process: 'disability-rating', element: 'start-certificate-clock', name: '起算发证期限', deadline: 'certificate-delivery' },
  { topic: 'disability-rating.issue-certificate', process: 'disability-rating', element: 'issue-certificate', name: '办理伤残证件', acts: ['issue-certificate'], documents: ['certificate'] },
  { topic: 'disability-rating.start-pension', process: 'disability-rating', element: 'start-pension', name: '起发伤残抚恤金', acts: ['start-pension'] },
  { topic: 'shared.start-deadline', process: 'disability-rating', element: 'start-filing-clock', name: '起算归档期限', deadline: 'filing' },
  { topic: 'shared.issue-public-notice', process: 'public-notice', element: 'issue-public-notice', name: '制作公示书', acts: ['issue-public-notice'], documents: ['public-notice-form'] },
  { topic: 'shared.render-papers', process: 'public-notice', element: 'render-papers', name: '生成文书' },
  { topic: 'shared.start-deadline', process: 'public-notice', element: 'start-notice-period', name: '起算公示期', deadline: 'public-notice-period' },
  { topic: 'shared.render-papers', process: 'delivery', element: 'render-papers', name: '生成文书' },
] as const satisfies readonly ServiceTaskEntry[];

import type { ProcedureRegistry } from './types.ts';

/** 死亡注销: its diagram. */
export const deathCancellation = {
  processes: [{ key: 'death-cancellation', name: '死亡注销', role: 'procedure', file: 'death-cancellation/death-cancellation.bpmn' }],
  starts: [{ process: 'death-cancellation', event: 'death-reported', name: '报告死亡', acts: ['report-death'] }],
  userTasks: [
    {
      process: 'death-cancellation', task: 'verify-death', name: '核实死亡', form: 'death-cancellation/verify-death', group: 'county',
      outcomeVariable: 'deathOutcome', acts: { confirmed: 'county-confirms-death', unfounded: 'county-finds-report-unfounded' },
    },
    { process: 'death-cancellation', task: 'report-death-up', name: '报送备案', form: 'death-cancellation/report-death-up', group: 'county', acts: { default: 'county-reports-death' } },
    { process: 'death-cancellation', task: 'forward-death', name: '转报备案', form: 'death-cancellation/forward-death', group: 'city', acts: { default: 'city-forwards-death' } },
    { process: 'death-cancellation', task: 'record-death-filing', name: '省级备案', form: 'death-cancellation/record-death-filing', group: 'province', acts: { default: 'province-records-death' } },
  ],
  serviceTasks: [
    { topic: 'death-cancellation.cancel-certificate', process: 'death-cancellation', element: 'cancel-certificate', name: '注销伤残证件', acts: ['cancel-certificate'] },
    { topic: 'death-cancellation.stop-pension', process: 'death-cancellation', element: 'stop-pension', name: '停发抚恤金', acts: ['stop-pension-on-death'] },
    { topic: 'death-cancellation.issue-cancellation-report', process: 'death-cancellation', element: 'issue-cancellation-report', name: '制作注销备案表', documents: ['death-cancellation-report'] },
    { topic: 'shared.render-papers', process: 'death-cancellation', element: 'render-papers', name: '生成文书' },
    { topic: 'shared.start-deadline', process: 'death-cancellation', element: 'start-filing-clock', name: '起算归档期限', deadline: 'filing' },
    { topic: 'shared.issue-closing-notice', process: 'death-cancellation', element: 'issue-closing-notice', name: '出具终止办理通知书', acts: ['issue-closing-notice'], documents: ['closing-notice'] },
    { topic: 'shared.start-deadline', process: 'death-cancellation', element: 'start-closing-filing-clock', name: '起算归档期限', deadline: 'filing' },
  ],
  calls: [
    { process: 'death-cancellation', element: 'archive', name: '归档', calls: 'archive' },
    { process: 'death-cancellation', element: 'deliver-closing-notice', name: '送达通知书并退还材料', calls: 'delivery', literals: { deliverySubject: 'closing-notice' } },
    { process: 'death-cancellation', element: 'archive-closing', name: '归档', calls: 'archive' },
  ],
  routingFacts: [],
  waitingTimers: [],
  interruptions: [
    {
      process: 'death-cancellation', event: 'case-ended', name: '案件终止', message: 'case-ended',
      outcomeVariable: 'endReason', acts: { withdrawn: 'withdraw-application', annulled: 'annul-case' },
    },
  ],
  officeTimers: [],
  messages: ['case-ended'],
  decisions: [],
} as const satisfies ProcedureRegistry;

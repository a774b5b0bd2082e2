/**
 * What the diagrams contain, as data: the only place where code learns of processes, tasks, topics and forms.
 * A test holds it equal to the diagrams in both directions. Pure data: it imports nothing but its own parts, so that every part of the project may import it.
 */
import type { ProcedureRegistry } from './registry/types.ts';
import { officeTimers } from './registry/office-timers.ts';
import { serviceTasks } from './registry/service-tasks.ts';
import { userTasks } from './registry/user-tasks.ts';

export type * from './registry/types.ts';
export { deadlineTimersOf, deadlineVariable, timerTopics } from './registry/deadline-timers.ts';
export type { DeadlineTimer, TimerKind } from './registry/deadline-timers.ts';
export * from './registry/look-up.ts';

export const procedureRegistry = {
  processes: [
    { key: 'disability-rating', name: '残疾等级评定', role: 'procedure', file: 'disability-rating/disability-rating.bpmn' },
    { key: 'medical-appraisal', name: '残情医学鉴定', role: 'shared', file: 'shared/medical-appraisal.bpmn' },
    { key: 'public-notice', name: '公示', role: 'shared', file: 'shared/public-notice.bpmn' },
    { key: 'delivery', name: '送达', role: 'shared', file: 'shared/delivery.bpmn' },
    { key: 'archive', name: '归档', role: 'shared', file: 'shared/archive.bpmn' },
    { key: 'supervision', name: '督办', role: 'companion', file: 'shared/supervision.bpmn' },
  ],
  starts: [{ process: 'disability-rating', event: 'application-submitted', name: '提出书面申请', acts: ['apply'] }],
  userTasks,
  serviceTasks,
  calls: [
    { process: 'disability-rating', element: 'deliver-materials-notice', name: '送达材料告知书', calls: 'delivery', literals: { deliverySubject: 'materials-notice' } },
    { process: 'disability-rating', element: 'deliver-non-acceptance-notice', name: '送达不予受理通知书并退还材料', calls: 'delivery', literals: { deliverySubject: 'non-acceptance-notice' } },
    { process: 'disability-rating', element: 'archive-rejection', name: '归档', calls: 'archive' },
    { process: 'disability-rating', element: 'deliver-outcome-notice', name: '送达结果告知书并退还材料', calls: 'delivery', literals: { deliverySubject: 'outcome-notice' } },
    { process: 'disability-rating', element: 'archive-refusal', name: '归档', calls: 'archive' },
    { process: 'disability-rating', element: 'deliver-acceptance-notice', name: '送达受理通知书和介绍信', calls: 'delivery', literals: { deliverySubject: 'acceptance-notice' } },
    { process: 'disability-rating', element: 'medical-appraisal', name: '残情医学鉴定', calls: 'medical-appraisal', outputs: ['appraisalOutcome'] },
    { process: 'disability-rating', element: 'deliver-termination-notice', name: '送达终止办理通知书并退还材料', calls: 'delivery', literals: { deliverySubject: 'closing-notice' } },
    { process: 'disability-rating', element: 'archive-termination', name: '归档', calls: 'archive' },
    { process: 'disability-rating', element: 'public-notice', name: '公示', calls: 'public-notice' },
    { process: 'disability-rating', element: 'deliver-cancellation-notice', name: '送达取消等级告知书', calls: 'delivery', literals: { deliverySubject: 'outcome-notice' } },
    { process: 'disability-rating', element: 'archive-cancellation', name: '归档', calls: 'archive' },
    { process: 'disability-rating', element: 'deliver-certificate', name: '送达伤残证件', calls: 'delivery', literals: { deliverySubject: 'certificate' } },
    { process: 'disability-rating', element: 'archive', name: '归档', calls: 'archive' },
    { process: 'disability-rating', element: 'deliver-appraised-outcome-notice', name: '送达结果告知书并退还材料', calls: 'delivery', literals: { deliverySubject: 'outcome-notice' } },
    { process: 'disability-rating', element: 'archive-appraised-refusal', name: '归档', calls: 'archive' },
    { process: 'disability-rating', element: 'deliver-closing-notice', name: '送达通知书并退还材料', calls: 'delivery', literals: { deliverySubject: 'closing-notice' } },
    { process: 'disability-rating', element: 'archive-closing', name: '归档', calls: 'archive' },
  ],
  routingFacts: [
    { variable: 'personClass', values: ['item-1', 'non-1'], setBy: 'start' },
    { variable: 'applicationType', values: ['initial', 'retrospective', 'adjustment'], setBy: 'start' },
    { variable: 'pensionPayer', values: ['county', 'unit'], setBy: 'start' },
    { variable: 'appraisalOutcome', values: ['opinion', 'applicant-died'], setBy: 'medical-appraisal' },
  ],
  waitingTimers: [
    { process: 'public-notice', event: 'notice-period-over', name: '公示期满', deadline: 'public-notice-period', variable: 'publicNoticePeriodDueAt', acts: [] },
  ],
  interruptions: [
    {
      process: 'disability-rating', event: 'case-ended', name: '案件终止', message: 'case-ended',
      outcomeVariable: 'endReason', acts: { withdrawn: 'withdraw-application', annulled: 'annul-case', 'applicant-died': 'terminate-by-death' },
    },
  ],
  officeTimers,
  messages: ['case-ended'],
  decisions: [
    { key: 'materials-initial', name: '新办评定残疾等级的材料', file: 'disability-rating/materials-initial.dmn' },
    { key: 'materials-retrospective', name: '补办评定残疾等级的材料', file: 'disability-rating/materials-retrospective.dmn' },
    { key: 'materials-adjustment', name: '调整残疾等级的材料', file: 'disability-rating/materials-adjustment.dmn' },
    { key: 'institution-by-injury', name: '医学鉴定机构', file: 'disability-rating/institution-by-injury.dmn' },
    { key: 'negative-routing', name: '不符合条件的去向', file: 'disability-rating/negative-routing.dmn' },
  ],
} as const satisfies ProcedureRegistry;

export type ProcessKey = (typeof procedureRegistry.processes)[number]['key'];
export type DecisionKey = (typeof procedureRegistry.decisions)[number]['key'];
export type FormKey = (typeof userTasks)[number]['form'];
export type ServiceTopic = (typeof serviceTasks)[number]['topic'];

/**
 * What the diagrams contain, as data: the only place where code learns of processes, tasks, topics and forms.
 * A test holds it equal to the diagrams in both directions. Pure data: it imports nothing but its own parts, so that every part of the project may import it.
 */
import type { ProcedureRegistry } from './registry/types.ts';
import { deathCancellation } from './registry/death-cancellation.ts';
import { certificateReplacement } from './registry/certificate-replacement.ts';
import { calls } from './registry/calls.ts';
import { disabilityRating } from './registry/disability-rating.ts';
import { officeTimers } from './registry/office-timers.ts';
import { relationTransfer } from './registry/relation-transfer.ts';
import { serviceTasks } from './registry/service-tasks.ts';
import { shared } from './registry/shared.ts';
import { userTasks } from './registry/user-tasks.ts';

export type * from './registry/types.ts';
export { deadlineTimersOf, deadlineVariable, timerTopics } from './registry/deadline-timers.ts';
export type { DeadlineTimer, TimerKind } from './registry/deadline-timers.ts';
export * from './registry/look-up.ts';

export const procedureRegistry = {
  processes: [...disabilityRating.processes, ...deathCancellation.processes, ...certificateReplacement.processes, ...relationTransfer.processes, ...shared.processes],
  starts: [...disabilityRating.starts, ...deathCancellation.starts, ...certificateReplacement.starts, ...relationTransfer.starts],
  userTasks,
  serviceTasks,
  calls,
  routingFacts: [...disabilityRating.routingFacts, ...certificateReplacement.routingFacts, ...shared.routingFacts],
  waitingTimers: [...shared.waitingTimers],
  interruptions: [...disabilityRating.interruptions, ...deathCancellation.interruptions, ...certificateReplacement.interruptions, ...relationTransfer.interruptions],
  waitingMessages: [...relationTransfer.waitingMessages],
  officeTimers,
  messages: [...disabilityRating.messages, ...deathCancellation.messages, ...certificateReplacement.messages, ...relationTransfer.messages],
  decisions: [...disabilityRating.decisions, ...certificateReplacement.decisions, ...relationTransfer.decisions],
} as const satisfies ProcedureRegistry;

export type ProcessKey = (typeof procedureRegistry.processes)[number]['key'];
export type DecisionKey = (typeof procedureRegistry.decisions)[number]['key'];
export type FormKey = (typeof userTasks)[number]['form'];
export type ServiceTopic = (typeof serviceTasks)[number]['topic'];

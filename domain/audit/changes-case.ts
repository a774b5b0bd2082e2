import type { AuditEntry } from './append-audit.ts';

/** Somebody looked at a case, took or gave back a task, had a PDF made, took the file away or a step tried again, said whether he has to keep away, noted something about the instance, repaired what stood still without changing its course: nobody sees another case by it. */
const UNCHANGED = ['view-case', 'id-number-revealed', 'task-claim', 'task-release', 'document-rendered', 'archive-downloaded', 'incident-retried', 'held-event-retried', 'declare-recusal', 'instance-noted', 'repair-retry', 'repair-suspend', 'repair-resume', 'repair-change-timer'];

/**
 * Whether an audit row says that a person changed the case, so that its version rises.
 * What the platform does by itself (rendering, reminders, the steps of workers) follows from what a person did before and
 * must not refuse the form of somebody who has been filling it in meanwhile.
 */
export const changesCase = ({ chain, actorId, action }: Pick<AuditEntry, 'chain' | 'actorId' | 'action'>): boolean =>
  chain.startsWith('case:') && actorId !== 'system' && !UNCHANGED.includes(action);

/** The actions that are no change; for reading the rows that are. */
export const unchangedActions: readonly string[] = UNCHANGED;

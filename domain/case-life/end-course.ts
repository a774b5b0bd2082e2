import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { procedureRegistry } from '../../processes/registry.ts';
import type { ActState } from '../acts/act-row.ts';
import type { Actor } from '../acts/submit-task.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { enqueueCommand } from '../commands/enqueue-command.ts';
import type { Clock } from '../platform/clock.ts';
import type { WrittenAct } from './write-life-act.ts';
import { submitLifeAct } from './write-life-act.ts';

/** Why a case ended before a decision: the value by which the diagram routes. */
export type Ending = NonNullable<CaseRow['ending']>;

const [interruption] = procedureRegistry.interruptions;
const actsByEnding: Readonly<Record<string, string>> = interruption.acts;

/** The act that ends a case for a reason. */
export const actOfEnding = (ending: Ending): string => actsByEnding[ending] ?? '';

/** The reason for which an act ends its case; undefined for an act that ends none. */
export const endingOf = (act: string): Ending | undefined => Object.keys(actsByEnding).find((ending) => actsByEnding[ending] === act) as Ending | undefined;

/** The message by which the diagram goes over to the end of a case. */
const messageOf = (caseId: string, ending: Ending): Record<string, unknown> => ({ messageName: interruption.message, businessKey: caseId, variables: { [interruption.outcomeVariable]: ending } });

/** Has the engine leave the case's course for its end. A suspended case is taken up again for that. */
export async function endCourse(trx: Knex.Transaction, clock: Clock, actor: Actor, row: CaseRow, ending: Ending, act: Omit<WrittenAct, 'act'>, requestId: string): Promise<ActState> {
  if (row.status === 'suspended') await enqueueCommand(trx, { id: randomUUID(), caseId: row.id, type: 'activate', payload: { businessKey: row.id }, actorId: actor.id });
  return submitLifeAct(trx, clock, actor, row, { ...act, act: actOfEnding(ending) }, { id: requestId, type: 'correlate', payload: messageOf(row.id, ending) });
}

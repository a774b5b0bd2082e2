import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { enqueueCommand } from '../commands/enqueue-command.ts';

export interface Overdue {
  /** key of the period that has run out */
  deadlineKey: string;
  supervisedCode: string;
  supervisorCode: string;
  /** the day on which it is reported */
  on: string;
}

/**
 * Opens the supervision (督办) of an overdue task by the office above, once per period and office: a process of its own, bound to the case
 * only by its variables. It neither stops the case nor keeps it open; a filed case may still have one to be closed.
 * @returns the supervision's id, null when there is one already or the period is over
 */
export async function openSupervision(trx: Knex.Transaction, row: CaseRow, overdue: Overdue, at: Date): Promise<string | null> {
  const deadline: { id: string; met_on: string | null } | undefined = await trx('deadlines').where({ case_id: row.id, key: overdue.deadlineKey }).orderBy('round', 'desc').first('id', 'met_on');
  if (!deadline || deadline.met_on !== null) return null;
  const [written] = (await trx('supervisions')
    .insert({ id: randomUUID(), case_id: row.id, deadline_id: deadline.id, supervisor_code: overdue.supervisorCode, supervised_code: overdue.supervisedCode, opened_on: overdue.on })
    .onConflict(['deadline_id', 'supervised_code'])
    .ignore()
    .returning('id')) as { id: string }[];
  if (!written) return null;
  await enqueueCommand(trx, {
    id: randomUUID(),
    caseId: row.id,
    type: 'start',
    actorId: 'system',
    payload: {
      definitionKey: 'supervision',
      ...(await definitionOf(trx, row.release_id)),
      businessKey: written.id,
      variables: { caseId: row.id, supervisorGroup: `org${overdue.supervisorCode}`, supervisedGroup: `org${overdue.supervisedCode}` },
    },
  });
  await appendAudit(trx, { chain: `case:${row.id}`, actorId: 'system', orgCode: overdue.supervisorCode, action: 'supervision-opened', caseId: row.id, detail: { id: written.id, deadline: overdue.deadlineKey, supervised: overdue.supervisedCode }, at });
  return written.id;
}

/** The diagram of the case's own release; a release from before there was one takes the newest. */
async function definitionOf(trx: Knex.Transaction, releaseId: string): Promise<{ definitionId?: string }> {
  const release: { definitions: Record<string, string> } | undefined = await trx('releases').where({ id: releaseId }).first('definitions');
  const definitionId = release?.definitions['supervision'];
  return definitionId ? { definitionId } : {};
}

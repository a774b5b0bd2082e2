import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { ActRow } from '../acts/act-row.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { recountPauses } from '../case-life/recount-pauses.ts';
import { caseToday, getCase } from '../cases/case-row.ts';
import { restartDeadlines } from '../deadlines/restart-deadlines.ts';
import type { Clock } from '../platform/clock.ts';
import { actText } from '../queries/law-texts.ts';
import { carryDate } from './carry-date.ts';
import { checkNewDate } from './check-new-date.ts';
import { actsOfOneDate, redated } from './dated-act.ts';

export interface NewDate {
  happenedOn: string;
  reason: string;
  evidence: { sha256: string; fileName: string } | null;
  proposedBy: string;
  /** the second person; null where no period depends on the date */
  decidedBy: string | null;
  proposalId: string | null;
  /** of a correction that takes effect at once */
  requestId: string | null;
}

/**
 * Gives an act its true legal date: the old one stays in the history, the periods that it starts or ends are counted anew and their timers moved.
 * @throws Problem act-date, unlawful
 */
export async function applyDate(trx: Knex.Transaction, clock: Clock, act: ActRow, change: NewDate): Promise<void> {
  const row = await getCase(trx, act.case_id);
  const acts = await actsOfOneDate(trx, act);
  await checkNewDate(trx, row, acts, change.happenedOn, caseToday(row, clock));
  const at = clock.now();
  const actorId = change.decidedBy ?? change.proposedBy;
  for (const before of acts) {
    const after = redated(before, change.happenedOn);
    await trx('acts').where({ id: before.id }).update({ happened_on: after.happened_on, payload: JSON.stringify(after.payload) });
    await trx('act_date_changes').insert({
      id: randomUUID(),
      act_id: before.id,
      case_id: row.id,
      previous_on: before.happened_on,
      happened_on: after.happened_on,
      reason: change.reason,
      evidence_sha256: change.evidence?.sha256 ?? null,
      evidence_name: change.evidence?.fileName ?? null,
      proposal_id: before.id === act.id ? change.proposalId : null,
      request_id: before.id === act.id ? change.requestId : null,
      proposed_by: change.proposedBy,
      decided_by: change.decidedBy,
      changed_at: at,
    });
    await carryDate(trx, after, { clock, actorId });
    await appendAudit(trx, { chain: `case:${row.id}`, actorId, orgCode: act.org_code, action: 'act-date-corrected', caseId: row.id, detail: { actId: before.id, act: before.act, previousOn: before.happened_on, happenedOn: after.happened_on }, at });
    const corrected = { caseId: row.id, act: before.act, previously: before.happened_on, happenedOn: after.happened_on, reason: `“${actText(before.act).name}”的日期由${before.happened_on}更正为${after.happened_on}`, actorId };
    await restartDeadlines(trx, clock, corrected);
    await recountPauses(trx, clock, corrected);
  }
}

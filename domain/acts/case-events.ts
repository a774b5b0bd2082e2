import { findAct } from '../../regulations/acts/index.ts';
import type { ActLevel } from '../../regulations/acts/index.ts';
import type { CaseEvent } from '../../regulations/constraints/index.ts';
import type { Executor } from '../database/connect.ts';
import type { ActRow } from './act-row.ts';

type EventSource = Pick<ActRow, 'act' | 'outcome' | 'happened_on' | 'recorded_at' | 'org_level' | 'actor_id' | 'round' | 'payload' | 'paper_actor'>;

/**
 * An act as the law sees it. What applicants and institutions did is entered by a county officer:
 * the act is theirs, so its level is too.
 */
export function toCaseEvent(row: EventSource): CaseEvent {
  const { level } = findAct(row.act);
  const recordedForOthers = (level === 'applicant' || level === 'institution') && row.org_level === 'county';
  return {
    act: row.act,
    outcome: row.outcome,
    happenedOn: row.happened_on,
    recordedAt: row.recorded_at,
    orgLevel: recordedForOthers ? level : (row.org_level as ActLevel),
    actorId: actorOf(row),
    round: row.round,
    payload: row.payload,
  };
}

/** Who is compared where the law asks for two persons; null: the platform, or somebody on paper of whom nothing is known. */
function actorOf({ actor_id: id, paper_actor: onPaper }: EventSource): string | null {
  if (typeof onPaper === 'string') return onPaper === '' ? null : `paper:${onPaper}`;
  return id === 'system' ? null : id;
}

/** The acts of a case that count, by default the effective ones, in legal order. */
export async function caseEvents(db: Executor, caseId: string, counting: readonly ActRow['status'][] = ['effective']): Promise<CaseEvent[]> {
  const rows = await db<ActRow>('acts').where({ case_id: caseId }).whereIn('status', [...counting]).orderBy([{ column: 'happened_on' }, { column: 'recorded_at' }]);
  return rows.map(toCaseEvent);
}

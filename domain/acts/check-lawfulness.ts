import type { Knex } from 'knex';
import { checkConstraints, constraintsOf } from '../../regulations/constraints/index.ts';
import type { CheckOptions, Constraint, Finding } from '../../regulations/constraints/index.ts';
import { findDeadline } from '../../regulations/deadlines/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { Problem } from '../platform/problem.ts';
import { countingTimeline } from '../settings/counting-on.ts';
import type { ActRow } from './act-row.ts';
import { caseEvents, toCaseEvent } from './case-events.ts';

export interface ProposedAct {
  act: string;
  happenedOn: string;
}

/**
 * Refuses acts by which the case would break the law. Being late is not refused: the act is recorded and the breach with it.
 * @throws Problem unlawful, with the article of the first constraint that would be broken
 */
export async function checkLawfulness(
  trx: Knex.Transaction,
  law: Pick<CheckOptions, 'calendar' | 'continuations'>,
  row: CaseRow,
  proposed: readonly ProposedAct[],
  actor: { id: string; orgLevel: string; /** who it was on paper, where that is no account */ onPaper?: string | null },
  payload: Record<string, unknown>,
  /** acts of which state count as done */
  counting: readonly ActRow['status'][] = ['effective'],
): Promise<void> {
  const before = await caseEvents(trx, row.id, counting);
  const now = new Date(8.64e15);
  const events = proposed.map((entry) =>
    toCaseEvent({ act: entry.act, outcome: null, happened_on: entry.happenedOn, recorded_at: now, org_level: actor.orgLevel, actor_id: actor.id, paper_actor: actor.onPaper ?? null, round: 0, payload }),
  );
  const asOf = proposed.at(-1)?.happenedOn ?? row.application_date;
  const constraints = constraintsOf(row.procedure, row.application_type);
  const options = { ...law, constraints, counting: await countingTimeline(trx), asOf, lawDate: row.application_date };
  const known = new Set(checkConstraints(before, options).filter((finding) => finding.status === 'breached').map((finding) => finding.constraintId));
  const broken = checkConstraints([...before, ...events], options).filter((finding) => finding.status === 'breached' && !known.has(finding.constraintId) && forbids(finding, constraints));
  const [first] = broken;
  if (!first) return;
  throw new Problem({
    type: 'unlawful',
    status: 422,
    title: `不能这样办理：${first.message}。`,
    article: first.article === null ? undefined : `第${first.article}条`,
    errors: broken.map((finding) => ({ path: '', message: finding.article === null ? finding.message : `${finding.message}（第${finding.article}条）` })),
  });
}

/** A missing later act or a late one is watched, not refused; too early, out of order, by the wrong office or person is refused. */
export function forbids(finding: Finding, constraints: readonly Constraint[]): boolean {
  if (finding.kind === 'response') return false;
  if (finding.kind !== 'deadline') return true;
  const constraint = constraints.find((candidate) => candidate.id === finding.constraintId);
  return constraint?.kind === 'deadline' && findDeadline(constraint.deadline).kind === 'at-least';
}

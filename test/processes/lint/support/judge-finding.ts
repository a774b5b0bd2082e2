import type { LintFinding } from '../../../../processes/lint/index.ts';
import { checkConstraints } from '../../../../regulations/constraints/index.ts';
import type { CaseEvent, Constraint } from '../../../../regulations/constraints/index.ts';
import { calendar } from './simulate-run.ts';

/** Whether the audit of a finished case finds the same constraint broken in the events of a counter-example. */
export function auditFinds(finding: LintFinding, constraints: readonly Constraint[]): boolean {
  const events = (finding.runSteps ?? []).flatMap((step) => step.acts).map((act, index): CaseEvent => ({
    act, outcome: null, happenedOn: '2026-03-02', recordedAt: new Date(Date.UTC(2026, 0, 1) + index), round: 1, orgLevel: null, actorId: null, payload: null,
  }));
  const breached = checkConstraints(events, { calendar, asOf: '2027-05-01', lawDate: '2026-03-02', finished: true, constraints }).filter((entry) => entry.status === 'breached');
  return breached.some((entry) => entry.constraintId === finding.constraintId);
}

import { forceOn, instrument, type Continuation } from '../articles/instrument.ts';
import type { DateString } from '../calendar/dates.ts';
import type { CaseEvent } from './case-event.ts';
import { checkClosure } from './checks/closure.ts';
import { checkDeadline } from './checks/deadline.ts';
import { checkPrecedence } from './checks/precedence.ts';
import { checkResponse } from './checks/response.ts';
import { checkCardinality, checkExclusion, checkRole, checkSeparation } from './checks/simple.ts';
import type { Constraint } from './constraint.ts';
import type { CheckOptions, Finding } from './finding.ts';

/**
 * What the law says of a case's events on the day `asOf`: the findings of every constraint in force on the application
 * date, in the order of the constraints. Constraints that have nothing to say give no finding.
 * An application date on which the instrument is not in force gives a breach of article 49 and no other finding.
 */
export function checkConstraints(events: readonly CaseEvent[], options: CheckOptions): Finding[] {
  const { asOf, continuations = [], constraints } = options;
  const lawDate = options.lawDate ?? earliest(events) ?? asOf;
  if (forceOn(lawDate, continuations) !== 'in-force') return [outOfForce(lawDate)];
  return constraints.filter((c) => holdsOn(c, lawDate, continuations)).flatMap((c) => checkOne(c, events, options));
}

/** Whether a constraint holds for an application date; a decision to go on applying the instrument extends it. */
export function holdsOn(c: Pick<Constraint, 'from' | 'until'>, date: DateString, continuations: readonly Continuation[] = []): boolean {
  if (date < c.from) return false;
  return date <= c.until || (c.until === instrument.until && forceOn(date, continuations) === 'in-force');
}

function checkOne(c: Constraint, events: readonly CaseEvent[], options: CheckOptions): Finding[] {
  switch (c.kind) {
    case 'precedence': return checkPrecedence(c, events, options);
    case 'response': return checkResponse(c, events, options);
    case 'deadline': return checkDeadline(c, events, options);
    case 'exclusion': return checkExclusion(c, events);
    case 'separation': return checkSeparation(c, events);
    case 'cardinality': return checkCardinality(c, events);
    case 'role': return checkRole(c, events);
    case 'closure': return checkClosure(c, events);
  }
}

function earliest(events: readonly CaseEvent[]): DateString | undefined {
  return events.map((e) => e.happenedOn).sort()[0];
}

function outOfForce(date: DateString): Finding {
  const message = `申请日期${date}不在实施细则有效期内(${instrument.from}至${instrument.until}),须有继续适用的决定`;
  return { constraintId: 'instrument-in-force', kind: 'force', status: 'breached', article: 49, message, events: [], awaitedAct: null };
}

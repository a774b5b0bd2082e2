import type { LegalActId } from '../acts/legal-acts.ts';
import { eventsOf, type CaseEvent } from './case-event.ts';
import { holdsOn } from './check-constraints.ts';
import { checkDeadline } from './checks/deadline.ts';
import { isClosedFor } from './checks/closure.ts';
import { isOpenFor } from './checks/precedence.ts';
import { findingOf, type CheckOptions, type Finding } from './finding.ts';

/**
 * Why an act is not allowed in a case on the day `asOf`: a preceding act is missing (or was undone by a return), a
 * minimum period runs, an act that excludes it has happened, or the case is closed or suspended. Empty: nothing speaks against it.
 */
export function whatBlocks(act: LegalActId, events: readonly CaseEvent[], options: CheckOptions): Finding[] {
  const lawDate = options.lawDate ?? events.map((e) => e.happenedOn).sort()[0] ?? options.asOf;
  const inForce = options.constraints.filter((c) => holdsOn(c, lawDate, options.continuations));
  return inForce.flatMap((c): Finding[] => {
    if (c.kind === 'precedence' && c.act === act && !isOpenFor(c, events)) {
      return [findingOf(c, 'not-yet-allowed', [], { awaitedAct: act })];
    }
    if (c.kind === 'exclusion' && c.acts.includes(act)) {
      const others = eventsOf(events, ...c.acts.filter((a) => a !== act));
      return others.length > 0 ? [findingOf(c, 'not-yet-allowed', others, { awaitedAct: act })] : [];
    }
    if (c.kind === 'closure' && c.acts.includes(act) && isClosedFor(c, events)) return [findingOf(c, 'not-yet-allowed', [], { awaitedAct: act })];
    if (c.kind === 'deadline' && c.act === act) return checkDeadline(c, events, options).filter((f) => f.status === 'not-yet-allowed');
    return [];
  });
}

import { computeDeadline } from '../../deadlines/compute-deadline.ts';
import type { Pause } from '../../deadlines/extend-by-pauses.ts';
import { findDeadline } from '../../deadlines/statutory-deadlines.ts';
import { compareEvents, dateIn, eventsOf, type CaseEvent } from '../case-event.ts';
import type { DeadlineConstraint } from '../constraint.ts';
import { pausesIn } from '../pauses.ts';
import { findingOf, type CheckOptions, type Finding } from '../finding.ts';

/** One finding for each period that was started and not started anew before its end. */
export function checkDeadline(c: DeadlineConstraint, events: readonly CaseEvent[], options: CheckOptions): Finding[] {
  const starts = eventsOf(events, ...findDeadline(c.deadline).startActs);
  const ends = eventsOf(events, c.act);
  const excuses = eventsOf(events, ...(c.unless ?? []));
  return starts.flatMap((start, i) => {
    const follows = (event: CaseEvent) => compareEvents(start, event) <= 0;
    const end = ends.find(follows);
    const restart = starts[i + 1];
    if (restart && (!end || compareEvents(restart, end) <= 0)) return [];
    if (!end && excuses.some(follows)) return [];
    const given = c.given && eventsOf(events, ...c.given).find(follows);
    if (c.given && !given) return [];
    const noted = c.receiptNotedBy && eventsOf(events, ...c.receiptNotedBy).find(follows);
    return [checkPeriod(c, { start, end, given, noted, pauses: pausesIn(events, options.asOf) }, options)];
  });
}

interface Period {
  start: CaseEvent;
  end: CaseEvent | undefined;
  given: CaseEvent | undefined;
  noted: CaseEvent | undefined;
  pauses: readonly Pause[];
}

function checkPeriod(c: DeadlineConstraint, { start, end, given, noted, pauses }: Period, options: CheckOptions): Finding {
  const { calendar, asOf, finished, counting } = options;
  const startedOn = dateIn(end, c.startFieldOfEnd) ?? dateIn(given, c.startFieldOfGiven) ?? dateIn(noted, 'receivedOn') ?? dateIn(start, c.startField) ?? start.happenedOn;
  const { dueOn, remindOn, provisional, kind } = computeDeadline(c.deadline, startedOn, calendar, { ...counting?.(startedOn), pauses });
  const dates = { dueOn, remindOn, provisional };

  if (end) {
    const endedOn = dateIn(end, c.endField) ?? end.happenedOn;
    const kept = kind === 'at-most' ? endedOn <= dueOn : endedOn >= dueOn;
    const message = kept ? c.message : `${c.message}；实际为${endedOn},${kind === 'at-most' ? '期限至' : '应满至'}${dueOn}`;
    return findingOf(c, kept ? 'satisfied' : 'breached', [start, end], { ...dates, message });
  }
  const awaited = { ...dates, awaitedAct: c.act };
  if (finished) return findingOf(c, 'breached', [start], awaited);
  if (kind === 'at-least') return findingOf(c, asOf <= dueOn ? 'not-yet-allowed' : 'due', [start], awaited);
  return asOf <= dueOn
    ? findingOf(c, 'due', [start], { ...awaited, message: `${c.message}（至${dueOn}）` })
    : findingOf(c, 'breached', [start], { ...awaited, message: `${c.message}；期限至${dueOn}，已超期` });
}

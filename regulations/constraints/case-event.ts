import type { ActLevel } from '../acts/legal-acts.ts';
import { isDate, type DateString } from '../calendar/dates.ts';

/** One legal act as it happened in a case. Acts outside the vocabulary are ignored by the checks. */
export interface CaseEvent {
  act: string;
  outcome?: string | null;
  /** The legal date. */
  happenedOn: DateString;
  /** When it was entered; decides the order within one day. */
  recordedAt: string | Date;
  /** The level of the office that acted; null for the platform itself. */
  orgLevel: ActLevel | null;
  /** null for the platform itself. */
  actorId: string | null;
  round: number;
  payload?: Readonly<Record<string, unknown>> | null;
}

/** Order in law: by legal date, on one day by the time of entry; 0 when neither came first. */
export function compareEvents(a: CaseEvent, b: CaseEvent): number {
  if (a.happenedOn !== b.happenedOn) return a.happenedOn < b.happenedOn ? -1 : 1;
  return new Date(a.recordedAt).getTime() - new Date(b.recordedAt).getTime();
}

/** The events of one or more acts, in order. */
export function eventsOf(events: readonly CaseEvent[], ...acts: readonly string[]): CaseEvent[] {
  return events.filter((e) => acts.includes(e.act)).sort(compareEvents);
}

/** The date in a field of the payload, if there is a real one. */
export function dateIn(event: CaseEvent | undefined, field: string | undefined): DateString | undefined {
  const value = field && event?.payload?.[field];
  return typeof value === 'string' && isDate(value) ? value : undefined;
}

/** A number, or the length of a list, in the first of the fields that is there. */
export function countIn(event: CaseEvent, fields: readonly string[]): number | undefined {
  for (const field of fields) {
    const value = event.payload?.[field];
    if (typeof value === 'number') return value;
    if (Array.isArray(value)) return value.length;
  }
  return undefined;
}

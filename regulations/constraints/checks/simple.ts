import { findAct, isLegalAct, type ActLevel } from '../../acts/legal-acts.ts';
import { countIn, eventsOf, type CaseEvent } from '../case-event.ts';
import type { CardinalityConstraint, ExclusionConstraint, RoleConstraint, SeparationConstraint } from '../constraint.ts';
import { findingOf, type Finding } from '../finding.ts';

/** Both acts in one case break it. */
export function checkExclusion(c: ExclusionConstraint, events: readonly CaseEvent[]): Finding[] {
  const [first, second] = c.acts.map((act) => eventsOf(events, act)) as [CaseEvent[], CaseEvent[]];
  if (first.length > 0 && second.length > 0) return [findingOf(c, 'breached', [...first, ...second])];
  return first.length + second.length > 0 ? [findingOf(c, 'satisfied', [...first, ...second])] : [];
}

/** One person behind two different acts breaks it. Acts of the platform itself have no actor and never do. */
export function checkSeparation(c: SeparationConstraint, events: readonly CaseEvent[]): Finding[] {
  const done = eventsOf(events, ...c.acts).filter((e) => e.actorId !== null);
  const same = done.filter((a) => done.some((b) => a.actorId === b.actorId && a.act !== b.act));
  if (same.length > 0) return [findingOf(c, 'breached', same)];
  return new Set(done.map((e) => e.act)).size > 1 ? [findingOf(c, 'satisfied', done)] : [];
}

/** The number in the payload; one that was not recorded is a breach too, since it cannot be shown. */
export function checkCardinality(c: CardinalityConstraint, events: readonly CaseEvent[]): Finding[] {
  const done = eventsOf(events, c.act);
  if (done.length === 0) return [];
  const broken = done.filter((event) => {
    const n = countIn(event, c.fields);
    return n === undefined || (c.atLeast !== undefined && n < c.atLeast) || (c.exactly !== undefined && n !== c.exactly);
  });
  if (broken.length === 0) return [findingOf(c, 'satisfied', done)];
  const counts = broken.map((e) => countIn(e, c.fields) ?? '未登记').join('、');
  return [findingOf(c, 'breached', broken, { message: `${c.message}（实际：${counts}）` })];
}

/** Who may record an act: its own level; for applicants and institutions, which have no accounts, the county; in a supervision any that stands above or below another. */
export function mayRecord(required: ActLevel, actual: ActLevel): boolean {
  if (required === 'superior') return actual === 'city' || actual === 'province';
  if (required === 'handling') return actual === 'county' || actual === 'city';
  return actual === required || (actual === 'county' && (required === 'applicant' || required === 'institution'));
}

/** Every event of the act comes from an office of its level; the platform itself may do its own acts. */
export function checkRole(c: RoleConstraint, events: readonly CaseEvent[]): Finding[] {
  const done = eventsOf(events, c.act);
  if (done.length === 0) return [];
  const bySystem = isLegalAct(c.act) && findAct(c.act).kind === 'system';
  const broken = done.filter(({ orgLevel }) => (orgLevel === null ? !bySystem : !mayRecord(c.level, orgLevel)));
  return [broken.length > 0 ? findingOf(c, 'breached', broken) : findingOf(c, 'satisfied', done)];
}

import type { Diagram, Step, StepKind } from '../../../processes/lint/model/diagram.ts';
import { allActsOf } from '../../../processes/lint/model/diagram.ts';
import type { MappedElement } from '../repair.ts';

/** A step at which a token or a timer can be. */
export interface MappableStep {
  id: string;
  name: string;
  kind: StepKind;
}

/** How one diagram goes over into that of another release. */
export interface DiagramMapping {
  process: string;
  name: string;
  /** steps of the old diagram, with what is proposed for each: null when nothing takes its place */
  steps: (MappableStep & { to: string | null })[];
  targets: MappableStep[];
  /** steps that only the new diagram has */
  added: string[];
}

const MAPPABLE: ReadonlySet<StepKind> = new Set(['user-task', 'service-task', 'call', 'catch-event', 'boundary-event', 'parallel-gateway']);
const mappable = (diagram: Diagram): Step[] => [...diagram.steps.values()].filter(({ kind, topic }) => MAPPABLE.has(kind) || topic !== null);
const shown = (diagram: Diagram, { id, name, kind, attachedTo }: Step): MappableStep => ({ id, name: `${attachedTo === null ? '' : `${diagram.steps.get(attachedTo)?.name || attachedTo}：`}${name || id}`, kind });

/** What a step is, apart from its id, its name and where it stands: two steps that agree in it do the same. */
const meaningOf = ({ kind, form, topic, calls, timer, message, properties, literals, acts }: Step): string =>
  JSON.stringify([kind, form, topic, calls, timer?.text, message, properties['deadline'] ?? null, literals, Object.entries(acts).sort()]);

/** Whether a case may stand at the other step as it stood at the one: the same form, topic, called diagram and acts. */
export const sameStep = (one: Step, other: Step): boolean =>
  one.kind === other.kind && one.form === other.form && one.topic === other.topic && one.calls === other.calls && allActsOf(one).toSorted().join() === allActsOf(other).toSorted().join();

const keepsMeaning = (one: Step | undefined, other: Step | undefined): boolean => one !== undefined && other !== undefined && sameStep(one, other);

/**
 * Proposes how the steps of a diagram go over into those of another release: the same id if it still does the same, else the only step that does the same and is new there.
 * Boundary events go where their task goes.
 */
export function proposeMapping(before: Diagram, after: Diagram): DiagramMapping {
  const [old, now] = [mappable(before), mappable(after)];
  const added = now.filter((step) => !keepsMeaning(before.steps.get(step.id), step));
  const lost = old.filter((step) => !keepsMeaning(step, after.steps.get(step.id)));
  const to = new Map<string, string | null>(old.map((step) => [step.id, lost.includes(step) ? null : step.id]));
  // Tasks before what stands at them.
  for (const step of [...lost].sort((a, b) => Number(a.kind === 'boundary-event') - Number(b.kind === 'boundary-event'))) {
    const alike = (other: Step): boolean => meaningOf(other) === meaningOf(step) && (step.attachedTo === null || to.get(step.attachedTo) === other.attachedTo);
    const candidates = added.filter(alike);
    const rivals = lost.filter((other) => meaningOf(other) === meaningOf(step) && other.attachedTo === step.attachedTo);
    if (candidates.length === 1 && rivals.length === 1) to.set(step.id, candidates[0]!.id);
  }
  for (const { id, attachedTo } of old) if (attachedTo !== null && to.get(id) === id && to.get(attachedTo) !== after.steps.get(id)?.attachedTo) to.set(id, null);
  const taken = new Set(to.values());
  return {
    process: before.process,
    name: after.name || before.name,
    steps: old.map((step) => ({ ...shown(before, step), to: to.get(step.id) ?? null })),
    targets: now.map((step) => shown(after, step)),
    added: added.filter(({ id }) => !taken.has(id)).map(({ id }) => id),
  };
}

/** Where proposals differ from "to the same id": what has to be said to the engine. */
export const differencesOf = (mappings: readonly DiagramMapping[]): MappedElement[] => mappings.flatMap(({ process, steps }) => steps.filter(({ id, to }) => id !== to).map(({ id, to }) => ({ process, from: id, to })));

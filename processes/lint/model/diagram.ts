/** What a step of a diagram is to the lint; `other` is everything that the guard does not know. */
export type StepKind = 'start' | 'end' | 'user-task' | 'service-task' | 'call' | 'exclusive-gateway' | 'parallel-gateway' | 'catch-event' | 'boundary-event' | 'other';

/** A condition of the only form that the guard lets through: `${variable operator literal}`. */
export interface Condition {
  readonly variable: string;
  readonly operator: '==' | '!=' | '<' | '<=' | '>' | '>=';
  readonly value: string;
}

export interface Flow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** null: none, the flow is always taken; `unreadable`: some other text. */
  readonly condition: Condition | 'unreadable' | null;
}

export interface Timer {
  /** Name of the variable that a `${variable}` reads; null for anything else. */
  readonly variable: string | null;
  readonly text: string;
}

export interface Step {
  readonly id: string;
  readonly process: string;
  readonly kind: StepKind;
  readonly name: string;
  /** The event sub-process in which it stands; null in the main course. */
  readonly within: string | null;
  readonly lane: { readonly id: string; readonly name: string } | null;
  readonly properties: Readonly<Record<string, string>>;
  /** Legal acts in order, under `default` or by the value that decides (`act.<value>`). Empty when the step performs none. */
  readonly acts: Readonly<Record<string, readonly string[]>>;
  readonly form: string | null;
  /** The candidate group's word: `county` for `${countyGroup}`. */
  readonly group: string | null;
  readonly topic: string | null;
  readonly calls: string | null;
  readonly literals: Readonly<Record<string, string>>;
  readonly outputs: readonly { readonly source: string; readonly target: string }[];
  readonly timer: Timer | null;
  /** Name of the message that it waits for. */
  readonly message: string | null;
  readonly attachedTo: string | null;
  readonly interrupting: boolean;
  readonly incoming: readonly Flow[];
  readonly outgoing: readonly Flow[];
}

/** An event sub-process: where it starts. */
export interface Interruption {
  readonly id: string;
  readonly start: string;
}

/** One process of a file. */
export interface Diagram {
  readonly process: string;
  readonly name: string;
  readonly steps: ReadonlyMap<string, Step>;
  readonly interruptions: readonly Interruption[];
}

/** The step with this id. @throws Error when the diagram has none, which a flow that leads nowhere would do: readers leave such flows out */
export function stepOf(diagram: Diagram, id: string): Step {
  const step = diagram.steps.get(id);
  if (!step) throw new Error(`${diagram.process} has no step ${id}`);
  return step;
}

/** The act or acts of a step for a value; the fixed ones when nothing decides; undefined when the value is none of the step's. */
export function actsFor(step: Step, value: string | undefined): readonly string[] | undefined {
  return step.acts['default'] ?? step.acts[value ?? ''];
}

/** Every act that a step can perform, once. */
export const allActsOf = (step: Step): readonly string[] => [...new Set(Object.values(step.acts).flat())];

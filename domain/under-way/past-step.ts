/** A paper that was issued before the case came to the platform. */
export interface PastPaper {
  kind: string;
  /** its old number; null when it bears none */
  numberText: string | null;
}

/** One step of the diagram that was done on paper, as an officer enters it: a task with the answers of its form, or a paper of the system with its number. */
export interface PastStep {
  process: string;
  element: string;
  /** the legal date of the step's act or paper */
  happenedOn: string;
  /** who did it, as the paper names him; null when it does not */
  doneBy: string | null;
  /** the form of a task, validated and pruned; empty for a paper */
  data: Record<string, unknown>;
  papers: PastPaper[];
}

/** An element of a diagram, by what a person calls it. */
export interface PlaceName {
  process: string;
  element: string;
  name: string;
}

/** The step that follows what was entered: what a person could enter next, if it was done on paper too. */
export interface NextStep extends PlaceName {
  kind: 'task' | 'paper';
  /** of a task: its form, the level that does it, and suggested answers */
  form: string | null;
  level: 'county' | 'city' | 'province' | null;
  prefill: Record<string, unknown>;
  /** of a paper: its kinds with their titles */
  papers: { kind: string; title: string }[];
}

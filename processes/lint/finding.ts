/** What may be deployed at all; what runs as drawn; what keeps the law. */
export type LintLayer = 'safe' | 'sound' | 'lawful';

export interface RunStep {
  readonly process: string;
  /** A step or a sequence flow. */
  readonly element: string;
  /** Legal acts that are done there, in order. */
  readonly acts: readonly string[];
}

/** One thing that is wrong with a diagram. */
export interface LintFinding {
  readonly layer: LintLayer;
  /** `<layer>/<name>`, a file of `rules/`. */
  readonly rule: string;
  /** An error keeps a diagram from being put live. */
  readonly severity: 'error' | 'warning';
  /** The diagram in which the element stands; '' when the file could not be read. */
  readonly process: string;
  /** Id of the step, flow or event; that of the process when it is about the whole. */
  readonly element: string;
  /** For people, in Chinese. */
  readonly message: string;
  /** null: no article, or office practice, which is never shown as law. */
  readonly article: number | null;
  /** Id of the constraint, of the rule of the digest (R040 …) or of the period; every lawful finding has one. */
  readonly constraintId?: string;
  /** The procedure whose runs were looked at. */
  readonly procedure?: string;
  /** Where the procedure calls the diagram of the element. */
  readonly calledFrom?: { readonly process: string; readonly element: string };
  /** The counter-example: ids of the steps and flows of one run in order, over all diagrams that it passes. */
  readonly run?: readonly string[];
  /** The same with the diagram of each. */
  readonly runSteps?: readonly RunStep[];
}

/** The part of the counter-example that lies in one diagram, to be drawn on it. */
export function runOn(finding: LintFinding, process: string): readonly string[] {
  return (finding.runSteps ?? []).filter((step) => step.process === process).map((step) => step.element);
}

/** Where a finding shows in one diagram: at its element, or at the call of the diagram in which that stands; null in any other. */
export function elementOn(finding: LintFinding, process: string): string | null {
  if (finding.process === process) return finding.element;
  return finding.calledFrom?.process === process ? finding.calledFrom.element : null;
}

/** The finding with its article, as a list shows it. */
export function describeFinding({ message, article }: LintFinding): string {
  return article === null ? message : `${message.replace(/。$/, "")}（第${article}条）。`;
}

import { actsOf, type Step } from './read-steps.ts';

/** A number on an element and its colour: the name of a marker that the style sheet of the page knows. */
export interface Heat {
  mark: string;
  text: string;
  title: string;
}

export interface DiagramMarks {
  /** element id → number of tokens there */
  active: Record<string, number>;
  completed: string[];
  incidents: string[];
  /** what carries out the article that was chosen */
  law?: string[];
  /** element id → what many cases did there */
  heat?: Record<string, Heat>;
}
export const NO_MARKS: DiagramMarks = { active: {}, completed: [], incidents: [] };

/** Counts a list of active element ids. */
export const countTokens = (ids: readonly string[]): Record<string, number> => ids.reduce<Record<string, number>>((sum, id) => ({ ...sum, [id]: (sum[id] ?? 0) + 1 }), {});

export interface CaseProgress {
  process: string;
  /** acts that have taken effect */
  acts: readonly string[];
  openTasks: readonly { processKey: string; taskKey: string }[];
}

/**
 * Where a case stands, from what a caseworker may see: its acts and its open tasks. A step is done when one of its acts
 * took effect, a delivery when the act of its name did; a call is active when a task of the called diagram is open and (where several calls fit) what comes before it is done.
 */
export function marksOfCase(steps: readonly Step[], progress: CaseProgress): DiagramMarks {
  const done = new Set(progress.acts);
  const here = progress.openTasks.filter((task) => task.processKey === progress.process).map((task) => task.taskKey);
  const completed = steps.filter((step) => !here.includes(step.id) && (actsOf(step).some((act) => done.has(act)) || (step.calledElement !== null && done.has(step.id)))).map((step) => step.id);
  const callsOf = (process: string): string[] => {
    const calls = steps.filter((step) => step.calledElement === process);
    if (calls.length < 2) return calls.map((step) => step.id);
    return calls.filter((step) => !done.has(step.id) && step.sources.some((source) => completed.includes(source))).slice(-1).map((step) => step.id);
  };
  const called = progress.openTasks.filter((task) => task.processKey !== progress.process).flatMap((task) => callsOf(task.processKey));
  return { active: countTokens([...here, ...called]), completed: completed.filter((id) => !called.includes(id)), incidents: [] };
}

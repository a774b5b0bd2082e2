import type { Constraint } from '../../../../regulations/constraints/index.ts';
import { findingInRun, placeOfLast } from '../../context.ts';
import type { LintContext, LintRule } from '../../context.ts';
import type { LintFinding } from '../../finding.ts';
import type { Automaton } from '../../runs/automaton.ts';
import type { Break } from '../../runs/find-breaks.ts';
import { findBreaks } from '../../runs/find-breaks.ts';

/** How constraints of one kind are looked for in the runs of a procedure. */
export interface OrderRule<C extends Constraint> {
  readonly id: string;
  readonly takes: (constraint: Constraint) => constraint is C;
  readonly automaton: (constraint: C) => Automaton;
  /** What a run does wrong, in a sentence without full stop. */
  readonly describe: (constraint: C, found: Break) => string;
  /** A run that ends in debt is shown at the step that made it: the last that did one of these. */
  readonly owedFrom?: (constraint: C) => readonly string[];
}

/** A rule that walks every run of every procedure once for each constraint of its kind. */
export function orderRule<C extends Constraint>({ id, takes, automaton, describe, owedFrom }: OrderRule<C>): LintRule {
  const rule = { layer: 'lawful', id } as const;
  const check = ({ runsOf, constraintsOf }: LintContext, root: string): LintFinding[] => {
    const graph = runsOf(root);
    return constraintsOf(root).filter(takes).flatMap((constraint) =>
      findBreaks(graph, automaton(constraint)).map((found) => {
        const place = found.event === null ? placeOfLast(found.edges, owedFrom?.(constraint) ?? []) : found.edges.at(-1)!.place;
        const basis = constraint.article === null ? '（工作规范）' : '';
        return findingInRun(rule, graph, place, found.edges, `${describe(constraint, found)}：${constraint.message}${basis}。`, { article: constraint.article, constraintId: constraint.id });
      }),
    );
  };
  return { ...rule, check: (context) => context.roots.flatMap((root) => check(context, root)) };
}

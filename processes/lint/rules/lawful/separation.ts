import { findAct, isLegalAct } from '../../../../regulations/acts/legal-acts.ts';
import type { SeparationConstraint } from '../../../../regulations/constraints/index.ts';
import { findingAt, named } from '../../context.ts';
import type { LintContext, LintRule } from '../../context.ts';
import type { LintFinding } from '../../finding.ts';
import { actsFor } from '../../model/diagram.ts';
import type { Step } from '../../model/diagram.ts';
import { actName } from './words.ts';

const rule = { layer: 'lawful', id: 'lawful/separation' } as const;

const levelOf = (act: string): string | null => (isLegalAct(act) ? findAct(act).level : null);
const doing = (steps: readonly Step[], act: string): Step[] => steps.filter((step) => Object.values(step.acts).some((acts) => acts.includes(act)));

function check({ constraintsOf, runsOf }: LintContext, root: string): LintFinding[] {
  const steps = [...new Set(runsOf(root).net.scopes.flatMap(({ diagram }) => [...diagram.steps.values()]))].filter((step) => step.kind === 'user-task');
  return constraintsOf(root).filter((c): c is SeparationConstraint => c.kind === 'separation').flatMap((constraint) => {
    const pairs = constraint.acts.flatMap((a, index) => constraint.acts.slice(index + 1).map((b) => [a, b] as const));
    return pairs.flatMap(([a, b]) => {
      const rest = { article: constraint.article, constraintId: constraint.id };
      const inOne = doing(steps, a).filter((step) => Object.keys(step.acts).some((value) => actsFor(step, value)?.includes(a) && actsFor(step, value)?.includes(b)));
      // Officers of one office are told apart when the form is sent; acts of two levels in one office's hands are not.
      const inOneOffice = levelOf(a) === levelOf(b) ? [] : doing(steps, b).filter((step) => doing(steps, a).some((other) => other.id !== step.id && other.group === step.group));
      return [
        ...inOne.map((step) => findingAt(rule, step, `${named(step)}由一人同时办理${actName(a)}和${actName(b)}：${constraint.message}。`, rest)),
        ...inOneOffice.map((step) => findingAt(rule, step, `${actName(a)}和${actName(b)}由同一单位办理：${constraint.message}。`, rest)),
      ];
    });
  });
}

/** Acts that two persons have to do are not put into one pair of hands by the drawing. Who really did them is asked when a form is sent. */
export const separation: LintRule = { ...rule, check: (context) => context.roots.flatMap((root) => check(context, root)) };

import type { Constraint } from '../../../regulations/constraints/index.ts';
import type { ProcedureRegistry } from '../../registry.ts';
import type { Net } from './net.ts';

/** One way in which a case can be ended from outside: by a message, with one of its reasons. */
export interface EarlyEnd {
  /** The place of the start event. */
  readonly start: number;
  readonly scope: number;
  readonly variable: string;
  readonly value: string;
  /** Acts by which the law bars it for good: those that it excludes, and those that close the case. The platform refuses it then. */
  readonly barredBy: ReadonlySet<string>;
}

function barring(act: string, constraints: readonly Constraint[]): string[] {
  return constraints.flatMap((c): readonly string[] => {
    if (c.kind === 'exclusion' && (c.acts as readonly string[]).includes(act)) return c.acts.filter((other) => other !== act);
    return c.kind === 'closure' && c.reopenedBy === undefined && (c.acts as readonly string[]).includes(act) ? c.after : [];
  });
}

/** Every way in which a case of this net can be ended from outside. */
export function listEarlyEnds(net: Net, registry: ProcedureRegistry, constraints: readonly Constraint[]): EarlyEnd[] {
  return net.scopes.flatMap((scope) =>
    registry.interruptions.filter((entry) => entry.process === scope.diagram.process && net.at(scope.index, entry.event) >= 0).flatMap((entry) =>
      Object.entries(entry.acts).map(([value, act]) => ({ start: net.at(scope.index, entry.event), scope: scope.index, variable: entry.outcomeVariable, value, barredBy: new Set(barring(act, constraints)) })),
    ),
  );
}

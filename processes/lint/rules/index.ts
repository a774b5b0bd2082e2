import type { LintRule } from '../context.ts';
import { actsByFact } from './lawful/acts-by-fact.ts';
import { cardinality } from './lawful/cardinality.ts';
import { closure } from './lawful/closure.ts';
import { exclusion } from './lawful/exclusion.ts';
import { handOver } from './lawful/hand-over.ts';
import { level } from './lawful/level.ts';
import { minimumPeriod } from './lawful/minimum-period.ts';
import { negativeRouteKept } from './lawful/negative-route.ts';
import { periodCounted } from './lawful/period-counted.ts';
import { periodKept } from './lawful/period-kept.ts';
import { periodWatched } from './lawful/period-watched.ts';
import { precedence } from './lawful/precedence.ts';
import { response } from './lawful/response.ts';
import { separation } from './lawful/separation.ts';
import { modelGuard } from './safe/model-guard.ts';
import { actsAsRegistered } from './sound/acts-as-registered.ts';
import { calledDiagrams } from './sound/called-diagrams.ts';
import { canEnd } from './sound/can-end.ts';
import { conditionsKnown } from './sound/conditions-known.ts';
import { instantsKnown } from './sound/instants-known.ts';
import { noDeadStep } from './sound/no-dead-step.ts';
import { registeredSteps } from './sound/registered-steps.ts';
import { timersBounded } from './sound/timers-bounded.ts';
import { waysOut } from './sound/ways-out.ts';

/** Every rule, layer by layer. */
export const rules: readonly LintRule[] = [
  modelGuard,
  registeredSteps, calledDiagrams, actsAsRegistered, conditionsKnown, timersBounded, instantsKnown, waysOut, canEnd, noDeadStep,
  precedence, response, exclusion, closure, periodKept, periodCounted, periodWatched, minimumPeriod, level, separation, cardinality, actsByFact, negativeRouteKept, handOver,
];

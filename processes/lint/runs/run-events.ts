import { deadlineVariable } from '../../registry.ts';
import type { ProcedureRegistry } from '../../registry.ts';
import type { Net, Place } from './net.ts';

/*
 * What the rules look at in a run, as words, so that an automaton can say by which of them it is moved:
 *   act:<act>                 a legal act is done
 *   by:<group>                officers of this group do a task
 *   fact:<variable>=<value>   the course shows that a fact of the start has this value
 *   interrupt                 the case is ended from outside
 *   clock:<deadline>          the period is counted
 *   wait:<variable or text>   the case waits for a timer
 *   set:<scope>:<variable>    an instant is known in an instance of a diagram
 *   read:<scope>:<variable>   a timer asks for it
 *   enter:<scope>, leave:<scope>   a called diagram begins and ends
 */

/** The service that computes the last day of a period. */
export const clockTopic = 'shared.start-deadline';

/** Instants that a service task makes known. A period set by an office has a topic `….start-<name>` beside the one that reports, `….report-<name>`. */
export function instantsSetBy(place: Pick<Place, 'step'>, registry: ProcedureRegistry): readonly string[] {
  const { step } = place;
  const deadline = step.properties['deadline'];
  if (step.kind !== 'service-task' || step.topic === null) return [];
  if (step.topic === clockTopic) return deadline === undefined ? [] : [deadlineVariable(deadline, 'remind'), deadlineVariable(deadline, 'breach')];
  return registry.officeTimers.filter((timer) => timer.topic.replace('.report-', '.start-') === step.topic).map((timer) => timer.variable);
}

/** The events of doing a step that do not depend on how the run came to it; the acts are added by whoever knows the outcome. */
export function eventsAt(place: Place, net: Net, registry: ProcedureRegistry): readonly string[] {
  const { step, scope } = place;
  const { diagram } = net.scopes[scope]!;
  const timers = [...diagram.steps.values()].filter((other) => other.attachedTo === step.id || (other === step && step.kind === 'catch-event'));
  const reads = timers.flatMap((other) => (other.timer?.variable ? [`read:${scope}:${other.timer.variable}`] : []));
  const wait = step.kind === 'catch-event' && step.timer ? [`wait:${step.timer.variable ?? step.timer.text}`] : [];
  const clock = step.kind === 'service-task' && step.topic === clockTopic && step.properties['deadline'] !== undefined ? [`clock:${step.properties['deadline']}`] : [];
  return [...(step.kind === 'user-task' && step.group !== null ? [`by:${step.group}`] : []), ...reads, ...wait, ...clock, ...instantsSetBy(place, registry).map((variable) => `set:${scope}:${variable}`)];
}

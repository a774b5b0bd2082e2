import { deadlineVariable, procedureRegistry } from '../../../../processes/registry.ts';
import type { ProcedureRegistry } from '../../../../processes/registry.ts';
import { attributeOf, walk } from '../../../../processes/lint/guard/model-node.ts';
import type { ModelNode } from '../../../../processes/lint/guard/model-node.ts';
import { parseModel } from '../../../../processes/lint/guard/parse-model.ts';
import { buildAllowList } from '../../../../processes/lint/guard/build-allow-list.ts';
import { offeredOutcomes } from '../../../../processes/lint/index.ts';
import { durationHours } from '../../../../processes/lint/guard/durations.ts';
import type { ActLevel } from '../../../../regulations/acts/legal-acts.ts';
import { isLegalAct } from '../../../../regulations/acts/legal-acts.ts';
import { addCalendarDays, createStatutoryCalendar } from '../../../../regulations/calendar/index.ts';
import { whatBlocks } from '../../../../regulations/constraints/index.ts';
import type { CaseEvent, Constraint } from '../../../../regulations/constraints/index.ts';
import { computeDeadline } from '../../../../regulations/deadlines/compute-deadline.ts';
import { findDeadline } from '../../../../regulations/deadlines/statutory-deadlines.ts';

/*
 * An engine of its own for the test: one token walks the file as it is written, and leaves the events of a case behind.
 * It shares nothing with the walk of the lint (no net, no states, no automata), so that both can be held against each other.
 */

export const calendar = createStatutoryCalendar();
const registry: ProcedureRegistry = procedureRegistry;
const allowList = buildAllowList();
const FIRST_DAY = '2026-03-02';
const MOST_STEPS = 260;

interface Step {
  readonly id: string;
  readonly name: string;
  readonly node: ModelNode;
  readonly properties: Readonly<Record<string, string>>;
  readonly out: readonly { readonly target: string; readonly condition: RegExpExecArray | null }[];
}

export interface Drawing {
  readonly key: string;
  readonly steps: ReadonlyMap<string, Step>;
  readonly start: Step | undefined;
  readonly interruption: Step | undefined;
}

export function readDrawing(xml: string): Drawing {
  const root = parseModel(xml, allowList);
  if ('code' in root) throw new Error(root.message);
  const nodes = [...walk(root)];
  const process = nodes.find((node) => node.name === 'bpmn:process')!;
  const flows = nodes.filter((node) => node.name === 'bpmn:sequenceFlow');
  const steps = nodes.filter((node) => ['bpmn:process', 'bpmn:subProcess'].includes(node.parent?.name ?? '') && attributeOf(node, 'id') !== undefined && !['bpmn:sequenceFlow', 'bpmn:subProcess', 'bpmn:laneSet'].includes(node.name)).map((node): Step => {
    const id = attributeOf(node, 'id')!;
    return {
      id, name: node.name, node,
      properties: Object.fromEntries([...walk(node)].filter((below) => below.name === 'camunda:property').map((below) => [attributeOf(below, 'name')!, attributeOf(below, 'value')!])),
      out: flows.filter((flow) => attributeOf(flow, 'sourceRef') === id).map((flow) => ({ target: attributeOf(flow, 'targetRef')!, condition: /^\$\{(\w+) == '([^']*)'\}$/.exec(flow.children.map((child) => child.text).join('')) })),
    };
  });
  const startIn = (parent: string): Step | undefined => steps.find((step) => step.name === 'bpmn:startEvent' && step.node.parent?.name === parent);
  return { key: attributeOf(process, 'id')!, steps: new Map(steps.map((step) => [step.id, step])), start: startIn('bpmn:process'), interruption: startIn('bpmn:subProcess') };
}

/** The run came to nothing: the engine would stop here with an incident. */
class Stops extends Error {}

export interface Chooser {
  /** One of the alternatives at a place. */
  readonly choose: (place: string, alternatives: readonly string[]) => string;
  /** Whether somebody ends the case here, and why. */
  readonly endNow: () => string | null;
}

interface Course {
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly chooser: Chooser;
  readonly constraints: readonly Constraint[];
  readonly events: CaseEvent[];
  today: string;
  steps: number;
  ended: boolean;
}

function record(course: Course, acts: readonly string[], group: string | null): void {
  for (const act of acts) {
    course.events.push({
      act, outcome: null, happenedOn: course.today, recordedAt: new Date(Date.UTC(2026, 0, 1) + course.events.length), round: 1,
      orgLevel: group as ActLevel | null, actorId: group === null ? null : `officer-${group}`, payload: { experts: 3, signers: 3, formCopies: 3 },
    });
  }
}

const list = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : text.split(','));

function startPeriod(course: Course, deadline: string, variables: Map<string, string>): void {
  const started = course.events.findLast((event) => (findDeadline(deadline).startActs as readonly string[]).includes(event.act));
  const { dueOn } = computeDeadline(deadline, started?.happenedOn ?? course.today, calendar);
  variables.set(deadlineVariable(deadline, 'breach'), addCalendarDays(dueOn, 1));
  variables.set(deadlineVariable(deadline, 'remind'), dueOn);
}

function wait(course: Course, process: string, step: Step, variables: Map<string, string>): void {
  const message = (registry.waitingMessages ?? []).find((entry) => entry.process === process && entry.event === step.id);
  if (message) {
    const value = course.chooser.choose(`${process}/${step.id}`, Object.keys(message.acts));
    record(course, list(step.properties[`act.${value}`]), 'county');
    variables.set(message.outcomeVariable, value);
    return;
  }
  const text = [...walk(step.node)].filter((node) => node.name === 'bpmn:timeDate' || node.name === 'bpmn:timeDuration').map((node) => node.text.trim()).join('');
  const hours = durationHours(text);
  const until = hours === null ? variables.get(/\w+/.exec(text)?.[0] ?? '') : addCalendarDays(course.today, Math.floor(hours / 24));
  if (until === undefined) throw new Stops(`${step.id} waits for nothing known`);
  if (until > course.today) course.today = until;
}

function complete(course: Course, process: string, step: Step, variables: Map<string, string>): void {
  const group = /^\$\{(\w+)Group\}$/.exec(attributeOf(step.node, 'camunda:candidateGroups') ?? '')?.[1] ?? null;
  for (const [name, boundary] of course.drawings.get(process)!.steps) {
    // A timer that asks for an instant that nobody has computed keeps the task from beginning.
    if (boundary.name !== 'bpmn:boundaryEvent' || attributeOf(boundary.node, 'attachedToRef') !== step.id) continue;
    const variable = /\$\{(\w+)\}/.exec([...walk(boundary.node)].map((node) => node.text).join(''))?.[1];
    if (variable !== undefined && !variables.has(variable)) throw new Stops(`${name} asks for ${variable}`);
  }
  const task = registry.userTasks.find((entry) => entry.process === process && entry.task === step.id);
  if (!task) throw new Stops(`${step.id} is not registered`);
  const values = Object.keys(task.acts).filter((value) =>
    offeredOutcomes.every((offer) => offer.process !== process || offer.task !== step.id || offer.value !== value || offer.values.includes(variables.get(offer.variable) ?? '')),
  );
  if (values.length === 0) throw new Stops(`${step.id} has no outcome`);
  const value = task.subjectVariable !== undefined && task.outcomeVariable === undefined ? (variables.get(task.subjectVariable) ?? '') : course.chooser.choose(`${process}/${step.id}`, values);
  const drawn = step.properties['act'] ?? step.properties[`act.${value}`];
  if (drawn === undefined && !Object.hasOwn(task.acts, value) && !Object.hasOwn(task.acts, 'default')) throw new Stops(`${step.id} does not know ${value}`);
  // The diagram says what is done; an act that it does not name is not looked for in the registry.
  record(course, drawn === undefined ? [] : list(drawn), group);
  if (task.outcomeVariable !== undefined) variables.set(task.outcomeVariable, value);
  for (const [name, set] of Object.entries(task.sets?.[value] ?? task.sets?.['default'] ?? {})) variables.set(name, set);
}

function call(course: Course, step: Step, variables: Map<string, string>): void {
  const called = course.drawings.get(attributeOf(step.node, 'calledElement') ?? '');
  if (!called?.start) throw new Stops(`${step.id} calls nothing`);
  const given = new Map(variables);
  const mappings = [...walk(step.node)];
  for (const input of mappings.filter((node) => node.name === 'camunda:in' && attributeOf(node, 'target') !== undefined)) given.set(attributeOf(input, 'target')!, attributeOf(input, 'sourceExpression') ?? '');
  walkCourse(course, called, called.start, given);
  if (course.ended) return;
  for (const output of mappings.filter((node) => node.name === 'camunda:out')) {
    const value = given.get(attributeOf(output, 'source')!);
    if (value !== undefined) variables.set(attributeOf(output, 'target')!, value);
  }
}

function nextOf(step: Step, variables: ReadonlyMap<string, string>): string | null {
  if (step.out.length === 0) return null;
  if (step.name !== 'bpmn:exclusiveGateway') {
    if (step.out.length > 1) throw new Stops(`${step.id} splits`);
    return step.out[0]!.target;
  }
  const way = step.out.find(({ condition }) => {
    if (condition === null) return true;
    const value = variables.get(condition[1]!);
    if (value === undefined) throw new Stops(`${step.id} asks for ${condition[1]}`);
    return value === condition[2];
  });
  if (!way) throw new Stops(`${step.id} has no way out`);
  return way.target;
}

function walkCourse(course: Course, drawing: Drawing, start: Step, variables: Map<string, string>, interruptible = true): void {
  for (let step: Step | undefined = start; step; ) {
    course.steps += 1;
    if (course.steps > MOST_STEPS) throw new Stops('too long');
    const ending = interruptible ? course.chooser.endNow() : null;
    if (ending !== null && endCase(course, ending)) return;
    if (step.name === 'bpmn:userTask') complete(course, drawing.key, step, variables);
    else if (step.name === 'bpmn:callActivity') call(course, step, variables);
    else if (step.name === 'bpmn:intermediateCatchEvent') wait(course, drawing.key, step, variables);
    else if (step !== drawing.interruption) record(course, list(step.properties['act']), step.name === 'bpmn:startEvent' ? 'county' : null);
    if (course.ended && interruptible) return;
    if (step.name === 'bpmn:serviceTask' && attributeOf(step.node, 'camunda:topic') === 'shared.start-deadline' && step.properties['deadline'] !== undefined) startPeriod(course, step.properties['deadline'], variables);
    if (step.name === 'bpmn:serviceTask' && attributeOf(step.node, 'camunda:topic') === 'medical-appraisal.start-objection-window') variables.set('objectionWindowDueAt', course.today);
    const next = nextOf(step, variables);
    step = next === null ? undefined : drawing.steps.get(next);
  }
}

/** Somebody ends the case, when the law as it is asked at that moment does not forbid it. */
function endCase(course: Course, reason: string): boolean {
  const [interruption] = registry.interruptions;
  const drawing = course.drawings.get(interruption!.process)!;
  const act = interruption!.acts[reason]!;
  if (!drawing.interruption || !isLegalAct(act) || course.events.length === 0) return false;
  const proposal: CaseEvent[] = reason === 'annulled' ? [{ act: 'propose-annulment', happenedOn: course.today, recordedAt: new Date(Date.UTC(2026, 0, 1) + course.events.length), round: 1, orgLevel: 'county', actorId: 'officer-county-2' }] : [];
  if (whatBlocks(act, [...course.events, ...proposal], { calendar, asOf: course.today, lawDate: FIRST_DAY, constraints: course.constraints }).length > 0) return false;
  course.events.push(...proposal);
  record(course, list(drawing.interruption.properties[`act.${reason}`]), 'county');
  walkCourse(course, drawing, drawing.interruption, new Map([[interruption!.outcomeVariable, reason]]), false);
  course.ended = true;
  return true;
}

/** The events of one run from the start to its end; null when the engine would stop on the way. */
export function simulateRun(drawings: ReadonlyMap<string, Drawing>, process: string, facts: Readonly<Record<string, string>>, chooser: Chooser, constraints: readonly Constraint[]): CaseEvent[] | null {
  const course: Course = { drawings, chooser, constraints, events: [], today: FIRST_DAY, steps: 0, ended: false };
  const drawing = drawings.get(process)!;
  if (!drawing.start) return null;
  try {
    walkCourse(course, drawing, drawing.start, new Map(Object.entries(facts)));
  } catch (error) {
    if (error instanceof Stops) return null;
    throw error;
  }
  return course.events;
}


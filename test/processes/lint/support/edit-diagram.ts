/*
 * Edits of a diagram's text, as an analyst would make them in an editor: each gives the new text, and throws when there is nothing to
 * edit, so that no fixture can silently be the diagram that was shipped.
 */

const steps = ['startEvent', 'endEvent', 'userTask', 'serviceTask', 'callActivity', 'exclusiveGateway', 'parallelGateway', 'intermediateCatchEvent', 'boundaryEvent'];

export interface FlowText {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly condition: string | null;
}

const attribute = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The sequence flows in document order. */
export function flowsIn(xml: string): FlowText[] {
  return [...xml.matchAll(/<bpmn:sequenceFlow\b[^>]*?(?:\/>|>([\s\S]*?)<\/bpmn:sequenceFlow>)/g)].map(([whole, inner]) => ({
    id: attribute(whole, 'id'), source: attribute(whole, 'sourceRef'), target: attribute(whole, 'targetRef'), condition: /\$\{[^}]*\}/.exec(inner ?? '')?.[0] ?? null,
  }));
}

/** Ids of the steps of some kinds, in document order. */
export function stepsIn(xml: string, kinds: readonly string[] = steps): string[] {
  return [...xml.matchAll(new RegExp(`<bpmn:(?:${kinds.join('|')})\\b[^>]*>`, 'g'))].map(([tag]) => attribute(tag, 'id'));
}

/** The text of a step, from its opening to its closing tag. */
export function stepText(xml: string, id: string): string {
  const found = new RegExp(`<bpmn:(${steps.join('|')}) id="${escaped(id)}"(?:[^>]*/>|[\\s\\S]*?</bpmn:\\1>)`).exec(xml);
  if (!found) throw new Error(`no step ${id}`);
  return found[0];
}

/** Replaces, and insists that there was something to replace. */
export function replaced(xml: string, from: string, to: string): string {
  if (!xml.includes(from)) throw new Error(`nothing to replace: ${from}`);
  return xml.replace(from, () => to);
}

/** Replaces inside of one step. */
export function inStep(xml: string, id: string, from: string, to: string): string {
  const text = stepText(xml, id);
  return replaced(xml, text, replaced(text, from, to));
}

/** Leads a flow to another step. */
export function retarget(xml: string, flow: string, target: string): string {
  const tag = new RegExp(`<bpmn:sequenceFlow id="${escaped(flow)}"[^>]*>`).exec(xml)?.[0];
  if (!tag) throw new Error(`no flow ${flow}`);
  return replaced(xml, tag, tag.replace(/ targetRef="[^"]*"/, ` targetRef="${target}"`));
}

/** Takes a step out of the course: whatever led to it leads on to what came after it. Its boundary timers go with it. */
export function removeStep(xml: string, id: string): string {
  const [out, ...more] = flowsIn(xml).filter((flow) => flow.source === id);
  if (!out || more.length > 0) throw new Error(`${id} has not one way out`);
  let edited = xml;
  for (const flow of flowsIn(xml).filter((entry) => entry.target === id)) edited = retarget(edited, flow.id, out.target);
  for (const boundary of stepsIn(xml, ['boundaryEvent']).filter((step) => stepText(xml, step).includes(` attachedToRef="${id}"`))) {
    for (const flow of flowsIn(edited).filter((entry) => entry.source === boundary)) edited = withoutFlow(replaced(edited, stepText(edited, flow.target), ''), flow.id);
    edited = replaced(edited, stepText(edited, boundary), '');
  }
  return withoutFlow(replaced(edited, stepText(edited, id), ''), out.id);
}

/** Takes a flow away. */
export function withoutFlow(xml: string, id: string): string {
  const text = new RegExp(`<bpmn:sequenceFlow id="${escaped(id)}"(?:[^>]*/>|[\\s\\S]*?</bpmn:sequenceFlow>)`).exec(xml)?.[0];
  if (!text) throw new Error(`no flow ${id}`);
  return replaced(xml, text, '');
}

/** Lets two steps change places: every flow of the one becomes a flow of the other. */
export function swapSteps(xml: string, a: string, b: string): string {
  const other = (id: string): string => (id === a ? b : id === b ? a : id);
  stepText(xml, a);
  stepText(xml, b);
  return xml.replace(/ (sourceRef|targetRef)="([^"]*)"/g, (_, name: string, id: string) => ` ${name}="${other(id)}"`);
}

/** Lets two ways out of a gateway change their conditions. */
export function swapConditions(xml: string, one: string, two: string): string {
  const [a, b] = [one, two].map((id) => flowsIn(xml).find((flow) => flow.id === id)?.condition);
  if (!a || !b) throw new Error(`no conditions at ${one} and ${two}`);
  const place = (edited: string, id: string, condition: string): string => {
    const text = new RegExp(`<bpmn:sequenceFlow id="${escaped(id)}"[\\s\\S]*?</bpmn:sequenceFlow>`).exec(edited)![0];
    return edited.replace(text, () => text.replace(/\$\{[^}]*\}/, () => condition));
  };
  return place(place(xml, one, b), two, a);
}

/** Moves a step into another lane, with its boundary events left where they are. */
export function moveToLane(xml: string, id: string, lane: string): string {
  const ref = `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`;
  const opening = new RegExp(`<bpmn:lane id="${escaped(lane)}"[^>]*>`).exec(xml)?.[0];
  if (!opening) throw new Error(`no lane ${lane}`);
  const taken = replaced(xml, ref, '');
  return replaced(taken, opening, opening + ref);
}

/** Puts a step between a flow's two ends. */
export function insertStep(xml: string, flow: string, id: string, step: string): string {
  const { source, target } = flowsIn(xml).find((entry) => entry.id === flow) ?? { source: '', target: '' };
  if (source === '') throw new Error(`no flow ${flow}`);
  return replaced(retarget(xml, flow, id), '<bpmn:sequenceFlow ', `${step}<bpmn:sequenceFlow id="${id}-out" sourceRef="${id}" targetRef="${target}" /><bpmn:sequenceFlow `);
}

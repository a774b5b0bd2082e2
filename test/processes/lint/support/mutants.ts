import { flowsIn, inStep, moveToLane, removeStep, replaced, retarget, stepText, stepsIn, swapConditions, swapSteps, withoutFlow } from './edit-diagram.ts';
import { shipped } from './shipped.ts';

/** One small change of one shipped diagram. */
export interface Mutant {
  readonly name: string;
  readonly kind: string;
  readonly process: string;
  readonly xml: string;
}

const working = ['userTask', 'serviceTask', 'callActivity', 'intermediateCatchEvent'];
const processes = ['disability-rating', 'medical-appraisal', 'public-notice', 'delivery', 'archive'];

type Make = (kind: string, name: string, edit: (xml: string) => string) => Mutant[];

/** Every change of a kind to a diagram, in document order. */
function mutantsOf(process: string): Mutant[] {
  const xml = shipped[process]!;
  const flows = flowsIn(xml);
  const from = (id: string) => flows.filter((flow) => flow.source === id);
  const make: Make = (kind, name, edit) => [{ kind, name: `${process}: ${name}`, process, xml: edit(xml) }];
  const steps = stepsIn(xml, working);
  const gateways = stepsIn(xml, ['exclusiveGateway']);
  const tasks = stepsIn(xml, ['userTask']);

  const removed = steps.flatMap((id) => make('step removed', `without ${id}`, (text) => removeStep(text, id)));
  const swapped = flows.filter((flow) => steps.includes(flow.source) && steps.includes(flow.target)).flatMap((flow) => make('two swapped', `${flow.target} before ${flow.source}`, (text) => swapSteps(text, flow.source, flow.target)));
  const turned = gateways.flatMap((id) => {
    const ways = from(id).filter((flow) => flow.condition !== null);
    return ways.flatMap((one, index) => ways.slice(index + 1).filter((two) => two.target !== one.target).flatMap((two) => make('route turned', `${one.id} with the condition of ${two.id}`, (text) => swapConditions(text, one.id, two.id))));
  });
  const led = gateways.flatMap((id) => from(id).flatMap((flow) => from(id).filter((other) => other.target !== flow.target).map((other) => other.target).flatMap((target) => make('route led elsewhere', `${flow.id} to ${target}`, (text) => retarget(text, flow.id, target)))));
  const skipping = steps.flatMap((id) => {
    const [next] = from(id);
    const [after] = next ? from(next.target) : [];
    return next && after && from(next.target).length === 1 ? make('step passed by', `${id} straight to ${after.target}`, (text) => retarget(text, next.id, after.target)) : [];
  });
  const cut = gateways.flatMap((id) => from(id).slice(0, 1).flatMap((flow) => make('route cut', `without ${flow.id}`, (text) => withoutFlow(text, flow.id))));
  const acts = [...steps, ...stepsIn(xml, ['startEvent'])].flatMap((id) =>
    [...stepText(xml, id).matchAll(/<camunda:property name="(act[^"]*)" value="([^"]*)" \/>/g)].flatMap(([property, name]) => make('act dropped', `${id} without ${name}`, (text) => inStep(text, id, property!, ''))),
  );
  const groups = tasks.flatMap((id) => {
    const own = /\$\{(county|city|province)Group\}/.exec(stepText(xml, id))?.[1] ?? 'county';
    const other = own === 'county' ? 'city' : own === 'city' ? 'province' : 'county';
    return make('office changed', `${id} by the ${other}`, (text) => inStep(text, id, `\${${own}Group}`, `\${${other}Group}`));
  });
  const lanes = [...xml.matchAll(/<bpmn:lane id="([^"]*)"/g)].map((match) => match[1]!);
  const moved = tasks.flatMap((id) => {
    const own = lanes.find((lane) => new RegExp(`<bpmn:lane id="${lane}"(?:(?!</bpmn:lane>)[\\s\\S])*<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`).test(xml));
    const other = lanes.find((lane) => lane !== own && (lane === 'lane-city' || lane === 'lane-province'));
    return other ? make('lane changed', `${id} in ${other}`, (text) => moveToLane(text, id, other)) : [];
  });
  const clocks = steps.filter((id) => stepText(xml, id).includes('shared.start-deadline')).flatMap((id) => {
    const own = /name="deadline" value="([^"]*)"/.exec(stepText(xml, id))?.[1] ?? '';
    const other = own === 'filing' ? 'acceptance-notice' : 'filing';
    return make('other period counted', `${id} counts ${other}`, (text) => inStep(text, id, `name="deadline" value="${own}"`, `name="deadline" value="${other}"`));
  });
  const timers = [...stepsIn(xml, ['boundaryEvent']), ...stepsIn(xml, ['intermediateCatchEvent'])].flatMap((id) => {
    const text = stepText(xml, id);
    const date = /<bpmn:timeDate[^>]*>([^<]*)<\/bpmn:timeDate>/.exec(text);
    if (!date) return [];
    const other = date[1]!.includes('filing') ? '${acceptanceNoticeDueAt}' : '${filingDueAt}';
    const shortened = text.includes('Catch') || id.endsWith('-breach') ? make('timer shortened', `${id} after two days`, (edited) => inStep(edited, id, date[0], '<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P2D</bpmn:timeDuration>')) : [];
    const foreign = make('timer of another period', `${id} reads ${other}`, (edited) => inStep(edited, id, date[1]!, other));
    const gone = id.endsWith('-remind') ? make('timer removed', `without ${id}`, (edited) => {
      const [out] = flowsIn(edited).filter((flow) => flow.source === id);
      return withoutFlow(replaced(replaced(edited, stepText(edited, id), ''), stepText(edited, out!.target), ''), out!.id);
    }) : [];
    return [...shortened, ...(id.endsWith('-remind') ? [] : foreign), ...gone];
  });
  const subjects = steps.flatMap((id) => {
    const literal = /<camunda:in sourceExpression="([^"]*)" target="deliverySubject" \/>/.exec(stepText(xml, id));
    if (!literal) return [];
    const other = literal[1] === 'outcome-notice' ? 'certificate' : 'outcome-notice';
    return make('another paper delivered', `${id} delivers ${other}`, (text) => inStep(text, id, literal[0], literal[0].replace(literal[1]!, other)));
  });
  return [...removed, ...swapped, ...turned, ...led, ...skipping, ...cut, ...acts, ...groups, ...moved, ...clocks, ...timers, ...subjects];
}

/** Every small change that is tried, generated from the shipped diagrams; those that would change nothing are left out. */
export const mutants: readonly Mutant[] = processes.flatMap(mutantsOf).filter((mutant) => mutant.xml !== shipped[mutant.process]);

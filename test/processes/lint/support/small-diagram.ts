import { lintBundle } from '../../../../processes/lint/index.ts';
import type { LintFinding, LintInput } from '../../../../processes/lint/index.ts';
import { procedureRegistry } from '../../../../processes/registry.ts';
import type { ProcedureRegistry } from '../../../../processes/registry.ts';

/** Kind by the first letter of an id: start, end, parallel, gateway, anything else a step in which papers are made ready. */
const shapes: Readonly<Record<string, (id: string) => string>> = {
  s: (id) => `<bpmn:startEvent id="${id}" name="${id}" />`,
  e: (id) => `<bpmn:endEvent id="${id}" name="${id}" />`,
  p: (id) => `<bpmn:parallelGateway id="${id}" name="${id}" />`,
  g: (id) => `<bpmn:exclusiveGateway id="${id}" name="${id}" />`,
};
const step = (id: string, act = ''): string =>
  `<bpmn:serviceTask id="${id}" name="${id}" camunda:type="external" camunda:topic="shared.render-papers">${act === '' ? '' : `<bpmn:extensionElements><camunda:properties><camunda:property name="act" value="${act}" /></camunda:properties></bpmn:extensionElements>`}</bpmn:serviceTask>`;

/**
 * A diagram of a few steps from its flows: `s1 > a`, or from a gateway `g1 > a: kind=b`. `acts` are done by steps of these ids.
 * Its key is that of the supervision, a registered process without an appraisal or a notice of its own.
 */
export function smallDiagram(flows: readonly string[], acts: Readonly<Record<string, string>> = {}, more = ''): string {
  const read = flows.map((text, index) => {
    const [, source, target, variable, value] = /^(\w+) > (\w+)(?:: (\w+)=([\w-]+))?$/.exec(text) ?? [];
    if (!source || !target) throw new Error(`no flow: ${text}`);
    const condition = variable === undefined ? '' : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${${variable} == '${value}'}</bpmn:conditionExpression>`;
    return { ids: [source, target], text: `<bpmn:sequenceFlow id="f${index}" sourceRef="${source}" targetRef="${target}">${condition}</bpmn:sequenceFlow>` };
  });
  const ids = [...new Set(read.flatMap((flow) => flow.ids))];
  return `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="t"><bpmn:process id="supervision" name="小流程" isExecutable="true" camunda:historyTimeToLive="P180D">${ids.map((id) => (shapes[id[0]!] && /\d/.test(id) ? shapes[id[0]!]!(id) : step(id, acts[id]))).join('')}${read.map((flow) => flow.text).join('')}${more}</bpmn:process></bpmn:definitions>`;
}

/** The registry with a fact of the start that small diagrams can ask for. */
const registry: ProcedureRegistry = { ...procedureRegistry, routingFacts: [...procedureRegistry.routingFacts, { variable: 'kind', values: ['a', 'b'], setBy: 'start' }] };

/** The sound and lawful findings about a small diagram, but for the acts, which belong to no registered step. */
export function lintSmall(xml: string, rest: Partial<LintInput> = {}): LintFinding[] {
  return lintBundle({ diagrams: [{ xml }], registry, constraintsOf: () => [], ...rest }).filter((finding) => finding.layer !== 'safe' && finding.rule !== 'sound/acts-as-registered');
}

import { procedureRegistry } from '../../processes/registry.ts';
import type { ProcedureRegistry, UserTaskEntry } from '../../processes/registry.ts';

export interface LargeDiagram {
  readonly xml: string;
  /** Steps and flows. */
  readonly elements: number;
  readonly registry: ProcedureRegistry;
}

const KEY = 'disability-rating';

/** One stage: a task with three outcomes, a paper, a gateway that goes on, back, or to the refusal. Eight elements with its flows. */
function stage(index: number): { nodes: string[]; flows: string[]; task: UserTaskEntry } {
  const [task, paper, gateway, next] = [`task-${index}`, `paper-${index}`, `gateway-${index}`, `task-${index + 1}`];
  const variable = `outcome${index}`;
  const acts = { on: 'deliver', back: 'deliver', refused: 'deliver' };
  const flow = (source: string, target: string, value = ''): string =>
    `<bpmn:sequenceFlow id="${source}-to-${target}" sourceRef="${source}" targetRef="${target}">${value === '' ? '' : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${${variable} == '${value}'}</bpmn:conditionExpression>`}</bpmn:sequenceFlow>`;
  const properties = Object.entries(acts).map(([value, act]) => `<camunda:property name="act.${value}" value="${act}" />`).join('');
  return {
    nodes: [
      `<bpmn:userTask id="${task}" name="第${index}步" camunda:formKey="${KEY}/${task}" camunda:candidateGroups="\${countyGroup}" camunda:asyncAfter="true"><bpmn:extensionElements><camunda:properties>${properties}</camunda:properties></bpmn:extensionElements></bpmn:userTask>`,
      `<bpmn:serviceTask id="${paper}" name="生成文书" camunda:type="external" camunda:topic="shared.render-papers" />`,
      `<bpmn:exclusiveGateway id="${gateway}" name="结果" />`,
    ],
    flows: [flow(task, paper), flow(paper, gateway), flow(gateway, next, 'on'), flow(gateway, task, 'back'), flow(gateway, 'refused', 'refused')],
    task: { process: KEY, task, name: `第${index}步`, form: `${KEY}/${task}`, group: 'county', outcomeVariable: variable, acts },
  };
}

/** A procedure of so many steps and flows, drawn in rows, with a registry that knows its tasks. */
export function largeDiagram(elements: number): LargeDiagram {
  const stages = Array.from({ length: Math.ceil((elements - 5) / 8) }, (_, index) => stage(index));
  const last = `task-${stages.length}`;
  const nodes = ['<bpmn:startEvent id="start" name="开始" />', ...stages.flatMap((entry) => entry.nodes), `<bpmn:endEvent id="${last}" name="办结" />`, '<bpmn:endEvent id="refused" name="不予办理" />'];
  const flows = ['<bpmn:sequenceFlow id="start-to-task-0" sourceRef="start" targetRef="task-0" />', ...stages.flatMap((entry) => entry.flows)];
  const idOf = (text: string): string => /id="([^"]*)"/.exec(text)![1]!;
  const shapes = nodes.map((text, index) => `<bpmndi:BPMNShape id="${idOf(text)}-shape" bpmnElement="${idOf(text)}"><dc:Bounds x="${(index % 40) * 150}" y="${Math.floor(index / 40) * 140}" width="100" height="80" /></bpmndi:BPMNShape>`);
  const edges = flows.map((text) => `<bpmndi:BPMNEdge id="${idOf(text)}-edge" bpmnElement="${idOf(text)}"><di:waypoint x="0" y="0" /><di:waypoint x="100" y="0" /></bpmndi:BPMNEdge>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="large" targetNamespace="urn:large"><bpmn:process id="${KEY}" name="大流程" isExecutable="true" camunda:historyTimeToLive="P180D">${[...nodes, ...flows].join('')}</bpmn:process><bpmndi:BPMNDiagram id="drawing"><bpmndi:BPMNPlane id="plane" bpmnElement="${KEY}">${[...shapes, ...edges].join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
  return { xml, elements: nodes.length + flows.length, registry: { ...procedureRegistry, userTasks: [...procedureRegistry.userTasks, ...stages.map((entry) => entry.task)] } };
}

import { BpmnModdle } from 'bpmn-moddle';
import { diff } from 'bpmn-js-differ';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json' with { type: 'json' };
import { legalActs } from '../../regulations/acts/index.ts';
import { statutoryDeadlines } from '../../regulations/deadlines/index.ts';
import { procedureRegistry } from '../../processes/registry.ts';

export type DifferenceKind = 'added' | 'removed' | 'changed';

export interface Difference {
  kind: DifferenceKind;
  element: string;
  /** what differs, in words */
  text: string;
}

interface Node {
  $type: string;
  id: string;
  name?: string;
  formKey?: string;
  topic?: string;
  sourceRef?: Node;
  targetRef?: Node;
  conditionExpression?: { body?: string };
  calledElement?: string;
  extensionElements?: { values?: { $type: string; values?: { name?: string; value?: string }[] }[] };
  eventDefinitions?: { $type: string; timeDate?: { body?: string }; timeDuration?: { body?: string }; timeCycle?: { body?: string } }[];
  rootElements?: Node[];
  flowElements?: Node[];
}

const TYPES: Record<string, string> = {
  UserTask: '人工办理', ServiceTask: '系统办理', CallActivity: '调用流程', StartEvent: '开始', EndEvent: '结束', BoundaryEvent: '到期提醒', IntermediateCatchEvent: '等待', IntermediateThrowEvent: '中间事件', SubProcess: '子流程',
  ExclusiveGateway: '判断', ParallelGateway: '并行', InclusiveGateway: '包容判断', EventBasedGateway: '事件判断', Lane: '泳道', Participant: '参与方', SequenceFlow: '流向', Process: '流程',
};
const actName = (id: string): string => (legalActs as readonly { id: string; name: string }[]).find((act) => act.id === id)?.name ?? id;
const deadlineName = (key: string): string => (statutoryDeadlines as Record<string, { name: string } | undefined>)[key]?.name ?? key;
const formName = (form: string): string => procedureRegistry.userTasks.find((task) => task.form === form)?.name ?? form;
const nameOf = (node: Node | undefined): string => node?.name?.replace(/\s+/g, '') || node?.id || '';

/** What a step says in law and for the engine, in words; equal texts mean no difference that matters. */
function meaningOf(node: Node): Record<string, string> {
  const noted = (node.extensionElements?.values ?? []).filter(({ $type }) => $type === 'camunda:Properties').flatMap(({ values }) => values ?? []);
  const under = (prefix: string): [string, string][] => noted.flatMap(({ name, value }) => (name === prefix || name?.startsWith(`${prefix}.`) ? [[name, value ?? '']] : []));
  const timer = node.eventDefinitions?.[0];
  return {
    名称: node.sourceRef ? (node.name ?? '') : nameOf(node),
    法定行为: under('act').map(([name, value]) => `${name === 'act' ? '' : `${name.slice(4)}：`}${value.split(/[,，]/).map(actName).join('、')}`).join('；'),
    期限: under('deadline').map(([, value]) => deadlineName(value)).join('、'),
    文书: under('document').map(([, value]) => value).join('、'),
    条文: under('articles').map(([, value]) => value.split(/[,，]/).map((number) => `第${number}条`).join('、')).join('、'),
    表单: node.formKey ? formName(node.formKey) : '',
    主题: node.topic ?? '',
    调用: node.calledElement ?? '',
    定时: timer ? (timer.timeDate?.body ?? timer.timeDuration?.body ?? timer.timeCycle?.body ?? '') : '',
    去向: node.sourceRef ? `${nameOf(node.sourceRef)} → ${nameOf(node.targetRef)}` : '',
    条件: node.conditionExpression?.body ?? '',
  };
}

/** What differs between two states of one diagram, in words. @throws Error when one cannot be read */
export async function differences(before: string, after: string): Promise<Difference[]> {
  const read = async (xml: string): Promise<Node> => {
    const root = (await new BpmnModdle({ camunda }).fromXML(xml)).rootElement as unknown as Node & { diagrams?: unknown[] };
    // What a step means does not depend on where it is drawn, and a drawing of nothing would end the comparison.
    root.diagrams = [];
    return root;
  };
  const [old, now] = await Promise.all([read(before), read(after)]);
  const { _changed: changed } = diff(old, now);
  const [oldNodes, newNodes] = [nodesOf(old), nodesOf(now)];
  const words = (node: Node): string => `${TYPES[node.$type.replace('bpmn:', '')] ?? node.$type.replace('bpmn:', '')}“${node.sourceRef ? `${nameOf(node.sourceRef)} → ${nameOf(node.targetRef)}` : nameOf(node)}”`;
  const whole = (kind: 'added' | 'removed', here: Map<string, Node>, there: Map<string, Node>): Difference[] =>
    [...here].filter(([id]) => !there.has(id)).map(([id, node]) => {
      const acts = meaningOf(node)['法定行为'];
      return { kind, element: id, text: `${kind === 'added' ? '增加' : '删去'}${words(node)}${acts ? `（法定行为：${acts}）` : ''}` };
    });
  // The differ does not look into what Camunda's properties hold.
  const common = [...newNodes.keys()].filter((id) => oldNodes.has(id));
  const partly = common.flatMap((id): Difference[] => {
    const [one, other] = [oldNodes.get(id) as Node, newNodes.get(id) as Node];
    const [was, is] = [meaningOf(one), meaningOf(other)];
    // A flow between renamed steps is the same flow.
    const sameEnds = one.sourceRef?.id === other.sourceRef?.id && one.targetRef?.id === other.targetRef?.id;
    const fields = Object.keys(is).filter((field) => was[field] !== is[field] && !(field === '去向' && sameEnds));
    if (fields.length > 0) return [{ kind: 'changed', element: id, text: `${words(other)}：${fields.map((field) => `${field}由“${was[field] || '无'}”改为“${is[field] || '无'}”`).join('；')}` }];
    return id in changed && !other.$type.endsWith('Lane') ? [{ kind: 'changed', element: id, text: `${words(other)}：其他属性有改动` }] : [];
  });
  return [...whole('removed', oldNodes, newNodes), ...whole('added', newNodes, oldNodes), ...partly];
}

function nodesOf(root: Node): Map<string, Node> {
  const found = new Map<string, Node>();
  const queue = [...(root.rootElements ?? [])];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.id) found.set(node.id, node);
    queue.push(...(node.flowElements ?? []));
  }
  return found;
}

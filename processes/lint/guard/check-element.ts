import { checkAttributeValue, holdsExpression } from './check-value.ts';
import { durationHours } from './durations.ts';
import { attributeOf, nearestId } from './model-node.ts';
import type { ModelNode } from './model-node.ts';
import type { AllowList, ElementRule, Finding, FindingCode } from './types.ts';

const ruleOf = (list: AllowList, name: string): ElementRule | undefined => (Object.hasOwn(list.elements, name) ? list.elements[name] : undefined);

/** Finding for an element that may not be where it is; null when it may. What lies below a refused element is not looked at. */
export function checkPlace(node: ModelNode, list: AllowList): Finding | null {
  const place = { element: node.name, elementId: nearestId(node) };
  const uris = Object.values(list.namespaces);
  const foreign = [node.uri, ...node.declared].find((uri) => uri !== '' && !uris.includes(uri));
  if (foreign !== undefined) return { ...place, code: 'namespace-not-allowed', message: `不允许的命名空间“${foreign}”。` };
  if (ruleOf(list, node.name) === undefined) return { ...place, code: 'element-not-allowed', message: `不允许使用元素 ${node.name}。` };
  const allowedHere = node.parent === null ? list.roots : (ruleOf(list, node.parent.name)?.children ?? []);
  if (allowedHere.includes(node.name)) return null;
  const where = node.parent === null ? '不能作为文件的根元素' : `不能放在 ${node.parent.name} 里`;
  return { ...place, code: 'element-not-allowed', message: `元素 ${node.name} ${where}。` };
}

function checkText(node: ModelNode, rule: ElementRule, list: AllowList): Finding | null {
  const text = node.text.trim();
  const refuse = (code: FindingCode, message: string): Finding => ({ code, element: node.name, elementId: nearestId(node), message });
  const isTimer = rule.text === 'identifier' || rule.text === 'duration';
  if (rule.text === 'duration') {
    const hours = durationHours(text);
    const [min, max] = [durationHours(list.limits.timerMin) ?? 0, durationHours(list.limits.timerMax) ?? 0];
    if (hours !== null && hours >= min && hours <= max) return null;
    return refuse('timer-not-allowed', `时长“${text}”不是 ${list.limits.timerMin} 至 ${list.limits.timerMax} 之间的固定时长。`);
  }
  if (rule.text !== undefined && rule.text !== 'plain') {
    if (new RegExp(list.patterns[rule.text]).test(text)) return null;
    if (isTimer) return refuse('timer-not-allowed', `定时器只能写成 \${变量名}，不能是“${text}”。`);
    return refuse('expression-not-allowed', `条件只能写成 \${变量 比较符 常量}，不能是“${text}”。`);
  }
  if (holdsExpression(text)) return refuse('expression-not-allowed', `${node.name} 的文字里不允许出现表达式。`);
  if (rule.text === undefined && text !== '') return refuse('text-not-allowed', `${node.name} 里不应有文字。`);
  return null;
}

/** Findings for the attributes and the text of an element that stands at an allowed place. */
export function checkElement(node: ModelNode, list: AllowList): Finding[] {
  const rule = ruleOf(list, node.name);
  if (rule === undefined) return [];
  const elementId = nearestId(node);
  const findings: Finding[] = [];
  for (const name of rule.required ?? []) {
    if (attributeOf(node, name) === undefined) findings.push({ code: 'attribute-missing', element: node.name, elementId, attribute: name, message: `${node.name} 缺少属性 ${name}。` });
  }
  for (const attribute of node.attributes) {
    const problem = checkAttributeValue(node, attribute, rule, list);
    if (problem !== null) findings.push({ ...problem, element: node.name, elementId, attribute: attribute.name });
  }
  const problem = checkText(node, rule, list);
  return problem === null ? findings : [...findings, problem];
}

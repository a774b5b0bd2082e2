import { wholeDays } from './durations.ts';
import type { ModelAttribute, ModelNode } from './model-node.ts';
import type { AllowList, ElementRule, Finding, FindingCode, RegisteredList } from './types.ts';

const notRegistered: Readonly<Record<RegisteredList, readonly [FindingCode, string]>> = {
  topics: ['topic-not-registered', '外部任务主题'],
  formKeys: ['form-not-registered', '表单'],
  messages: ['message-not-registered', '消息'],
  decisions: ['decision-not-registered', '决策表'],
  processKeys: ['process-not-registered', '流程标识'],
  calledProcessKeys: ['process-not-registered', '可调用的流程'],
};

/** Whether a text holds the start of an engine expression, in either form. */
export function holdsExpression(text: string): boolean {
  return text.includes('${') || text.includes('#{');
}

type Problem = Pick<Finding, 'code' | 'message'>;

/** What is wrong with one attribute, or null. The first reason counts: name, expression, pattern, closed list, registered name, days. */
export function checkAttributeValue(node: ModelNode, attribute: ModelAttribute, rule: ElementRule, list: AllowList): Problem | null {
  const { name, value } = attribute;
  if (attribute.uri !== '' && !Object.values(list.namespaces).includes(attribute.uri)) {
    return { code: 'namespace-not-allowed', message: `属性 ${name} 的命名空间不允许使用。` };
  }
  if (!rule.attributes.includes(name)) return { code: 'attribute-not-allowed', message: `${node.name} 不允许有属性 ${name}。` };

  const literal = list.literals[`${node.name}@${name}`];
  if (literal !== undefined) {
    return value === literal ? null : { code: 'expression-not-allowed', message: `属性 ${name} 只能写成 ${literal}。` };
  }
  const pattern = rule.expressionAttributes?.[name];
  if (pattern !== undefined) {
    if (new RegExp(list.patterns[pattern]).test(value)) return null;
    const code = holdsExpression(value) ? 'expression-not-allowed' : 'value-not-allowed';
    return { code, message: `属性 ${name} 的值“${value}”不符合允许的写法。` };
  }
  if (holdsExpression(value)) return { code: 'expression-not-allowed', message: `属性 ${name} 里不允许出现表达式。` };

  const values = rule.fixed?.[name];
  if (values !== undefined && !values.includes(value)) {
    return { code: 'value-not-allowed', message: `属性 ${name} 只能是 ${values.join('、')}，不能是“${value}”。` };
  }
  const registered = rule.registeredAttributes?.[name];
  if (registered !== undefined && !list.registered[registered].includes(value)) {
    const [code, what] = notRegistered[registered];
    return { code, message: `${what}“${value}”没有登记。` };
  }
  if (rule.daysAttributes?.includes(name) === true) {
    const days = wholeDays(value);
    const least = wholeDays(list.limits.historyTimeToLiveMin) ?? 0;
    if (days === null || days < least) {
      return { code: 'history-time-to-live-not-allowed', message: `历史保留期“${value}”应写成 P天数D，且不少于 ${list.limits.historyTimeToLiveMin}。` };
    }
  }
  return null;
}

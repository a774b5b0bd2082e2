import { buildAllowList } from '../lint/guard/build-allow-list.ts';
import { attributeOf, type ModelNode } from '../lint/guard/model-node.ts';
import { parseModel } from '../lint/guard/parse-model.ts';
import { DecisionError, type DecisionTable, type HitPolicy } from './decision-table.ts';

const POLICIES: readonly HitPolicy[] = ['UNIQUE', 'COLLECT', 'FIRST'];

const childrenOf = (node: ModelNode, name: string): ModelNode[] => node.children.filter((child) => child.name === `dmn:${name}`);
const textOf = (node: ModelNode | undefined): string => (node ? (childrenOf(node, 'text')[0]?.text ?? '').trim() : '');
const named = (node: ModelNode, name: string): string => attributeOf(node, name) ?? '';
/** The literals of a list of allowed values; nothing when the column allows any. */
function allowedOf(node: ModelNode, list: string): { allowed?: readonly string[] } {
  const [values] = childrenOf(node, list);
  return values ? { allowed: [...textOf(values).matchAll(/"([^"]*)"/g)].map(([, word]) => word as string) } : {};
}

/**
 * Reads the one decision table of a DMN file.
 * @throws DecisionError when the file has no table, or one that is not complete
 */
export function readTable(xml: string): DecisionTable {
  const root = parseModel(xml, buildAllowList());
  if ('code' in root) throw new DecisionError('', root.message);
  const [decision] = childrenOf(root, 'decision');
  const [table] = decision ? childrenOf(decision, 'decisionTable') : [];
  if (!decision || !table) throw new DecisionError('', '文件里没有决策表');
  const key = named(decision, 'id');
  const hitPolicy = POLICIES.find((policy) => policy === (attributeOf(table, 'hitPolicy') ?? 'UNIQUE'));
  if (!hitPolicy) throw new DecisionError(key, `不支持命中策略 ${named(table, 'hitPolicy')}`);
  const inputs = childrenOf(table, 'input').map((input) => {
    const [expression] = childrenOf(input, 'inputExpression');
    return { expression: textOf(expression), label: named(input, 'label'), type: expression ? named(expression, 'typeRef') : '', ...allowedOf(input, 'inputValues') };
  });
  const outputs = childrenOf(table, 'output').map((output) => ({ name: named(output, 'name'), label: named(output, 'label'), type: named(output, 'typeRef'), ...allowedOf(output, 'outputValues') }));
  const rules = childrenOf(table, 'rule').map((rule) => ({
    id: named(rule, 'id'),
    description: childrenOf(rule, 'description')[0]?.text.trim() ?? '',
    tests: childrenOf(rule, 'inputEntry').map(textOf),
    results: childrenOf(rule, 'outputEntry').map(textOf),
  }));
  const uneven = rules.find((rule) => rule.tests.length !== inputs.length || rule.results.length !== outputs.length);
  if (uneven) throw new DecisionError(key, `规则 ${uneven.id} 的列数与表头不符`);
  return { key, name: named(decision, 'name'), hitPolicy, inputs, outputs, rules };
}

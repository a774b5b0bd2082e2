import { evaluate, unaryTest } from 'feelin';
import type { DecisionTable, FeelValue, TableInput, TableOutput, TableRule } from '../decision-table.ts';
import { MATERIAL_CODES, codeFaultOf } from '../material-codes.ts';
import { valuesOf } from './all-facts.ts';
import type { FoundFault } from './table-fault.ts';

const LITERAL = String.raw`\s*(?:"[^"\\]*"|true|false|-?\d+(?:\.\d+)?)\s*`;
const LIST = `${LITERAL}(?:,${LITERAL})*`;
/** What `feelin` and the engine's own FEEL read alike. */
const UNARY = new RegExp(String.raw`^(?:${LIST}|\s*not\(${LIST}\)\s*)$`);
const ONE = new RegExp(`^${LITERAL}$`);

/** What a text of a column must look like, beyond its type; codes stand in `MATERIAL_CODES`. */
const PATTERNS: Readonly<Record<string, readonly [RegExp, string]>> = {
  rule: [/^R\d{3}$/, '应当是规则编号，如 R047'],
  title: [/^\S.{0,79}$/u, '应当有 1 至 80 个字'],
  institution: [/^\S.{0,79}$/u, '应当有 1 至 80 个字'],
  condition: [/^.{0,120}$/u, '不应超过 120 个字'],
  requirement: [/^.{0,200}$/u, '不应超过 200 个字'],
};

/** Whether every cell can be read, asks for what can be and gives what the program takes. Columns are those of the shipped table. */
export function cellFaults(table: DecisionTable, shipped: DecisionTable): FoundFault[] {
  return table.rules.flatMap((rule) => [
    ...shipped.inputs.flatMap((input, index) => at(rule, input.expression, testFault(rule.tests[index] ?? '', input))),
    ...shipped.outputs.flatMap((output, index) => at(rule, output.name, resultFault(table.key, rule.results[index] ?? '', output) ?? (output.name === 'code' ? kindFault(rule, shipped, rule.results[index] ?? '') : null))),
  ]);
}

const at = ({ id }: TableRule, column: string, message: string | null): FoundFault[] => (message === null ? [] : [{ rule: id, column, message, article: null }]);

function testFault(text: string, input: TableInput): string | null {
  if (text === '' || text === '-') return null;
  const label = `“${input.label}”`;
  const broken = brokenBy(() => unaryTest(text, { '?': null }));
  if (broken !== null) return `${label}的“${text}”不是有效的 FEEL（${broken}）`;
  if (!UNARY.test(text)) return `${label}的“${text}”不能使用：只能填写值、用逗号分开的几个值，或者 not(…)`;
  const values = valuesOf(input);
  const named: FeelValue[] = input.type === 'boolean' ? [...text.matchAll(/true|false/g)].map(([word]) => word === 'true') : [...text.matchAll(/"([^"]*)"/g)].map(([, word]) => word as string);
  const unknown = named.find((value) => !values.includes(value));
  if (unknown !== undefined) return `${label}没有“${String(unknown)}”这个值`;
  if (named.length === 0) return `${label}的“${text}”不是这一列的值`;
  return values.some((value) => unaryTest(text, { '?': value }).value === true) ? null : `${label}的“${text}”永远不会成立`;
}

function resultFault(key: string, text: string, output: TableOutput): string | null {
  const label = `“${output.label}”`;
  if (text === '') return `${label}缺少或者类型不符：没有填写`;
  const broken = brokenBy(() => evaluate(text));
  if (broken !== null) return `${label}的“${text}”不是有效的 FEEL（${broken}）`;
  if (!ONE.test(text)) return `${label}缺少或者类型不符：文字要加英文双引号，是非填 true 或者 false`;
  const value: unknown = evaluate(text).value;
  const type = output.type === 'integer' ? 'number' : output.type;
  if (typeof value !== type) return `${label}缺少或者类型不符：应当是${TYPES[output.type] ?? output.type}`;
  if (output.name === 'article' && !(Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 49)) return `${label}应当是细则的条号（1 至 49）`;
  if (output.allowed && !output.allowed.includes(value as FeelValue)) return `${label}缺少或者类型不符：只能是${output.allowed.map((word) => `"${String(word)}"`).join('、')}`;
  const [pattern, demand] = (output.name === 'code' ? MATERIAL_CODES[key] : PATTERNS[output.name]) ?? [];
  return typeof value === 'string' && pattern && !pattern.test(value) ? `${label}${demand}` : null;
}

/** A code of another kind of case than those for which its row holds: their form would not take it. */
function kindFault(rule: TableRule, { inputs }: DecisionTable, code: string): string | null {
  const at = inputs.findIndex(({ expression }) => expression === 'transferType');
  const [input, test = ''] = [inputs[at], rule.tests[at]];
  if (!input) return null;
  const held = test === '' || test === '-' ? valuesOf(input) : valuesOf(input).filter((value) => readable(() => unaryTest(test, { '?': value }).value === true));
  return codeFaultOf(String(evaluate(code).value), held.map(String));
}

const readable = (work: () => boolean): boolean => {
  try {
    return work();
  } catch {
    return false; // said of the cell itself
  }
};

const TYPES: Readonly<Record<string, string>> = { string: '文字（加英文双引号）', boolean: '是非（true、false）', integer: '数字' };

function brokenBy(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

import { evaluate, unaryTest } from 'feelin';
import type { DecisionTable, FeelValue, TableInput, TableOutput, TableRule } from '../decision-table.ts';
import { valuesOf } from './all-facts.ts';
import type { FoundFault } from './table-fault.ts';

const LITERAL = String.raw`\s*(?:"[^"\\]*"|true|false|-?\d+(?:\.\d+)?)\s*`;
const LIST = `${LITERAL}(?:,${LITERAL})*`;
/** What `feelin` and the engine's own FEEL read alike. */
const UNARY = new RegExp(String.raw`^(?:${LIST}|\s*not\(${LIST}\)\s*)$`);
const ONE = new RegExp(`^${LITERAL}$`);

/** What a text of a column must look like, beyond its type; the codes are those that the forms of the procedure take. */
const PATTERNS: Readonly<Record<string, readonly [RegExp, string]>> = {
  rule: [/^R\d{3}$/, '应当是规则编号，如 R047'],
  title: [/^\S.{0,79}$/u, '应当有 1 至 80 个字'],
  institution: [/^\S.{0,79}$/u, '应当有 1 至 80 个字'],
  condition: [/^.{0,120}$/u, '不应超过 120 个字'],
  requirement: [/^.{0,200}$/u, '不应超过 200 个字'],
};
const CODES: Readonly<Record<string, readonly [RegExp, string]>> = {
  'materials-initial': [/^N[1-6][a-z]?\d?$/, '应当是 N 加 1 至 6 的数字，可再加一个小写字母和一个数字，如 N6d'],
  'materials-retrospective': [/^B[1-6][a-z]?\d?$/, '应当是 B 加 1 至 6 的数字，可再加一个小写字母和一个数字，如 B6'],
  'materials-adjustment': [/^T[1-6][a-z]?\d?$/, '应当是 T 加 1 至 6 的数字，可再加一个小写字母和一个数字，如 T6'],
  'materials-replacement': [/^H[1-9][a-z]?\d?$/, '应当是 H 加数字，可再加一个小写字母和一个数字，如 H8'],
  'materials-transfer': [/^[MKL][1-9][a-z]?\d?$/, '应当是 M、K 或 L 加数字，可再加一个小写字母和一个数字，如 M7'],
};

/** Whether every cell can be read, asks for what can be and gives what the program takes. Columns are those of the shipped table. */
export function cellFaults(table: DecisionTable, shipped: DecisionTable): FoundFault[] {
  return table.rules.flatMap((rule) => [
    ...shipped.inputs.flatMap((input, index) => at(rule, input.expression, testFault(rule.tests[index] ?? '', input))),
    ...shipped.outputs.flatMap((output, index) => at(rule, output.name, resultFault(table.key, rule.results[index] ?? '', output))),
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
  const [pattern, demand] = (output.name === 'code' ? CODES[key] : PATTERNS[output.name]) ?? [];
  return typeof value === 'string' && pattern && !pattern.test(value) ? `${label}${demand}` : null;
}

const TYPES: Readonly<Record<string, string>> = { string: '文字（加英文双引号）', boolean: '是非（true、false）', integer: '数字' };

function brokenBy(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

import type { FastifySchemaValidationError } from 'fastify/types/schema.js';
import type { ProblemFields } from '../../../domain/platform/problem.ts';

type Words = (params: Record<string, unknown>) => string;

const TYPES: Record<string, string> = { string: '文字', number: '数字', integer: '整数', boolean: '是或否', array: '列表', object: '对象', null: '空' };
const FORMATS: Record<string, string> = { date: '应为有效的日期（年-月-日）', 'date-time': '应为有效的时间', uuid: '编号格式不正确' };

const WORDS: Record<string, Words> = {
  required: ({ missingProperty }) => `缺少“${String(missingProperty)}”`,
  additionalProperties: ({ additionalProperty }) => `不允许的字段“${String(additionalProperty)}”`,
  type: ({ type }) => `应为${[type].flat().map((name) => TYPES[String(name)] ?? String(name)).join('或')}`,
  format: ({ format }) => FORMATS[String(format)] ?? '格式不正确',
  pattern: () => '格式不正确',
  minLength: ({ limit }) => (limit === 1 ? '不能为空' : `不能少于${String(limit)}个字符`),
  maxLength: ({ limit }) => `不能超过${String(limit)}个字符`,
  minimum: ({ limit }) => `不能小于${String(limit)}`,
  maximum: ({ limit }) => `不能大于${String(limit)}`,
  minItems: ({ limit }) => `至少${String(limit)}项`,
  maxItems: ({ limit }) => `最多${String(limit)}项`,
  uniqueItems: () => '不能有重复的项',
  enum: ({ allowedValues }) => `应为以下之一：${[allowedValues].flat().join('、')}`,
  const: () => '取值不正确',
};

/** A fault of ajv in Chinese; the sent value is not repeated. */
export const wordsOf = (fault: { keyword: string; params: Record<string, unknown> }): string => WORDS[fault.keyword]?.(fault.params) ?? '填写不正确';

const MAX_FAULTS = 50;

/** 400 with a sentence for each fault; the path is a JSON pointer into the part that was sent. */
export function validationProblem(faults: readonly FastifySchemaValidationError[], part = 'body'): ProblemFields {
  return {
    type: 'invalid-request',
    status: 400,
    title: part === 'body' ? '提交的内容有误，请检查后重试。' : '请求参数有误。',
    errors: faults.slice(0, MAX_FAULTS).map((fault) => ({ path: fault.instancePath, message: wordsOf(fault) })),
  };
}

import type { RJSFValidationError } from '@rjsf/utils';

const limit = (error: RJSFValidationError): string => String((error.params as Record<string, unknown> | undefined)?.['limit'] ?? '');

const MESSAGES: Record<string, (error: RJSFValidationError) => string> = {
  required: () => '此项必填。',
  minLength: (error) => (limit(error) === '1' ? '此项必填。' : `至少填写 ${limit(error)} 个字。`),
  maxLength: (error) => `最多填写 ${limit(error)} 个字。`,
  minimum: (error) => `不能小于 ${limit(error)}。`,
  maximum: (error) => `不能大于 ${limit(error)}。`,
  minItems: (error) => `至少填写 ${limit(error)} 项。`,
  maxItems: (error) => `最多填写 ${limit(error)} 项。`,
  uniqueItems: () => '不能重复。',
  enum: () => '请从列出的选项中选择。',
  const: () => '请确认此项。',
  type: () => '请按要求填写。',
  format: (error) => (String((error.params as Record<string, unknown> | undefined)?.['format']) === 'date' ? '请填写有效的日期。' : '格式不正确。'),
  pattern: () => '格式不正确。',
  additionalProperties: () => '有不属于本表的内容。',
};
const STRUCTURE = new Set(['if', 'oneOf', 'anyOf', 'allOf']);

/** Puts the validator's messages into Chinese; what only says that a branch failed is left out, as its cause is listed beside it. */
export function chineseMessages(errors: RJSFValidationError[]): RJSFValidationError[] {
  const told = errors.filter((error) => !STRUCTURE.has(error.name ?? '') || errors.length === 1);
  return told.map((error) => {
    const message = MESSAGES[error.name ?? '']?.(error) ?? '填写有误。';
    return { ...error, message, stack: message };
  });
}

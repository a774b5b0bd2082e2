/** What the messages need of an Ajv error (made with `verbose: true`). Free of imports: the browser uses it too. */
export interface SchemaError {
  keyword: string;
  schemaPath: string;
  params: Record<string, unknown>;
  message?: string | undefined;
  propertyName?: string | undefined;
  parentSchema?: object | undefined;
}

type Rule = (params: Record<string, unknown>, schema: ParentSchema) => string;
interface ParentSchema {
  type?: unknown;
  properties?: Record<string, { title?: string }>;
}

const TYPE_NAMES: Record<string, string> = {
  string: '文字', integer: '整数', number: '数字', boolean: '是或者否', array: '列表', object: '一组内容',
};

const rules: Record<string, Rule> = {
  required: ({ missingProperty }, { properties }) => `请填写${properties?.[String(missingProperty)]?.title ?? String(missingProperty)}`,
  minLength: ({ limit }) => (limit === 1 ? '不能为空' : `至少${limit}个字`),
  maxLength: ({ limit }) => `不能超过${limit}个字`,
  pattern: () => '格式不正确',
  format: ({ format }) => (format === 'date' ? '日期不正确，应为年-月-日' : '格式不正确'),
  minItems: ({ limit }) => `至少${limit}项`,
  maxItems: ({ limit }) => `不能超过${limit}项`,
  uniqueItems: () => '不能有重复的项',
  minimum: ({ limit }) => `不能小于${limit}`,
  maximum: ({ limit }) => `不能大于${limit}`,
  const: ({ allowedValue }) => `应为${String(allowedValue)}`,
  enum: (_, { type }) => (type === 'boolean' ? '须核对后勾选' : '请选择一项'),
  oneOf: () => '请选择一项',
  type: ({ type }) => `应为${TYPE_NAMES[String(type)] ?? String(type)}`,
  additionalProperties: ({ additionalProperty }) => `不应有的内容：${String(additionalProperty)}`,
  propertyNames: ({ propertyName }) => `不应有的内容：${String(propertyName)}`,
};

/** The message of one error in Chinese. */
export function messageOf({ keyword, params, parentSchema }: SchemaError): string {
  return rules[keyword]?.(params, (parentSchema ?? {}) as ParentSchema) ?? '内容不符合要求';
}

/**
 * Turns the messages of Ajv errors into Chinese, in place: the localizer of rjsf's `createPrecompiledValidator` and of
 * `customizeValidator`.
 */
export function localizeErrors(errors?: SchemaError[] | null): void {
  for (const error of errors ?? []) error.message = messageOf(error);
}

/** Errors that only repeat another: each option that was not chosen, the name inside a refused name, the branch itself. */
export function isNoise(keyword: string | undefined, schemaPath: string | undefined): boolean {
  const path = schemaPath ?? '';
  return keyword === 'if' || /\/oneOf\/\d+\/const$/.test(path) || /\/propertyNames\/enum$/.test(path);
}

/** For rjsf's `transformErrors`: leaves one error where Ajv gives several for the same fault. */
export function transformErrors<E extends { name?: string; schemaPath?: string }>(errors: E[]): E[] {
  return errors.filter((error) => !isNoise(error.name, error.schemaPath));
}

import { showDate } from '../../ui/format/dates.ts';

interface SchemaNode {
  title?: string;
  type?: string | string[];
  format?: string;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  oneOf?: { const?: unknown; title?: string }[];
  enum?: unknown[];
  allOf?: SchemaNode[];
  then?: SchemaNode;
  else?: SchemaNode;
}
export interface AnswerGroup {
  title: string;
  rows: (readonly [string, string])[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** All fields that a schema may have, those of its branches included. */
function fieldsOf(schema: SchemaNode): Record<string, SchemaNode> {
  const branches = [schema.then, schema.else, ...(schema.allOf ?? [])].filter((branch) => branch !== undefined);
  return Object.assign({}, ...branches.map(fieldsOf), schema.properties) as Record<string, SchemaNode>;
}

function showValue(value: unknown, schema: SchemaNode): string {
  if (Array.isArray(value)) return value.map((item) => showValue(item, schema.items ?? {})).join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (isRecord(value)) return Object.entries(value).map(([name, item]) => showValue(item, schema.properties?.[name] ?? {})).join(' ');
  const option = schema.oneOf?.find((candidate) => candidate.const === value);
  if (option?.title) return option.title;
  return schema.format === 'date' && typeof value === 'string' ? showDate(value) : String(value ?? '');
}

/** The answers of a form with their titles, one group a part; what the schema does not know is left out. */
export function answerRows(schema: SchemaNode, answers: Record<string, unknown>, title = ''): AnswerGroup[] {
  const own: AnswerGroup = { title, rows: [] };
  const groups = [own];
  for (const [name, field] of Object.entries(fieldsOf(schema))) {
    const value = answers[name];
    if (value === undefined || value === null || value === '' || /idNumber/i.test(name)) continue;
    if (isRecord(value)) groups.push(...answerRows(field, value, field.title ?? ''));
    else own.rows.push([field.title ?? name, showValue(value, field)]);
  }
  return groups.filter((group) => group.rows.length > 0);
}

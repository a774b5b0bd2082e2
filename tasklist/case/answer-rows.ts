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
  if?: { properties?: Record<string, { const?: unknown }> };
  then?: SchemaNode;
}
export interface AnswerGroup {
  title: string;
  rows: (readonly [string, string])[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields that a schema asks for, given the answers: its own and those of the branches that were taken. */
function fieldsOf(schema: SchemaNode, answers: Record<string, unknown>): Record<string, SchemaNode> {
  const taken = (schema.allOf ?? []).filter((branch) => Object.entries(branch.if?.properties ?? {}).every(([name, { const: value }]) => answers[name] === value));
  return Object.assign({}, schema.properties, ...taken.map((branch) => branch.then?.properties)) as Record<string, SchemaNode>;
}

function showValue(value: unknown, schema: SchemaNode): string {
  if (Array.isArray(value)) return value.map((item) => showValue(item, schema.items ?? {})).join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (isRecord(value)) return Object.entries(value).map(([name, item]) => showValue(item, schema.properties?.[name] ?? {})).join(' ');
  const option = schema.oneOf?.find((candidate) => candidate.const === value);
  if (option?.title) return option.title;
  return schema.format === 'date' && typeof value === 'string' ? showDate(value) : String(value ?? '');
}

interface Options {
  title?: string;
  /** names in the order of the form */
  order?: readonly string[];
  /** only where the officer has just typed it */
  withIdNumber?: boolean;
}

/** The order of a form's fields as its UI schema has it. */
export const formOrder = (uiSchema: Record<string, unknown>): readonly string[] => (Array.isArray(uiSchema['ui:order']) ? (uiSchema['ui:order'] as string[]) : []);

/** The answers of a form with their titles, one group a part; what the schema does not know is left out. */
export function answerRows(schema: SchemaNode, answers: Record<string, unknown>, { title = '', order = [], withIdNumber = false }: Options = {}): AnswerGroup[] {
  const own: AnswerGroup = { title, rows: [] };
  const groups: AnswerGroup[] = [];
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  for (const [name, field] of Object.entries(fieldsOf(schema, answers)).sort(([a], [b]) => rank(a) - rank(b))) {
    const value = answers[name];
    if (value === undefined || value === null || value === '' || (!withIdNumber && /idNumber/i.test(name))) continue;
    if (isRecord(value)) {
      groups.push(...answerRows(field, value, { title: field.title ?? '', withIdNumber }));
      continue;
    }
    if (own.rows.length === 0) groups.push(own);
    own.rows.push([field.title ?? name, showValue(value, field)]);
  }
  return groups.filter((group) => group.rows.length > 0);
}

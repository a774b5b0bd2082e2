import type { TSchema } from '@sinclair/typebox';

type Data = Record<string, unknown>;
type Path = readonly (string | number)[];

/** The same data but for one place. */
export interface Variation {
  /** the field, without the places in lists: `panel.members.name` */
  field: string;
  data: Data;
}

const OTHER_TEXT = '改动后的内容';
const isRecord = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Data in which everything is known: what is null or left out gets an invented value of its kind. Much of a layout shows only then.
 * @param value data that fit the schema
 */
export function fillIn(schema: TSchema, value: unknown): unknown {
  const chosen = branchFor(schema, value);
  if (!chosen) return value ?? null;
  if (chosen.type === 'object') {
    const source = isRecord(value) ? value : {};
    return Object.fromEntries(Object.entries((chosen.properties ?? {}) as Record<string, TSchema>).map(([key, inner]) => [key, fillIn(inner, source[key])]));
  }
  if (chosen.type === 'array') {
    const items = Array.isArray(value) && value.length > 0 ? value : [undefined];
    return items.map((item) => fillIn(chosen.items as TSchema, item));
  }
  return value ?? invented(chosen, false);
}

/** Each field of some data changed, one at a time. */
export function variationsOf(schema: TSchema, data: Data): Variation[] {
  return leavesOf(schema, data, []).flatMap(({ path, schema: leaf, value }) => {
    const other = leaf.const !== undefined || value === null || value === undefined ? undefined : otherValue(leaf, value);
    return other === undefined ? [] : [{ field: path.filter((part) => typeof part === 'string').join('.'), data: withValue(data, path, other) as Data }];
  });
}

/** The data with each word of a vocabulary in turn, where it has a choice of words or of yes and no. @param asked names of the fields on which the layout depends */
export function otherChoices(schema: TSchema, data: Data, asked: ReadonlySet<string>): Data[] {
  return leavesOf(schema, data, []).filter(({ path }) => asked.has(String(path.at(-1)))).flatMap(({ path, schema: leaf, value }) => choicesOf(leaf).filter((choice) => choice !== value).map((choice) => withValue(data, path, choice) as Data));
}

interface Leaf {
  path: Path;
  schema: TSchema;
  value: unknown;
}

function leavesOf(schema: TSchema, value: unknown, path: Path): Leaf[] {
  const chosen = branchFor(schema, value) ?? schema;
  if (chosen.type === 'object') return Object.entries((chosen.properties ?? {}) as Record<string, TSchema>).flatMap(([key, inner]) => leavesOf(inner, isRecord(value) ? value[key] : undefined, [...path, key]));
  // The rows of a list are laid out alike.
  if (chosen.type === 'array') return Array.isArray(value) && value.length > 0 ? leavesOf(chosen.items as TSchema, value[0], [...path, 0]) : [];
  return [{ path, schema: chosen, value }];
}

/** The part of a union that a value fits; of a choice of words the whole choice. */
function branchFor(schema: TSchema, value: unknown): TSchema | undefined {
  if (!Array.isArray(schema.anyOf)) return schema;
  const branches = (schema.anyOf as TSchema[]).filter(({ type }) => type !== 'null');
  if (branches.length > 0 && branches.every((branch) => branch.const !== undefined)) return { ...schema, anyOf: branches } as TSchema;
  const fits = branches.find((branch) => branch.type === 'object' && isRecord(value) && Object.entries((branch.properties ?? {}) as Record<string, TSchema>).every(([key, inner]) => inner.const === undefined || inner.const === value[key]));
  const chosen = fits ?? branches[0];
  return chosen && Array.isArray(chosen.anyOf) ? branchFor(chosen, value) : chosen;
}

function choicesOf(schema: TSchema): unknown[] {
  if (schema.type === 'boolean') return [true, false];
  return Array.isArray(schema.anyOf) ? (schema.anyOf as TSchema[]).flatMap((branch) => (branch.const === undefined ? [] : [branch.const])) : [];
}

function otherValue(schema: TSchema, value: unknown): unknown {
  const choices = choicesOf(schema);
  return choices.length > 0 ? choices.find((choice) => choice !== value) : invented(schema, true, value);
}

/** A value that fits a leaf of a schema. @param other whether it has to differ from the value */
function invented(schema: TSchema, other: boolean, value?: unknown): unknown {
  const [choice] = choicesOf(schema);
  if (choice !== undefined) return choice;
  if (schema.const !== undefined) return schema.const;
  if (schema.type === 'integer' || schema.type === 'number') {
    const { minimum = 1, maximum = 9 } = schema as { minimum?: number; maximum?: number };
    return other && value === minimum ? maximum : minimum;
  }
  // The two patterns of the papers: a day and a month.
  if (schema.pattern) return String(schema.pattern).split('-').length > 2 ? (other ? '2031-07-08' : '2030-01-02') : other ? '2031-07' : '2030-01';
  return (other ? OTHER_TEXT : '已填写的内容').slice(0, (schema.maxLength as number | undefined) ?? 200);
}

function withValue(target: unknown, [head, ...rest]: Path, value: unknown): unknown {
  if (head === undefined) return value;
  if (Array.isArray(target)) return target.map((item, index) => (index === head ? withValue(item, rest, value) : item));
  return { ...(isRecord(target) ? target : {}), [head]: withValue(isRecord(target) ? target[head as string] : undefined, rest, value) };
}

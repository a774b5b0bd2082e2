import type { TSchema } from '@sinclair/typebox';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Gives a copy of (perhaps unfinished) data in which every field of the schema is there: null where nothing is known,
 * an empty list where a list belongs, an object of nulls where an object belongs (so that a path never ends early). Fields unknown to the schema are left out, so a template never sees them.
 */
export function completeData(schema: TSchema, value: unknown): unknown {
  if (Array.isArray(schema.anyOf)) {
    const branches: TSchema[] = schema.anyOf;
    const compound = branches.filter((candidate) => candidate.type === 'object' || candidate.type === 'array');
    const branch = compound.find((candidate) => matchesConstants(candidate, value)) ?? compound[0];
    return branch ? completeData(branch, value) : (value ?? null);
  }
  if (schema.type === 'object') {
    const source = isRecord(value) ? value : {};
    const properties: Record<string, TSchema> = schema.properties ?? {};
    return Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, completeData(inner, Object.hasOwn(source, key) ? source[key] : undefined)]));
  }
  if (schema.type === 'array') {
    const items: TSchema = schema.items;
    return Array.isArray(value) ? value.map((item) => completeData(items, item)) : [];
  }
  return value ?? null;
}

/** Tells the branches of a union apart by their constant fields. */
function matchesConstants(schema: TSchema, value: unknown): boolean {
  const properties: Record<string, TSchema> = schema.properties ?? {};
  return isRecord(value) && Object.entries(properties).every(([key, inner]) => inner.const === undefined || inner.const === value[key]);
}

import type { RJSFSchema } from '@rjsf/utils';

type Answers = Record<string, unknown>;
interface Branch {
  if?: { properties?: Record<string, { const?: unknown }> };
  then?: RJSFSchema;
}

const objectParts = (schema: RJSFSchema): string[] => (schema.required ?? []).filter((name) => (schema.properties?.[name] as RJSFSchema | undefined)?.type === 'object');

/**
 * The answers with an empty part for each required one that has none yet, so that its missing answers are told at their
 * own fields and not once for the whole part. Parts of branches that are not taken stay away.
 */
export function withEmptyParts(schema: RJSFSchema, answers: Answers): Answers {
  const taken = ((schema.allOf ?? []) as Branch[]).filter(({ if: condition }) => Object.entries(condition?.properties ?? {}).every(([name, wanted]) => answers[name] === wanted.const));
  const names = [schema, ...taken.flatMap((branch) => branch.then ?? [])].flatMap(objectParts).filter((name) => answers[name] === undefined);
  return names.length === 0 ? answers : { ...answers, ...Object.fromEntries(names.map((name) => [name, {}])) };
}

import type { FormDefinition, FormSchema } from './form-definition.ts';

type Answers = Record<string, unknown>;

/**
 * The answers without those of branches that were left (a reason for refusal after the outcome was changed). Only
 * questions that the form knows are dropped: a name that it does not know stays, and the validator refuses it.
 */
export function pruneAnswers(form: Pick<FormDefinition, 'schema'>, data: unknown): unknown {
  return prune(form.schema, data);
}

function prune(schema: FormSchema | undefined, value: unknown): unknown {
  if (!schema) return value;
  if (Array.isArray(value)) return value.map((item) => prune(schema.items, item));
  if (typeof value !== 'object' || value === null) return value;

  const answers = value as Answers;
  const asked = askedQuestions(schema, answers);
  const known = new Set(schema.propertyNames?.enum ?? []);
  const kept = Object.entries(answers).filter(([name]) => asked.has(name) || !known.has(name));
  return Object.fromEntries(kept.map(([name, answer]) => [name, prune(asked.get(name), answer)]));
}

/** The questions that the form asks, given the answers to those that branches depend on. */
function askedQuestions(schema: FormSchema, answers: Answers): Map<string, FormSchema> {
  const asked = new Map(Object.entries(schema.properties ?? {}));
  for (const { if: condition, then } of schema.allOf ?? []) {
    const taken = Object.entries(condition.properties).every(([name, { const: wanted }]) => Object.hasOwn(answers, name) && answers[name] === wanted);
    if (taken) for (const [name, question] of Object.entries(then.properties)) asked.set(name, question);
  }
  return asked;
}

import { readFileSync } from 'node:fs';

export type Answers = Record<string, unknown>;

export interface FormSamples {
  /** Answers that the form accepts; invented people only. */
  valid: Answers;
  /** Further valid answers by name: other outcomes, other branches. */
  variants?: Record<string, Answers>;
  /** What must be refused: a change of `valid` (null takes an answer away), where and why. */
  invalid: { why: string; change: Answers; path: string; keyword: string }[];
}

/** The samples of a form, `test/forms/samples/<process>.<task>.json`. */
export function samplesOf(process: string, task: string): FormSamples {
  return JSON.parse(readFileSync(new URL(`./samples/${process}.${task}.json`, import.meta.url), 'utf8')) as FormSamples;
}

/** Valid answers of a user task, with some of the top-level answers replaced; null takes one away. */
export function sampleOf(process: string, task: string, overrides: Answers = {}): Answers {
  return changed(samplesOf(process, task).valid, overrides);
}

/** The valid answers of another branch, e.g. `variantOf('disability-rating', 'county-review', 'refused')`. Throws on an unknown name. */
export function variantOf(process: string, task: string, name: string, overrides: Answers = {}): Answers {
  const variant = samplesOf(process, task).variants?.[name];
  if (!variant) throw new RangeError(`no sample ${process}/${task} ${name}`);
  return changed(variant, overrides);
}

/** A copy of answers with some replaced and those set to null taken away. */
export function changed(answers: Answers, overrides: Answers): Answers {
  return Object.fromEntries(Object.entries({ ...answers, ...overrides }).filter(([, value]) => value !== null && value !== undefined));
}

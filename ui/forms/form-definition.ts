import type { RJSFSchema, UiSchema } from '@rjsf/utils';

/** A form as `forms/<process>/<task>.json` holds it. */
export interface FormDefinition {
  key: string;
  title: string;
  schema: RJSFSchema;
  uiSchema: UiSchema;
  /** what the officer should know, in our own words */
  help: string;
  articles: string;
  /** the answer that is the act's legal date; null when the date is asked beside the form */
  legalDate: string | null;
  /** where its validators are, when analysts have edited it; null: built in */
  kit: string | null;
}

const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {});
const words = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Reads a definition as the server sends it. @throws Error when it has no schema */
export function readFormDefinition(key: string, sent: unknown): FormDefinition {
  const form = record(sent);
  const schema = record(form['schema']);
  if (!schema['type'] && !schema['properties']) throw new Error(`form ${key} has no schema`);
  const articles = form['articles'] ?? form['article'];
  return {
    key,
    title: words(form['title']) || words(schema['title']),
    schema: schema as RJSFSchema,
    uiSchema: record(form['uiSchema'] ?? form['ui']) as UiSchema,
    help: words(form['help'] ?? form['description'] ?? schema['description']),
    articles: Array.isArray(articles) ? articles.join(',') : words(articles),
    legalDate: words(form['legalDate']) || null,
    kit: words(form['kit']) ? `/api/form-kits/${words(form['kit'])}.js` : null,
  };
}

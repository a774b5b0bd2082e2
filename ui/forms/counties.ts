import type { UiSchema } from '@rjsf/utils';

/** The questions of a form that are answered with a county of the province. */
export const countyQuestions = ['toCounty', 'fromCounty'];

/** On the screen the code of a county becomes a choice by name. */
export function withCounties(schema: { properties?: Record<string, unknown> | undefined }, uiSchema: UiSchema): UiSchema {
  const asked = countyQuestions.filter((name) => schema.properties?.[name] !== undefined);
  return { ...uiSchema, ...Object.fromEntries(asked.map((name) => [name, { ...(uiSchema[name] as object | undefined), 'ui:widget': 'CountyWidget' }])) };
}

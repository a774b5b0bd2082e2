/** A JSON Schema (draft-07) as it stands in a form's file. */
export interface FormSchema {
  readonly type?: string;
  readonly title?: string;
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly items?: FormSchema;
  readonly required?: readonly string[];
  readonly propertyNames?: { readonly enum: readonly string[] };
  readonly allOf?: readonly FormBranch[];
  readonly [keyword: string]: unknown;
}

/** Questions that are asked only when the questions of `if` have these answers. */
export interface FormBranch {
  readonly if: { readonly properties: Readonly<Record<string, { readonly const: unknown }>>; readonly required: readonly string[] };
  readonly then: { readonly properties: Readonly<Record<string, FormSchema>>; readonly required: readonly string[] };
}

/** One file `forms/<process>/<task>.json`: what a user task asks for. */
export interface FormDefinition {
  /** `<process>/<task>`, the diagram's formKey. */
  readonly id: string;
  readonly title: string;
  /** The answer that is the legal date of the form's act; without it the date is asked for beside the form. */
  readonly legalDate?: string;
  readonly articles: readonly string[];
  /** One or two plain sentences for the officer. */
  readonly help: string;
  readonly schema: FormSchema;
  readonly uiSchema: Readonly<Record<string, unknown>>;
}

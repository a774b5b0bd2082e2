/** As much of a form's JSON Schema as the lint looks at; `FormSchema` of the forms is one. */
export interface FormSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly allOf?: readonly { readonly then: { readonly properties: Readonly<Record<string, FormSchema>> } }[];
  readonly [keyword: string]: unknown;
}

import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FormDefinition } from './form-definition.ts';
import { isNoise, messageOf } from './messages.ts';

export { pruneAnswers } from './prune-answers.ts';

export interface FormError {
  /** JSON pointer of the answer, e.g. `/person/name`; of the missing one for a required answer. */
  path: string;
  keyword: string;
  message: string;
}

export interface FormValidator {
  /** The faults of the answers, none when they are valid. Changes nothing in them. Throws on a schema that is not strict. */
  validate(form: FormDefinition, data: unknown): FormError[];
}

/** The server's validator: strict, all errors, no defaults, no coercion, nothing removed. Compiles each form once. */
export function createFormValidator(): FormValidator {
  const ajv = new Ajv({ allErrors: true, strict: true, verbose: true, useDefaults: false, removeAdditional: false, coerceTypes: false });
  addFormats.default(ajv);
  const compiled = new Map<object, ValidateFunction>();

  return {
    validate(form, data) {
      const check = compiled.get(form.schema) ?? ajv.compile(form.schema);
      compiled.set(form.schema, check);
      return check(data) ? [] : (check.errors ?? []).filter((e) => !isNoise(e.keyword, e.schemaPath)).map(describe);
    },
  };
}

function describe(error: ErrorObject): FormError {
  const { instancePath, keyword, params } = error;
  const path = keyword === 'required' ? `${instancePath}/${String(params['missingProperty'])}` : instancePath;
  return { path, keyword, message: messageOf(error) };
}

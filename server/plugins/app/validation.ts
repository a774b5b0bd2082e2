import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { App } from '../../route.ts';

/**
 * Bodies are taken as they are: nothing is converted, dropped or filled in, and what a schema does not name is refused.
 * Query strings and paths are text, so numbers and yes/no are read from them.
 */
export function registerValidation(app: App): void {
  const strict = new Ajv({ allErrors: true, removeAdditional: false, useDefaults: false, coerceTypes: false, strictTypes: false });
  const reading = new Ajv({ allErrors: true, removeAdditional: false, useDefaults: true, coerceTypes: true, strictTypes: false });
  for (const ajv of [strict, reading]) formats.default(ajv);
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? strict : reading).compile(schema as object));
}

import { compileSchemaValidatorsCode } from '@rjsf/validator-ajv8/compileSchemaValidators';
import type { FormDefinition } from './form-definition.ts';

const REQUIRE = /const (\w+) = require\("([^"]+)"\)([^;]*);/g;
/** The modules that compiled validators of admitted forms ask for; the browser has them (`ui/forms/kit-modules.ts`). */
export const KIT_MODULES = ['ajv-formats/dist/formats', 'ajv/dist/runtime/ucs2length', 'ajv/dist/runtime/equal'] as const;

/** Whether a form can be compiled at all is known only by doing it. @returns the compiled validators of a form, with `require` for what they need. @throws Error when a schema is not strict, or needs more than the known modules */
export function compiledCode(form: Pick<FormDefinition, 'id' | 'schema'>): string {
  const code = compileSchemaValidatorsCode(form.schema as Parameters<typeof compileSchemaValidatorsCode>[0]);
  const unknown = [...code.matchAll(REQUIRE)].map(([, , path]) => path as string).find((path) => !(KIT_MODULES as readonly string[]).includes(path));
  if (unknown) throw new Error(`${form.id}: the compiled validator needs ${unknown}`);
  if (/\brequire\(|\bFunction\(|\beval\(/.test(code.replace(REQUIRE, ''))) throw new Error(`${form.id}: the compiled validator still needs Node or eval`);
  return code.replace('"use strict";', '');
}

/** A form with its validators as a module that a browser may load while the content security policy forbids to evaluate text: it is given what it needs. */
export function kitModule(form: FormDefinition): string {
  return `export default (require) => {\nconst exports = {};\n${compiledCode(form)}\nreturn { form: ${JSON.stringify(form)}, validateFns: exports };\n};\n`;
}

/**
 * Draws forms with the antd theme and their compiled validators, outside jest (whose loader cannot link the icons).
 * Arguments: the folder of the compiled forms. Standard input: a list of [form id, answers]; output: a list of HTML.
 */
import { readFileSync } from 'node:fs';
import Form from '@rjsf/antd';
import createPrecompiledValidator from '@rjsf/validator-ajv8/lib/createPrecompiledValidator.js';
import { renderToString } from 'react-dom/server';
import { formStateBehaviour } from '../../forms/form-behaviour.ts';
import { localizeErrors, transformErrors } from '../../forms/messages.ts';
import type { FormKit } from '../../ui/generated/validators/form-kit.ts';

const folder = process.argv[2];
const jobs = JSON.parse(readFileSync(0, 'utf8')) as [string, unknown][];
const pages: string[] = [];
for (const [id, answers] of jobs) {
  const { form, validateFns } = (await import(`${folder}${id.replace('/', '.')}.js`)) as FormKit;
  const validator = createPrecompiledValidator(validateFns, form.schema, localizeErrors);
  pages.push(
    renderToString(
      <Form schema={form.schema} uiSchema={form.uiSchema} validator={validator} formData={answers} transformErrors={transformErrors}
        experimental_defaultFormStateBehavior={formStateBehaviour} />,
    ),
  );
}
console.log(JSON.stringify(pages));

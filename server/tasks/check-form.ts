import { Problem } from '../../domain/platform/problem.ts';
import type { FormDefinition } from '../../forms/index.ts';
import { createFormValidator, pruneAnswers } from '../../forms/validate.ts';

const validator = createFormValidator();

/**
 * The answers as they will be stored: what belongs to a branch that was left is dropped, the rest must fit the form.
 * @param form as the release of the case holds it
 * @throws Problem invalid-form with a message for each field
 */
export function checkForm(form: FormDefinition, answers: Record<string, unknown>): Record<string, unknown> {
  const pruned = pruneAnswers(form, answers) as Record<string, unknown>;
  const faults = validator.validate(form, pruned);
  if (faults.length === 0) return pruned;
  throw new Problem({ type: 'invalid-form', status: 422, title: '填写的内容有误，请按提示修改。', errors: faults.map(({ path, message }) => ({ path, message })) });
}

import { isFormId, loadFormById } from '../../forms/index.ts';
import type { FormDefinition } from '../../forms/index.ts';
import type { Executor } from '../database/connect.ts';
import { formFile } from './model-resources.ts';
import { releasedText } from './release-files.ts';

/** A form as a release holds it. */
export interface ReleasedForm {
  form: FormDefinition;
  /** names the text when analysts have edited it; null: as it is shipped */
  edited: string | null;
}

/** By the hash of their text: one schema is one object, which validators are compiled for once. */
const forms = new Map<string, FormDefinition>();
const MOST = 400;

/**
 * A form in the release of a case, or in the newest one.
 * @param caseId null: as new cases are taken in
 * @throws RangeError for a form that is not registered
 */
export async function releasedForm(db: Executor, caseId: string | null, id: string): Promise<ReleasedForm> {
  const shipped = loadFormById(id);
  const released = isFormId(id) ? await releasedText(db, caseId, formFile(id)) : null;
  if (!released) return { form: shipped, edited: null };
  const form = forms.get(released.sha256) ?? (JSON.parse(released.text) as FormDefinition);
  if (JSON.stringify(form) === JSON.stringify(shipped)) return { form: shipped, edited: null };
  if (forms.size >= MOST) forms.clear();
  forms.set(released.sha256, form);
  return { form, edited: released.sha256 };
}

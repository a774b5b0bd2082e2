import { readFileSync } from 'node:fs';
import type { FormDefinition } from './form-definition.ts';
import { deathCancellationForms } from './form-ids/death-cancellation.ts';
import { certificateReplacementForms } from './form-ids/certificate-replacement.ts';
import { disabilityRatingForms } from './form-ids/disability-rating.ts';
import { relationTransferForms } from './form-ids/relation-transfer.ts';
import { sharedForms } from './form-ids/shared.ts';

export type { FormBranch, FormDefinition, FormSchema } from './form-definition.ts';

/** Every form of the platform: the applications and one for each user task of the diagrams. */
export const formIds = [...disabilityRatingForms, ...deathCancellationForms, ...certificateReplacementForms, ...relationTransferForms, ...sharedForms] as const;

export type FormId = (typeof formIds)[number];

const loaded = new Map<FormId, FormDefinition>();

/** Whether a text (a diagram's formKey) names a form. */
export function isFormId(id: string): id is FormId {
  return formIds.some((known) => known === id);
}

/** The form of a user task, read once. Node only. Throws RangeError on an unknown one. */
export function loadForm(process: string, task: string): FormDefinition {
  return loadFormById(`${process}/${task}`);
}

/** The form with this id (`<process>/<task>`); throws RangeError on an unknown one. */
export function loadFormById(id: string): FormDefinition {
  if (!isFormId(id)) throw new RangeError(`未知的表单：${id}`);
  const form = loaded.get(id) ?? (JSON.parse(readFileSync(new URL(`${id}.json`, import.meta.url), 'utf8')) as FormDefinition);
  loaded.set(id, form);
  return form;
}

/** All forms, in the order of the flow. */
export function listForms(): FormDefinition[] {
  return formIds.map(loadFormById);
}

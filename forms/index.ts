import { readFileSync } from 'node:fs';
import type { FormDefinition } from './form-definition.ts';

export type { FormBranch, FormDefinition, FormSchema } from './form-definition.ts';

/** Every form of the platform: the application and one for each user task of the diagrams. */
export const formIds = [
  'disability-rating/application',
  'disability-rating/check-materials',
  'disability-rating/record-supplement',
  'disability-rating/county-review',
  'disability-rating/city-pre-review',
  'disability-rating/confirm-city-refusal',
  'disability-rating/city-forward-negative',
  'disability-rating/province-negative-review',
  'disability-rating/fill-approval-form',
  'disability-rating/issue-notices',
  'disability-rating/propose-grade',
  'disability-rating/city-review',
  'disability-rating/province-first-review',
  'disability-rating/province-decision',
  'medical-appraisal/draw-panel',
  'medical-appraisal/confirm-panel',
  'medical-appraisal/record-examination',
  'medical-appraisal/record-appraisal',
  'medical-appraisal/notify-result',
  'medical-appraisal/record-objection',
  'medical-appraisal/commission-second-appraisal',
  'public-notice/post-notice',
  'public-notice/verify-feedback',
  'delivery/record-delivery',
  'archive/file-archive',
  'supervision/issue-supervision',
  'supervision/answer-supervision',
  'supervision/close-supervision',
] as const;

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

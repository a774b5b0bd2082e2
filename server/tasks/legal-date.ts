import { Problem } from '../../domain/platform/problem.ts';
import { loadFormById } from '../../forms/index.ts';

/**
 * The legal date of a form's act: the answer that the form names for it, else the date given beside the form.
 * @throws Problem invalid-form when neither is there
 */
export function legalDate(formId: string, answers: Record<string, unknown>, beside: string | undefined): string {
  const named = loadFormById(formId).legalDate;
  const date = named ? answers[named] : beside;
  if (typeof date === 'string') return date;
  throw new Problem({ type: 'invalid-form', status: 422, title: '请填写办理日期。', errors: [{ path: '/happenedOn', message: '请填写办理日期' }] });
}

import type { FormSchema } from '../../forms/index.ts';
import { isFormId } from '../../forms/index.ts';
import type { ActRow } from '../acts/act-row.ts';
import type { Executor } from '../database/connect.ts';
import { releasedForm } from '../models/released-form.ts';
import { maskIdNumbers } from '../persons/mask-id-number.ts';

/** The answer to a question that analysts have added, in the words of the form. */
export interface ExtraAnswer {
  title: string;
  text: string;
}

const isExtra = (name: string): boolean => /^extra[A-Z]/.test(name);

/** The answers of some acts to questions that analysts have added to their forms, by the act's id; personal numbers are masked. */
export async function readExtraAnswers(db: Executor, acts: readonly Pick<ActRow, 'id' | 'case_id' | 'process_key' | 'activity_id' | 'payload'>[]): Promise<Map<string, ExtraAnswer[]>> {
  const found = new Map<string, ExtraAnswer[]>();
  for (const act of acts) {
    const id = `${act.process_key}/${act.activity_id}`;
    const names = Object.keys(act.payload).filter(isExtra);
    if (names.length === 0 || !isFormId(id)) continue;
    const { form } = await releasedForm(db, act.case_id, id);
    const answers: Record<string, unknown> = maskIdNumbers(act.payload);
    found.set(act.id, names.flatMap((name) => (form.schema.properties?.[name] ? [{ title: form.schema.properties[name].title ?? name, text: wordOf(form.schema.properties[name], answers[name]) }] : [])));
  }
  return found;
}

function wordOf(question: FormSchema, answer: unknown): string {
  const choices = (question['oneOf'] ?? []) as readonly { const: unknown; title: string }[];
  return choices.find((choice) => choice.const === answer)?.title ?? String(answer);
}

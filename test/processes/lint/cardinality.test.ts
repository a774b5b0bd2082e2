import { describe, expect, it } from '@jest/globals';
import { loadFormById } from '../../../forms/index.ts';
import type { FormSchema } from '../../../forms/form-definition.ts';
import { lintWith } from './support/shipped.ts';

/** The shipped forms with one question changed. */
const formsWith = (form: string, question: string, change: FormSchema | null) => (id: string): FormSchema => {
  const { schema } = loadFormById(id as Parameters<typeof loadFormById>[0]);
  if (id !== form) return schema;
  const { [question]: asked, ...others } = schema.properties ?? {};
  return { ...schema, properties: change === null ? others : { ...others, [question]: { ...asked, ...change } } };
};

const panel = ['medical-appraisal/draw-panel', 'panelSize', 'draw-expert-panel-experts', 'draw-panel', 19] as const;
const signers = ['medical-appraisal/record-appraisal', 'signers', 'sign-appraisal-opinion-signatures', 'record-appraisal', 19] as const;
const copies = ['disability-rating/fill-approval-form', 'formCopies', 'fill-approval-form-formCopies', 'fill-approval-form', 15] as const;

describe('fewer than the law asks for', () => {
  it.each([
    [...panel, { minimum: 2 }], [...panel, { minimum: undefined }], [...panel, null],
    [...signers, { minItems: 2 }], [...signers, null],
    [...copies, { oneOf: [{ const: 2, title: '一式两份' }, { const: 3, title: '一式三份' }] }], [...copies, { oneOf: undefined }],
  ] as const)('can be recorded with %s: %s', (form, question, constraintId, element, article, change) => {
    const findings = lintWith({}, { formOf: formsWith(form, question, change) });
    expect(findings).toMatchObject([{ rule: 'lawful/cardinality', constraintId, element, article }]);
  });

  it.each([
    [...panel, { minimum: 5 }], [...signers, { minItems: 3, maxItems: 9 }], [...copies, { oneOf: [{ const: 3, title: '三份' }] }],
  ] as const)('cannot with %s: %s', (form, question, _id, _element, _article, change) => {
    expect(lintWith({}, { formOf: formsWith(form, question, change) })).toEqual([]);
  });
});

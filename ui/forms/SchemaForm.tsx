import Form from '@rjsf/antd';
import type { FormProps } from '@rjsf/core';
import type { ErrorSchema, RJSFSchema } from '@rjsf/utils';
import createPrecompiledValidator from '@rjsf/validator-ajv8/lib/createPrecompiledValidator.js';
import { useImperativeHandle, useMemo, useRef, useState, type ComponentRef, type Ref } from 'react';
import { validators } from '../generated/validators/index.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { ArrayFieldItemTemplate, ArrayFieldTemplate } from './ArrayTemplates.tsx';
import { chineseMessages } from './chinese-messages.ts';
import { DateWidget } from './DateWidget.tsx';
import { errorTree } from './error-tree.ts';
import { FieldTemplate } from './FieldTemplate.tsx';
import type { FormDefinition } from './form-definition.ts';
import { formText } from './form-text.ts';
import { ObjectFieldTemplate } from './ObjectFieldTemplate.tsx';

export type Answers = Record<string, unknown>;
export interface SchemaFormHandle {
  /** validates; calls `onValid` or shows the faults and moves to the first one */
  submit: () => void;
}
interface Props {
  definition: FormDefinition;
  value: Answers;
  onChange: (value: Answers) => void;
  onValid: (value: Answers) => void;
  onInvalid?: (count: number) => void;
  readOnly?: boolean;
  /** faults that the server found, by path */
  faults?: readonly { path: string; message: string }[];
  ref?: Ref<SchemaFormHandle>;
}

const templates = { FieldTemplate, ObjectFieldTemplate, ArrayFieldTemplate, ArrayFieldItemTemplate, ButtonTemplates: { SubmitButton: () => null } };
const widgets = { DateWidget, date: DateWidget };
const NO_FAULTS: readonly { path: string; message: string }[] = [];

function makeValidator(key: string, schema: RJSFSchema) {
  const functions = (validators as Record<string, Parameters<typeof createPrecompiledValidator>[0] | undefined>)[key];
  if (!functions) return null;
  try {
    return createPrecompiledValidator(functions, schema);
  } catch {
    return null; // compiled from another version of this form
  }
}

/** A form of the law's procedure, checked in the browser by the same schema as in the server (validator compiled beforehand, so that no code is made at run time). */
export default function SchemaForm({ definition, value, onChange, onValid, onInvalid, readOnly = false, faults = NO_FAULTS, ref }: Props) {
  const form = useRef<ComponentRef<typeof Form>>(null);
  const [checked, setChecked] = useState(false);
  const validator = useMemo(() => makeValidator(definition.key, definition.schema), [definition]);
  const extraErrors = useMemo(() => errorTree(faults) as ErrorSchema<Answers>, [faults]);
  useImperativeHandle(ref, () => ({ submit: () => form.current?.submit() }), []);
  if (!validator) return <EmptyState title="表单已更新" hint="本页载入的表单与案件所用的版本不一致，请刷新页面。" />;
  const live: Pick<FormProps<Answers>, 'liveValidate'> = checked ? { liveValidate: 'onChange' } : {};
  return (
    <Form
      ref={form}
      className="schema-form"
      schema={definition.schema}
      uiSchema={definition.uiSchema}
      validator={validator}
      formData={value}
      templates={templates}
      widgets={widgets}
      translateString={formText}
      transformErrors={chineseMessages}
      extraErrors={extraErrors}
      extraErrorsBlockSubmit={false}
      showErrorList={false}
      focusOnFirstError={focusField}
      noHtml5Validate
      readonly={readOnly}
      idPrefix="form"
      onChange={(event) => onChange((event.formData ?? {}) as Answers)}
      onSubmit={(event) => onValid((event.formData ?? {}) as Answers)}
      onError={(errors) => {
        setChecked(true);
        onInvalid?.(errors.length);
      }}
      {...live}
    />
  );
}

/** Moves to the first field with a fault, whatever kind of input it is. */
function focusField(error: { property?: string | undefined }): void {
  const id = `form${(error.property ?? '').replace(/\[(\d+)\]/g, '.$1').split('.').filter(Boolean).map((part) => `_${part}`).join('')}`;
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(id)}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true });
}

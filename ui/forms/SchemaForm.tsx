import { generateForm } from '@rjsf/antd';
import type CoreForm from '@rjsf/core';
import type { FormProps } from '@rjsf/core';
import type { ErrorSchema, UiSchema } from '@rjsf/utils';
import createPrecompiledValidator from '@rjsf/validator-ajv8/lib/createPrecompiledValidator.js';
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import { formStateBehaviour } from '../../forms/form-behaviour.ts';
import { localizeErrors, transformErrors } from '../../forms/messages.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import type { FormKit } from '../generated/validators/form-kit.ts';
import { ArrayFieldItemTemplate, ArrayFieldTemplate } from './ArrayTemplates.tsx';
import { CountyWidget } from './CountyWidget.tsx';
import { withCounties } from './counties.ts';
import { DateWidget } from './DateWidget.tsx';
import { withEmptyParts } from './empty-parts.ts';
import { errorTree } from './error-tree.ts';
import { FieldTemplate } from './FieldTemplate.tsx';
import { focusFirstFault } from './focus-first-fault.ts';
import type { FormDefinition } from './form-definition.ts';
import { formText } from './form-text.ts';
import { MaterialCodeWidget } from './MaterialCodeWidget.tsx';
import { withMaterialCodes } from './material-codes.ts';
import { ObjectFieldTemplate } from './ObjectFieldTemplate.tsx';

export type Answers = Record<string, unknown>;
export interface SchemaFormHandle {
  /** validates; calls `onValid` or shows the faults and moves to the first one */
  submit: () => void;
}
export interface SchemaFormProps {
  definition: FormDefinition;
  value: Answers;
  onChange: (value: Answers) => void;
  onValid: (value: Answers) => void;
  onInvalid?: (count: number) => void;
  readOnly?: boolean;
  /** faults that the server found, by path */
  faults?: readonly { path: string; message: string }[];
  /** names of the materials by code, for forms that list them */
  materials?: Readonly<Record<string, string>>;
  ref?: Ref<SchemaFormHandle>;
}

const Form = generateForm<Answers>();
const templates = { FieldTemplate, ObjectFieldTemplate, ArrayFieldTemplate, ArrayFieldItemTemplate, ButtonTemplates: { SubmitButton: () => null } } as unknown as NonNullable<FormProps<Answers>['templates']>;
const widgets = { CountyWidget, DateWidget, MaterialCodeWidget } as unknown as NonNullable<FormProps<Answers>['widgets']>;
const NO_FAULTS: readonly { path: string; message: string }[] = [];
const NO_MATERIALS: Readonly<Record<string, string>> = {};

function makeValidator(kit: FormKit, definition: FormDefinition) {
  try {
    return createPrecompiledValidator<Answers>(kit.validateFns, definition.schema, localizeErrors as Parameters<typeof createPrecompiledValidator>[2]);
  } catch {
    return null; // compiled from another version of this form
  }
}

/** A form of the law's procedure, checked in the browser by the same schema as in the server (validator compiled beforehand, so that no code is made at run time). */
export default function SchemaForm({ kit, definition, value, onChange, onValid, onInvalid, readOnly = false, faults = NO_FAULTS, materials = NO_MATERIALS, ref }: SchemaFormProps & { kit: FormKit }) {
  const form = useRef<CoreForm<Answers>>(null);
  const [checked, setChecked] = useState(false);
  const validator = useMemo(() => makeValidator(kit, definition), [kit, definition]);
  const uiSchema = useMemo(() => withCounties(definition.schema as { properties?: Record<string, unknown> }, withMaterialCodes(definition.uiSchema)) as UiSchema<Answers>, [definition]);
  const extraErrors = useMemo(() => errorTree(faults) as ErrorSchema<Answers>, [faults]);
  const shown = useMemo(() => withEmptyParts(definition.schema, value), [definition, value]);
  const formContext = useMemo(() => ({ materials }), [materials]);
  useEffect(() => {
    if (faults.length > 0) focusFirstFault(document);
  }, [faults]);
  useImperativeHandle(ref, () => ({ submit: () => form.current?.submit() }), []);
  if (!validator) return <EmptyState title="表单已更新" hint="本页载入的表单与案件所用的版本不一致，请刷新页面。" />;
  return (
    <Form
      ref={form as unknown as NonNullable<FormProps<Answers>['ref']>}
      className="schema-form"
      schema={definition.schema}
      uiSchema={uiSchema}
      validator={validator}
      formData={shown}
      formContext={formContext}
      templates={templates}
      widgets={widgets}
      translateString={formText as NonNullable<FormProps<Answers>['translateString']>}
      transformErrors={transformErrors}
      experimental_defaultFormStateBehavior={formStateBehaviour}
      extraErrors={extraErrors}
      extraErrorsBlockSubmit={false}
      showErrorList={false}
      focusOnFirstError={false}
      noHtml5Validate
      readonly={readOnly}
      idPrefix="form"
      liveValidate={checked ? 'onChange' : false}
      onChange={(event) => onChange(event.formData ?? {})}
      onSubmit={(event) => onValid(event.formData ?? {})}
      onError={(errors) => {
        setChecked(true);
        focusFirstFault(document);
        onInvalid?.(errors.length);
      }}
    />
  );
}

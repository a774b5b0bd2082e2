import { Alert, Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { readFormDefinition } from '../../ui/forms/form-definition.ts';
import { LazyForm } from '../../ui/forms/LazyForm.tsx';
import type { SchemaFormHandle } from '../../ui/forms/SchemaForm.tsx';

/** The form as an officer fills it, with its own checks; what is filled in goes nowhere. */
export function FormPreview({ formKey, form, kit }: { formKey: string; form: unknown; kit: string }) {
  const definition = useMemo(() => ({ ...readFormDefinition(formKey, form), kit }), [formKey, form, kit]);
  const handle = useRef<SchemaFormHandle>(null);
  const [value, setValue] = useState<Record<string, unknown>>({});
  const [checked, setChecked] = useState<number | null>(null);
  return (
    <div className="stack" data-testid="form-preview">
      <h3>{definition.title}</h3>
      <p className="muted">{definition.help}</p>
      <LazyForm ref={handle} definition={definition} value={value} onChange={(next) => { setValue(next); setChecked(null); }} onValid={() => setChecked(0)} onInvalid={setChecked} />
      <Button onClick={() => handle.current?.submit()} data-testid="try-form">试填后检查</Button>
      {checked !== null && <Alert type={checked === 0 ? 'success' : 'warning'} title={checked === 0 ? '填写的内容符合要求' : `有 ${checked} 处需要修改`} />}
    </div>
  );
}

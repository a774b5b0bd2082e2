import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { FormDefinition } from '../../ui/forms/form-definition.ts';
import { LazyForm } from '../../ui/forms/LazyForm.tsx';
import type { Answers, SchemaFormHandle } from '../../ui/forms/SchemaForm.tsx';

interface Props {
  definition: FormDefinition;
  value: Answers;
  onChange: (value: Answers) => void;
  onNext: (value: Answers) => void;
  /** what comes next, on the button; the materials when absent */
  nextTitle?: string;
}

/** Step 1: who applies, and how the injury came about. */
export function ApplicationStep({ definition, value, onChange, onNext, nextTitle = '材料' }: Props) {
  const [form, setForm] = useState<SchemaFormHandle | null>(null); // there once the form has loaded
  const [invalid, setInvalid] = useState(0);
  return (
    <>
      {definition.help && <aside className="hint"><p>{definition.help}</p></aside>}
      <LazyForm ref={setForm} definition={definition} value={value} onChange={(next) => { setInvalid(0); onChange(next); }} onValid={onNext} onInvalid={setInvalid} />
      <div aria-live="assertive">{invalid > 0 && <Alert type="error" showIcon title={`有 ${invalid} 处需要补充或更正，已在相应位置标出。`} />}</div>
      <div className="step-actions">
        <Button type="primary" size="large" disabled={!form} onClick={() => form?.submit()} data-testid="intake-next">下一步：{nextTitle}</Button>
      </div>
    </>
  );
}

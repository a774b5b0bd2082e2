import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { ApiProblem, offline } from '../../ui/api/api-problem.ts';
import { Facts } from '../../ui/components/Facts.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import type { FormDefinition } from '../../ui/forms/form-definition.ts';
import { answerRows, formOrder } from '../case/answer-rows.ts';
import type { IntakeVariant } from '../intake/variants/index.ts';
import { StepProblem } from '../papers/StepProblem.tsx';
import { OpeningOutlook } from './OpeningOutlook.tsx';
import { Refusal } from './Refusal.tsx';
import type { OpeningBody, OpeningPreview } from './types.ts';
import { useDatedBody, useOpeningPreview } from './use-preview.ts';

interface Props {
  variant: IntakeVariant;
  definition: FormDefinition;
  body: OpeningBody;
  reason: string;
  onReason: (reason: string) => void;
  onBack: () => void;
  onMade: (id: string) => void;
}

/** Step 3: everything once more, and where the paper file lies. A repeat after a lost answer proposes nothing twice. */
export function ProposeOpening({ variant, definition, body, reason, onReason, onBack, onMade }: Props) {
  const api = useApi();
  const dated = useDatedBody(body);
  const query = useOpeningPreview(dated);
  const requestId = useRef(crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const submit = async () => {
    setBusy(true);
    setProblem(null);
    try {
      onMade((await api.post<{ id: string }>('/api/openings', { ...dated, requestId: requestId.current, reason: reason.trim() })).id);
    } catch (error) {
      const refused = error instanceof ApiProblem ? error : offline();
      if (refused.problem.status >= 400 && refused.problem.status < 500) requestId.current = crypto.randomUUID();
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <QueryState query={query} rows={8}>
      {(preview: OpeningPreview) => (
        <>
          {preview.refusal ? <Refusal refusal={preview.refusal} /> : <OpeningOutlook preview={preview} />}
          {answerRows(definition.schema as Parameters<typeof answerRows>[0], body.application, { order: formOrder(definition.uiSchema), withIdNumber: true }).map((group) => <section key={group.title} className="answers"><h3>{group.title || variant.answersTitle}</h3><Facts items={group.rows} /></section>)}
          <div className="field">
            <label htmlFor="opening-reason" className="field-label">转入说明<span className="field-required">必填</span></label>
            <Input.TextArea id="opening-reason" rows={3} maxLength={500} showCount value={reason} placeholder="为何转入，纸质案卷现存何处" onChange={(event) => onReason(event.target.value)} />
          </div>
          <StepProblem error={problem} />
          <div className="step-actions">
            <Button size="large" disabled={busy} onClick={onBack}>上一步</Button>
            <Button type="primary" size="large" loading={busy} disabled={reason.trim() === '' || preview.refusal !== null} onClick={() => void submit()} data-testid="opening-submit">提请另一名经办人确认</Button>
          </div>
        </>
      )}
    </QueryState>
  );
}

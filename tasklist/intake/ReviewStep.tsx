import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { useRequiredMaterials } from '../../ui/api/use-required-materials.ts';
import { useApi } from '../../ui/api/api-context.ts';
import { ApiProblem, offline } from '../../ui/api/api-problem.ts';
import { Facts } from '../../ui/components/Facts.tsx';
import type { FormDefinition } from '../../ui/forms/form-definition.ts';
import { answerRows, formOrder } from '../case/answer-rows.ts';
import { useCountyNames } from '../case/use-county-names.ts';
import { SimilarPersons } from '../persons/SimilarPersons.tsx';
import type { IntakeDraft, IntakeStep } from './intake-draft.ts';
import type { IntakeVariant } from './variants/index.ts';

interface Props {
  variant: IntakeVariant;
  definition: FormDefinition;
  draft: IntakeDraft;
  onBack: (step: IntakeStep) => void;
  onMade: (made: { id: string; caseNo: string }) => void;
}

/** Step 3: everything once more, then the case. A repeat after a lost answer makes no second case. */
export function ReviewStep({ variant, definition, draft, onBack, onMade }: Props) {
  const api = useApi();
  const named = useCountyNames(draft.application);
  const requestId = useRef(crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const list = useRequiredMaterials(variant.materialsAddress(draft.application));
  const required = list.data ?? [];
  const materials = required.map(({ code }) => ({ code, uploadIds: (draft.files[code] ?? []).map((file) => file.id) })).filter(({ uploadIds }) => uploadIds.length > 0);

  const submit = async () => {
    setBusy(true);
    setProblem(null);
    try {
      onMade(await api.post<{ id: string; caseNo: string }>('/api/cases', { requestId: requestId.current, procedure: variant.procedure, applicationType: variant.applicationTypeOf(draft.application), application: draft.application, materials }));
    } catch (error) {
      const refused = error instanceof ApiProblem ? error : offline();
      if (refused.problem.status >= 400 && refused.problem.status < 500) requestId.current = crypto.randomUUID();
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      {answerRows(definition.schema as Parameters<typeof answerRows>[0], named, { order: formOrder(definition.uiSchema), withIdNumber: true }).map((group) => (
        <section key={group.title} className="answers"><h3>{group.title || variant.answersTitle}</h3><Facts items={group.rows} /></section>
      ))}
      <SimilarPersons application={draft.application} />
      <section className="answers">
        <h3>材料</h3>
        <ul className="check-list">
          {required.map(({ code, title }) => {
            const count = (draft.files[code] ?? []).length;
            return <li key={code} className={count > 0 ? 'check-there' : 'check-missing'}><span aria-hidden>{count > 0 ? '✓' : '×'}</span>{title}<small>{count > 0 ? `${count} 个文件` : '未上传'}</small></li>;
          })}
        </ul>
      </section>
      <div aria-live="assertive" data-testid="intake-problem">
        {problem && (
          <Alert
            type="error"
            showIcon
            title={problem.problem.title}
            description={
              <>
                {problem.problem.detail && <p>{problem.problem.detail}</p>}
                {problem.problem.errors && <ul>{problem.problem.errors.map((fault) => <li key={fault.path + fault.message}>{fault.message}</li>)}</ul>}
                {problem.problem.article && <p>依据：{problem.problem.article}</p>}
              </>
            }
          />
        )}
      </div>
      <div className="step-actions">
        <Button size="large" disabled={busy} onClick={() => onBack(1)}>上一步</Button>
        <Button size="large" disabled={busy} onClick={() => onBack(0)}>修改申请内容</Button>
        <Button type="primary" size="large" loading={busy} disabled={!list.data} onClick={() => void submit()} data-testid="intake-submit">提交收件</Button>
      </div>
    </>
  );
}

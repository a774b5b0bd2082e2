import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { ApiProblem, offline } from '../../ui/api/api-problem.ts';
import { useRequiredMaterials } from '../../ui/api/use-required-materials.ts';
import { QueryState } from '../../ui/components/QueryState.tsx';
import type { IntakeVariant } from '../intake/variants/index.ts';
import { EnteredSteps } from './EnteredSteps.tsx';
import { PastPaperForm } from './PastPaperForm.tsx';
import { PastTaskForm } from './PastTaskForm.tsx';
import { Refusal } from './Refusal.tsx';
import type { NextStep, OpeningBody, OpeningPreview, PastStep } from './types.ts';
import { useDatedBody, useOpeningPreview } from './use-preview.ts';

interface Props {
  variant: IntakeVariant;
  body: OpeningBody;
  steps: PastStep[];
  onSteps: (steps: PastStep[]) => void;
  onBack: () => void;
  onNext: () => void;
}

/** Step 2: what was done on paper, one step of the diagram after the other, each judged as it is entered. */
export function PastSteps({ variant, body, steps, onSteps, onBack, onNext }: Props) {
  const api = useApi();
  const dated = useDatedBody(body);
  const query = useOpeningPreview(dated);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<OpeningPreview['refusal']>(null);
  const required = useRequiredMaterials(variant.materialsAddress(body.application));
  const materials = Object.fromEntries((required.data ?? []).map(({ code, title }) => [code, title]));

  const add = async (step: PastStep) => {
    setBusy(true);
    setRefused(null);
    try {
      const { name: _, ...sent } = step;
      const { refusal } = await api.post<OpeningPreview>('/api/openings/preview', { ...dated, steps: [...dated.steps, sent] });
      // That the case cannot stop there is no fault of the step: the next one may be entered too.
      if (refusal && refusal.errors.some(({ path }) => path.startsWith(`/steps/${steps.length}`))) setRefused(refusal);
      else onSteps([...steps, step]);
    } catch (error) {
      const { problem } = error instanceof ApiProblem ? error : offline();
      setRefused({ title: problem.title, article: problem.article ?? null, errors: problem.errors ?? [] });
    } finally {
      setBusy(false);
    }
  };
  const cutAt = (index: number) => {
    setRefused(null);
    onSteps(steps.slice(0, index));
  };

  return (
    <QueryState query={query} rows={8}>
      {({ standsAt, next, endOfPast, refusal }: OpeningPreview) => (
        <>
          <EnteredSteps steps={steps} onCut={cutAt} />
          {refusal && (steps.length > 0 || !next) && <Refusal refusal={refusal} />}
          {endOfPast && <Alert className="notice" type="info" showIcon title={endOfPast} />}
          {next && !query.isPlaceholderData && <NextEntry key={`${steps.length}-${next.element}`} next={next} after={steps.at(-1)?.happenedOn ?? String(body.application['applicationDate'] ?? '')} busy={busy} refused={refused} index={steps.length} materials={materials} onAdd={(step) => void add(step)} />}
          <div className="step-actions">
            <Button size="large" onClick={onBack}>上一步</Button>
            <Button type="primary" size="large" disabled={!standsAt || query.isPlaceholderData} onClick={onNext} data-testid="past-done">{standsAt ? `案件停在“${next?.name ?? standsAt.name}”，下一步` : '下一步：核对'}</Button>
          </div>
        </>
      )}
    </QueryState>
  );
}

interface EntryProps {
  next: NextStep;
  /** day of the step before */
  after: string;
  busy: boolean;
  refused: OpeningPreview['refusal'];
  index: number;
  materials: Readonly<Record<string, string>>;
  onAdd: (step: PastStep) => void;
}

function NextEntry({ next, after, busy, refused, index, materials, onAdd }: EntryProps) {
  const faults = (refused?.errors ?? []).map(({ path, message }) => ({ path: path.replace(`/steps/${index}`, ''), message }));
  return (
    <section className="past-next" aria-label="录入下一个已办环节" data-testid="past-next">
      <h3>{next.kind === 'paper' ? `文书：${next.name}` : next.name}</h3>
      <p className="muted">{next.kind === 'paper' ? '该文书如已在纸质流程中出具，登记原文号和日期，平台不再编号、出具；尚未出具的，不要录入，由平台出具。' : '如已在纸质流程中办结，按纸质案卷填写；尚未办结的，不要录入，案件就从这一步接着办。'}</p>
      {next.form === 'medical-appraisal/confirm-panel' && <p className="muted">在纸质流程中抽选的专家没有平台编号，依次填 P-1、P-2、P-3。</p>}
      {refused && <Refusal refusal={refused} />}
      {next.kind === 'paper' ? <PastPaperForm next={next} day={after} busy={busy} onAdd={onAdd} /> : <PastTaskForm next={next} day={after} busy={busy} faults={faults} materials={materials} onAdd={onAdd} />}
    </section>
  );
}

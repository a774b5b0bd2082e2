import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import type { Diagram } from '../../ui/api/types.ts';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { LazyDiagram } from '../../ui/diagram/LazyDiagram.tsx';
import type { Step } from '../../ui/diagram/read-steps.ts';
import { EditButton } from './EditButton.tsx';
import { StepPanel } from './StepPanel.tsx';
import { StepPicker } from './StepPicker.tsx';

/** `/modeler/diagrams/:process`: a diagram with the law beside it. */
export function DiagramPage() {
  const { process = '' } = useParams();
  const api = useApi();
  const query = useQuery({ queryKey: ['diagram', process], queryFn: () => api.get<Diagram>(`/api/diagrams/${process}`) });
  return (
    <QueryState query={query} rows={8}>{(diagram: Diagram) => <View key={process} diagram={diagram} />}</QueryState>
  );
}

function View({ diagram }: { diagram: Diagram }) {
  const [params, setParams] = useSearchParams();
  const [steps, setSteps] = useState<Step[]>([]);
  const step = steps.find(({ id }) => id === params.get('step')) ?? null;
  const setStep = (chosen: Step | null): void => setParams(chosen ? { step: chosen.id } : {}, { replace: true });
  return (
    <>
      <PageHead title={diagram.name} actions={<EditButton name={diagram.name} />}>
        <Link to="/">全部流程图</Link>
        <StatusTag tone="neutral">只读</StatusTag>
        <code>{diagram.process}</code>
      </PageHead>
      <div className="viewer-columns">
        <section className="panel viewer-diagram"><LazyDiagram xml={diagram.xml} name={diagram.name} height="100%" selected={step?.id ?? null} onSelect={setStep} onSteps={setSteps} /></section>
        <section className="panel viewer-law" aria-live="polite" aria-label="步骤与条文">
          <StepPicker steps={steps} selected={step?.id ?? ''} onSelect={setStep} />
          <StepPanel step={step} />
        </section>
      </div>
    </>
  );
}

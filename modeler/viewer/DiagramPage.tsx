import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import type { Diagram } from '../../ui/api/types.ts';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { LazyDiagram } from '../../ui/diagram/LazyDiagram.tsx';
import { NO_MARKS } from '../../ui/diagram/marks.ts';
import type { Step } from '../../ui/diagram/read-steps.ts';
import { ArticleSteps } from '../law/ArticleSteps.tsx';
import { stepsOfArticle } from '../law/articles-of.ts';
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
  const article = Number(params.get('article')) || null;
  const [side, setSide] = useState<'steps' | 'articles'>(article === null ? 'steps' : 'articles');
  const marks = useMemo(() => ({ ...NO_MARKS, law: stepsOfArticle(steps, article).map(({ id }) => id) }), [steps, article]);
  const set = (name: 'step' | 'article', value: string): void =>
    setParams((old) => {
      if (value) old.set(name, value);
      else old.delete(name);
      return old;
    }, { replace: true });
  const setStep = (chosen: Step): void => set('step', chosen.id);
  return (
    <>
      <PageHead title={diagram.name} actions={<EditButton process={diagram.process} />}>
        <Link to="/">全部流程图</Link>
        <StatusTag tone="neutral">只读</StatusTag>
        <code>{diagram.process}</code>
      </PageHead>
      <div className="viewer-columns">
        <section className="panel viewer-diagram"><LazyDiagram xml={diagram.xml} name={diagram.name} height="100%" marks={marks} selected={step?.id ?? null} onSelect={setStep} onSteps={setSteps} /></section>
        <section className="panel viewer-law" aria-live="polite" aria-label="步骤与条文">
          <Segmented<'steps' | 'articles'> block value={side} onChange={setSide} options={[{ value: 'steps', label: '按步骤' }, { value: 'articles', label: '按条文' }]} />
          {side === 'articles' && <ArticleSteps steps={steps} article={article} onArticle={(number) => set('article', String(number ?? ''))} onStep={(id) => set('step', id)} />}
          {side === 'steps' && <StepPicker steps={steps} selected={step?.id ?? ''} onSelect={setStep} />}
          {(side === 'steps' || step) && <StepPanel step={step} />}
        </section>
      </div>
    </>
  );
}

import { Tabs } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { LintFinding } from '../../processes/lint/finding.ts';
import { elementOn } from '../../processes/lint/finding.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import type { Draft } from '../types.ts';
import { ArticleSteps } from '../law/ArticleSteps.tsx';
import { stepsOfArticle } from '../law/articles-of.ts';
import { StepPanel } from '../viewer/StepPanel.tsx';
import { EditorHead } from './EditorHead.tsx';
import { EditorToolbar } from './EditorToolbar.tsx';
import { FindingList } from './FindingList.tsx';
import { paintFindings, paintLaw, paintRun, type Painter } from './paint-findings.ts';
import { useDraft } from './use-draft.tsx';
import { useLint } from './use-lint.ts';
import { useModeler } from './use-modeler.ts';

/** A diagram in the editor: canvas on the left; properties, law and findings on the right. */
export function DiagramEditor({ draft, onReload }: { draft: Draft; onReload: () => Promise<void> }) {
  const canvas = useRef<HTMLDivElement>(null);
  const properties = useRef<HTMLDivElement>(null);
  const { modeler, xml, step, steps, fault, load, select } = useModeler(canvas, properties, draft.content);
  const { findings, pending } = useLint(draft, xml);
  const drafting = useDraft(draft, xml, onReload, findings ?? undefined);
  const [chosen, setChosen] = useState<LintFinding | null>(null);
  const [tab, setTab] = useState('properties');
  const [article, setArticle] = useState<number | null>(null);

  const choose = (finding: LintFinding | null) => {
    setChosen(finding);
    setTab('findings');
    const element = finding && elementOn(finding, draft.key);
    if (element) select(element);
  };
  useEffect(() => {
    if (!modeler || !findings) return;
    return paintFindings(painterOf(modeler), findings, draft.key, choose);
    // painted anew for new findings only
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [modeler, findings, draft.key]);
  useEffect(() => (modeler ? paintRun(painterOf(modeler), chosen, draft.key) : undefined), [modeler, chosen, draft.key]);

  useEffect(() => {
    if (!modeler) return;
    return paintLaw(painterOf(modeler), stepsOfArticle(steps, article).map(({ id }) => id));
  }, [modeler, steps, article]);

  const errors = findings?.filter(({ severity }) => severity === 'error').length ?? 0;
  const nameOf = (id: string): string => modeler?.get<{ get(id: string): { businessObject: { name?: string } } | undefined }>('elementRegistry').get(id)?.businessObject.name?.replace(/\s+/g, '') || id;
  const pane = (key: string) => ({ hidden: tab !== key, className: 'editor-pane' });
  return (
    <>
      <EditorHead draft={draft} drafting={drafting} />
      {fault && <EmptyState title={fault} />}
      <div className="editor" data-ready={modeler !== null} data-testid="editor">
        <section className="editor-main">
          <EditorToolbar modeler={modeler} xml={xml} fileName={draft.resource} onOpen={load} onPropose={drafting.propose} />
          <div ref={canvas} className="editor-canvas" role="application" aria-label={`流程图编辑：${draft.title}`} />
        </section>
        <aside className="editor-side">
          <Tabs size="small" activeKey={tab} onChange={setTab} items={[{ key: 'properties', label: '属性' }, { key: 'law', label: '法规' }, { key: 'articles', label: '条文' }, { key: 'findings', label: <span data-testid="finding-count" data-errors={errors} data-pending={pending}>检查{findings && findings.length > 0 ? `（${findings.length}）` : ''}</span> }]} />
          <div ref={properties} {...pane('properties')} />
          <div {...pane('law')}><StepPanel step={step} /></div>
          <div {...pane('articles')}><ArticleSteps steps={steps} article={article} onArticle={setArticle} onStep={select} /></div>
          <div {...pane('findings')}><FindingList findings={findings} pending={pending} process={draft.key} chosen={chosen} nameOf={nameOf} onChoose={choose} /></div>
        </aside>
      </div>
      {drafting.dialogs}
    </>
  );
}

const painterOf = (modeler: { get<T>(name: string): T }): Painter => ({ canvas: modeler.get('canvas'), overlays: modeler.get('overlays'), registry: modeler.get('elementRegistry') });

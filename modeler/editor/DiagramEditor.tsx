import { Tabs } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { LintFinding } from '../../processes/lint/finding.ts';
import { elementOn } from '../../processes/lint/finding.ts';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import type { Draft } from '../types.ts';
import { StepPanel } from '../viewer/StepPanel.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { EditorToolbar } from './EditorToolbar.tsx';
import { FindingList } from './FindingList.tsx';
import { paintFindings, paintRun, type Painter } from './paint-findings.ts';
import { ProposeDialog } from './ProposeDialog.tsx';
import { SAVE_STATES, useAutosave } from './use-autosave.ts';
import { useLint } from './use-lint.ts';
import { useModeler } from './use-modeler.ts';
import { usePresence } from './use-presence.ts';

/** A diagram in the editor: canvas on the left; properties, law and findings on the right. */
export function DiagramEditor({ draft, onReload }: { draft: Draft; onReload: () => Promise<void> }) {
  const api = useApi();
  const navigate = useNavigate();
  const canvas = useRef<HTMLDivElement>(null);
  const properties = useRef<HTMLDivElement>(null);
  const { modeler, xml, step, fault, load, select } = useModeler(canvas, properties, draft.content);
  const saving = useAutosave(draft.id, draft.version, xml);
  const others = usePresence(draft.id);
  const { findings, pending } = useLint(draft, xml);
  const [chosen, setChosen] = useState<LintFinding | null>(null);
  const [tab, setTab] = useState('properties');
  const [proposing, setProposing] = useState(false);

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

  const errors = findings?.filter(({ severity }) => severity === 'error').length ?? 0;
  const nameOf = (id: string): string => modeler?.get<{ get(id: string): { businessObject: { name?: string } } | undefined }>('elementRegistry').get(id)?.businessObject.name?.replace(/\s+/g, '') || id;
  const keepMine = async () => {
    const { id } = await api.post<{ id: string }>(`/api/model/drafts/${draft.id}/copy`, { content: xml });
    await navigate(`/drafts/${id}`);
  };
  const pane = (key: string) => ({ hidden: tab !== key, className: 'editor-pane' });
  return (
    <>
      <PageHead title={`${draft.title}（草稿）`}>
        <Link to="/drafts">全部草稿</Link>
        <span data-testid="save-state" data-state={saving.state} role="status">{SAVE_STATES[saving.state]}</span>
        {others.length > 0 && <span className="editor-others" data-testid="others" role="status">{others.join('、')}也在编辑这份草稿</span>}
      </PageHead>
      {fault && <EmptyState title={fault} />}
      <div className="editor" data-ready={modeler !== null} data-testid="editor">
        <section className="editor-main">
          <EditorToolbar modeler={modeler} xml={xml} fileName={draft.resource} onOpen={load} onPropose={() => setProposing(true)} />
          <div ref={canvas} className="editor-canvas" role="application" aria-label={`流程图编辑：${draft.title}`} />
        </section>
        <aside className="editor-side">
          <Tabs size="small" activeKey={tab} onChange={setTab} items={[{ key: 'properties', label: '属性' }, { key: 'law', label: '法规' }, { key: 'findings', label: <span data-testid="finding-count" data-errors={errors} data-pending={pending}>检查{findings && findings.length > 0 ? `（${findings.length}）` : ''}</span> }]} />
          <div ref={properties} {...pane('properties')} />
          <div {...pane('law')}><StepPanel step={step} /></div>
          <div {...pane('findings')}><FindingList findings={findings} pending={pending} process={draft.key} chosen={chosen} nameOf={nameOf} onChoose={choose} /></div>
        </aside>
      </div>
      {saving.conflict && <ConflictDialog problem={saving.conflict} onTakeTheirs={onReload} onKeepMine={keepMine} />}
      {proposing && <ProposeDialog draftId={draft.id} findings={findings ?? []} flush={saving.flush} onClose={() => setProposing(false)} />}
    </>
  );
}

const painterOf = (modeler: { get<T>(name: string): T }): Painter => ({ canvas: modeler.get('canvas'), overlays: modeler.get('overlays'), registry: modeler.get('elementRegistry') });

import { Alert, Tabs } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { TableFault } from '../../processes/decisions/faults/index.ts';
import { readTable } from '../../processes/decisions/read-table.ts';
import { useApi } from '../../ui/api/api-context.ts';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { ConflictDialog } from '../editor/ConflictDialog.tsx';
import { ProposeDialog } from '../editor/ProposeDialog.tsx';
import { SAVE_STATES, useAutosave } from '../editor/use-autosave.ts';
import { usePresence } from '../editor/use-presence.ts';
import { useWorkerFindings } from '../editor/use-worker-findings.ts';
import type { Draft } from '../types.ts';
import { FaultList } from './FaultList.tsx';
import { TableToolbar } from './TableToolbar.tsx';
import { ValueWords } from './ValueWords.tsx';
import { paintFaults } from './paint-faults.ts';
import { useTableEditor } from './use-table-editor.ts';
import './tables.css';

const judgeWorker = (): Worker => new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module' });

interface Sheet {
  getRoot(): { rows: { id: string; cells: object[] }[] };
}

/** A decision table in the editor: the grid on the left, faults and the meaning of the codes on the right. */
export function TableEditor({ draft, onReload }: { draft: Draft; onReload: () => Promise<void> }) {
  const api = useApi();
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const { table, xml, fault, load } = useTableEditor(place, draft.content);
  const saving = useAutosave(draft.id, draft.version, xml);
  const others = usePresence(draft.id);
  const shipped = useMemo(() => readTable(draft.shipped ?? ''), [draft.shipped]);
  const { findings: faults, pending } = useWorkerFindings<TableFault>(judgeWorker, xml, (isFirst) => ({ xml, ...(isFirst ? { shipped: draft.shipped } : {}) }));
  const [tab, setTab] = useState('faults');
  const [proposing, setProposing] = useState(false);

  const columns = useMemo(() => [...shipped.inputs.map(({ expression, label }) => ({ name: expression, label })), ...shipped.outputs], [shipped]);
  useEffect(() => (faults ? paintFaults(faults, columns.map(({ name }) => name)) : undefined), [faults, columns]);

  const show = ({ row, column }: TableFault) => {
    const line = table?.get<Sheet>('sheet').getRoot().rows[(row ?? 0) - 1];
    const cell = line?.cells[Math.max(0, columns.findIndex(({ name }) => name === column))];
    if (!table || !line || !cell) return;
    table.get<{ select(cell: object): void }>('selection').select(cell);
    place.current?.querySelector(`[data-row-id="${CSS.escape(line.id)}"]`)?.scrollIntoView({ block: 'center', inline: 'nearest' });
  };
  const keepMine = async () => {
    const { id } = await api.post<{ id: string }>(`/api/model/drafts/${draft.id}/copy`, { content: xml });
    await navigate(`/drafts/${id}`);
  };
  const count = faults?.length ?? 0;
  const pane = (key: string) => ({ hidden: tab !== key, className: 'editor-pane' });
  return (
    <>
      <PageHead title={`${draft.title}（草稿）`}>
        <Link to="/drafts">全部草稿</Link>
        <span data-testid="save-state" data-state={saving.state} role="status">{SAVE_STATES[saving.state]}</span>
        {others.length > 0 && <span className="editor-others" data-testid="others" role="status">{others.join('、')}也在编辑这份草稿</span>}
      </PageHead>
      {fault && <Alert type="error" showIcon title={fault} data-testid="table-fault" />}
      <div className="editor" data-ready={table !== null} data-testid="editor">
        <section className="editor-main">
          <TableToolbar table={table} xml={xml} fileName={draft.resource} policy={shipped.hitPolicy} onOpen={load} onPropose={() => setProposing(true)} />
          <div ref={place} className="table-editor" role="application" aria-label={`决策表编辑：${draft.title}`} />
        </section>
        <aside className="editor-side">
          <Tabs size="small" activeKey={tab} onChange={setTab} items={[{ key: 'faults', label: <span data-testid="finding-count" data-errors={count} data-pending={pending}>检查{count > 0 ? `（${count}）` : ''}</span> }, { key: 'values', label: '取值说明' }]} />
          <div {...pane('faults')}><FaultList faults={faults} pending={pending} labelOf={(name) => columns.find((column) => column.name === name)?.label ?? name} onShow={show} /></div>
          <div {...pane('values')}><ValueWords table={shipped} /></div>
        </aside>
      </div>
      {saving.conflict && <ConflictDialog problem={saving.conflict} onTakeTheirs={onReload} onKeepMine={keepMine} />}
      {proposing && <ProposeDialog draftId={draft.id} findings={[]} flush={saving.flush} onClose={() => setProposing(false)} />}
    </>
  );
}

import { Alert, Tabs } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TableFault } from '../../processes/decisions/faults/index.ts';
import { readTable } from '../../processes/decisions/read-table.ts';
import { EditorHead } from '../editor/EditorHead.tsx';
import { useDraft } from '../editor/use-draft.tsx';
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
  const place = useRef<HTMLDivElement>(null);
  const { table, xml, fault, load } = useTableEditor(place, draft.content);
  const drafting = useDraft(draft, xml, onReload);
  const shipped = useMemo(() => readTable(draft.shipped ?? ''), [draft.shipped]);
  const { findings: faults, pending } = useWorkerFindings<TableFault>(judgeWorker, xml, (isFirst) => ({ xml, ...(isFirst ? { shipped: draft.shipped } : {}) }));
  const [tab, setTab] = useState('faults');

  const columns = useMemo(() => [...shipped.inputs.map(({ expression, label }) => ({ name: expression, label })), ...shipped.outputs], [shipped]);
  useEffect(() => (faults ? paintFaults(faults, columns.map(({ name }) => name)) : undefined), [faults, columns]);

  const show = ({ row, column }: TableFault) => {
    const line = table?.get<Sheet>('sheet').getRoot().rows[(row ?? 0) - 1];
    const cell = line?.cells[Math.max(0, columns.findIndex(({ name }) => name === column))];
    if (!table || !line || !cell) return;
    table.get<{ select(cell: object): void }>('selection').select(cell);
    place.current?.querySelector(`[data-row-id="${CSS.escape(line.id)}"]`)?.scrollIntoView({ block: 'center', inline: 'nearest' });
  };
  const count = faults?.length ?? 0;
  const pane = (key: string) => ({ hidden: tab !== key, className: 'editor-pane' });
  return (
    <>
      <EditorHead draft={draft} drafting={drafting} />
      {fault && <Alert type="error" showIcon title={fault} data-testid="table-fault" />}
      <div className="editor" data-ready={table !== null} data-testid="editor">
        <section className="editor-main">
          <TableToolbar table={table} xml={xml} fileName={draft.resource} policy={shipped.hitPolicy} onOpen={load} onPropose={drafting.propose} />
          <div ref={place} className="table-editor" role="application" aria-label={`决策表编辑：${draft.title}`} />
        </section>
        <aside className="editor-side">
          <Tabs size="small" activeKey={tab} onChange={setTab} items={[{ key: 'faults', label: <span data-testid="finding-count" data-errors={count} data-pending={pending}>检查{count > 0 ? `（${count}）` : ''}</span> }, { key: 'values', label: '取值说明' }]} />
          <div {...pane('faults')}><FaultList faults={faults} pending={pending} labelOf={(name) => columns.find((column) => column.name === name)?.label ?? name} onShow={show} /></div>
          <div {...pane('values')}><ValueWords table={shipped} /></div>
        </aside>
      </div>
      {drafting.dialogs}
    </>
  );
}

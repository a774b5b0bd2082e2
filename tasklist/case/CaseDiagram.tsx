import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import type { CaseDetail, Diagram } from '../../ui/api/types.ts';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { DiagramLegend } from '../../ui/diagram/DiagramLegend.tsx';
import { LazyDiagram } from '../../ui/diagram/LazyDiagram.tsx';
import { marksOfCase } from '../../ui/diagram/marks.ts';
import { label, PROCEDURE_NAMES } from '../../ui/format/labels.ts';

/** Where the case stands on its diagram, and on the called diagrams in which a task is open. */
export function CaseDiagram({ detail }: { detail: CaseDetail }) {
  const api = useApi();
  const processes = [...new Set([detail.case.procedure, ...detail.openTasks.map((task) => task.processKey)])];
  const [chosen, setChosen] = useState(detail.case.procedure);
  const process = processes.includes(chosen) ? chosen : detail.case.procedure;
  const diagram = useQuery({ queryKey: ['case-diagram', detail.case.id, process], queryFn: () => api.get<Diagram>(`/api/cases/${detail.case.id}/diagrams/${process}`), staleTime: Infinity });
  const acts = detail.timeline.filter((act) => act.status === 'effective').map((act) => act.act);
  return (
    <div className="stack">
      {processes.length > 1 && (
        <div className="scope-tabs" role="group" aria-label="流程图">
          {processes.map((key) => <button key={key} type="button" aria-pressed={key === process} onClick={() => setChosen(key)}>{label(PROCEDURE_NAMES, key)}</button>)}
        </div>
      )}
      <QueryState query={diagram} rows={6}>
        {(data: Diagram) => <LazyDiagram xml={data.xml} name={data.name} marks={(steps) => marksOfCase(steps, { process, acts, openTasks: detail.openTasks })} />}
      </QueryState>
      <DiagramLegend />
    </div>
  );
}

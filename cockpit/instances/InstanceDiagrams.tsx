import { useState } from 'react';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { DiagramLegend } from '../../ui/diagram/DiagramLegend.tsx';
import { LazyDiagram } from '../../ui/diagram/LazyDiagram.tsx';
import { countTokens } from '../../ui/diagram/marks.ts';
import { label, PROCEDURE_NAMES } from '../../ui/format/labels.ts';
import type { EngineInstance } from '../types.ts';

const rank = (instance: EngineInstance): number => (instance.incidents.length > 0 ? 0 : instance.active.length > 0 ? 1 : 2);

/** The diagrams of a case, the called ones too, with their tokens. */
export function InstanceDiagrams({ instances }: { instances: readonly EngineInstance[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = instances.find((instance) => instance.id === chosen) ?? instances[0];
  if (!shown) return <EmptyState title="引擎中没有这个案件的实例" hint="案件可能已结束较久，引擎的历史已按期清理；办理过程仍完整保存。" />;
  return (
    <div className="stack">
      {instances.length > 1 && (
        <div className="scope-tabs scope-tabs-wrap" role="group" aria-label="流程实例">
          {instances.map((instance) => (
            <button key={instance.id} type="button" aria-pressed={instance.id === shown.id} data-definition={instance.definitionKey} onClick={() => setChosen(instance.id)}>
              {instance.name || label(PROCEDURE_NAMES, instance.definitionKey)}
              {rank(instance) === 0 && <span className="badge badge-bad">异常</span>}
              {rank(instance) === 1 && <span className="badge">{instance.active.length}</span>}
            </button>
          ))}
        </div>
      )}
      <LazyDiagram key={shown.definitionId} xml={shown.xml} name={shown.name} height={520} marks={{ active: countTokens(shown.active), completed: shown.completed.filter((id) => !shown.active.includes(id)), incidents: shown.incidents }} />
      <DiagramLegend incidents />
    </div>
  );
}

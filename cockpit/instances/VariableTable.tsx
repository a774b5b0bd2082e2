import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import type { EngineVariable } from '../types.ts';

/** The variables of a case in the engine as they are now. */
export function VariableTable({ caseId }: { caseId: string }) {
  const api = useApi();
  const query = useQuery({ queryKey: ['variables', caseId], queryFn: ({ signal }) => api.get<{ variables: EngineVariable[] }>(`/api/admin/cases/${caseId}/variables`, signal) });
  return (
    <QueryState query={query}>
      {({ variables }) => (variables.length === 0 ? <EmptyState title="引擎中没有这个案件的变量" hint="案件已经结束，流转变量随引擎的历史清理。" /> : (
        <div className="grid-wrap">
          <table className="grid" data-testid="variables">
            <thead><tr><th>变量</th><th>值</th><th>类型</th><th>流程图</th></tr></thead>
            <tbody>{variables.map((variable) => <tr key={`${variable.instanceId}-${variable.name}`}><td><code>{variable.name}</code></td><td className="grid-long">{variable.value}</td><td className="grid-soft">{variable.type}</td><td className="grid-soft">{variable.process}</td></tr>)}</tbody>
          </table>
        </div>
      ))}
    </QueryState>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Select, Switch } from 'antd';
import { useEffect, useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { MappingTable } from './MappingTable.tsx';
import type { MappedElement, Parameters, ReleaseMapping } from './types.ts';
import { useReleases } from './use-releases.ts';

interface Props {
  values: Parameters;
  onChange: (values: Parameters) => void;
}

/** From which release to which, and where each step goes: proposed, changed by hand, checked by the engine after each change. */
export function MappingFields({ values, onChange }: Props) {
  const { query, options } = useReleases();
  const pick = (name: 'fromRelease' | 'release', words: string) => (
    <Select id={`repair-${name}`} placeholder={words} aria-label={words} value={values[name] || null} options={options} style={{ minWidth: 420 }} onChange={(id: string) => onChange(withRelease(values, name, id))} />
  );
  return (
    <div className="stack">
      {query.isError && <ErrorState error={query.error} />}
      <div className="selection">{pick('fromRelease', '案件现在的版本')}{pick('release', '目标版本')}</div>
      {values.fromRelease && values.release && <Mapping key={`${values.fromRelease} ${values.release}`} from={values.fromRelease} to={values.release} mapping={values.mapping} onChange={(mapping) => onChange({ ...values, mapping })} />}
    </div>
  );
}

/** Another release has another mapping: it is proposed anew. */
const withRelease = ({ mapping: _, ...values }: Parameters, name: 'fromRelease' | 'release', id: string): Parameters => ({ ...values, [name]: id });

function Mapping({ from, to, mapping, onChange }: { from: string; to: string; mapping: MappedElement[] | undefined; onChange: (mapping: MappedElement[]) => void }) {
  const api = useApi();
  const [whole, setWhole] = useState(false);
  const query = useQuery({
    queryKey: ['mapping', from, to, mapping ?? null],
    queryFn: () => api.post<ReleaseMapping>('/api/admin/migrations/mapping', { fromRelease: from, release: to, ...(mapping ? { mapping } : {}) }),
    placeholderData: (before) => before,
    retry: false,
  });
  const proposed = query.data?.mapping;
  useEffect(() => {
    if (mapping === undefined && proposed) onChange(proposed);
  }, [mapping, proposed, onChange]);
  return (
    <QueryState query={query} rows={3}>
      {(data: ReleaseMapping) => (
        <>
          <div className="button-row">
            <span data-testid="mapping-state" data-faults={query.isFetching ? 'checking' : data.faults.length} className={data.faults.length > 0 ? 'mapping-fault' : 'muted'}>{query.isFetching ? '引擎正在检查…' : data.faults.length === 0 ? '引擎检查通过，没有不能对应的地方。' : `引擎不接受其中 ${data.faults.length} 处。`}</span>
            <label className="mapping-whole"><Switch size="small" checked={whole} onChange={setWhole} aria-label="显示全部环节" /> 显示编号相同、自动对应的环节</label>
          </div>
          <MappingTable data={data} mapping={mapping ?? data.mapping} whole={whole} onChange={onChange} />
        </>
      )}
    </QueryState>
  );
}

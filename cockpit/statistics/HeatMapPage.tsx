import './statistics.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { LazyDiagram } from '../../ui/diagram/LazyDiagram.tsx';
import { stepNames } from '../instances/step-names.ts';
import { ExportLog } from './ExportLog.tsx';
import { changeOf, heatOf } from './heat-of.ts';
import { HeatLegend } from './HeatLegend.tsx';
import { HeatTable } from './HeatTable.tsx';
import { MEASURES, measureOf } from './measures.ts';
import { SelectionBar } from './SelectionBar.tsx';
import type { HeatMap, Selections } from './types.ts';
import { useSelection, useSelections } from './use-selection.ts';
import { VariantTable } from './VariantTable.tsx';

/** `/cockpit/heat-map`: what many cases did on a diagram, and how two selections of them differ. */
export function HeatMapPage() {
  const selections = useSelections();
  return (
    <>
      <PageHead title="流程分析">按案件在各环节的实际经过统计，每分钟更新；时长按对数分档统计，误差在一成以内。演示案件按案件日期计算。</PageHead>
      <QueryState query={selections}>{(options: Selections) => <HeatMapView options={options} />}</QueryState>
    </>
  );
}

function HeatMapView({ options }: { options: Selections }) {
  const [parameters, setParameters] = useSearchParams();
  const [step, setStep] = useState<string | null>(null);
  const process = parameters.get('process') ?? options.processes[0]?.key ?? '';
  const isCompared = parameters.get('compare') === 'true';
  const measure = measureOf(parameters.get('measure'));
  const set = (name: string, value: string | null): void =>
    setParameters((before) => {
      const after = new URLSearchParams(before);
      if (value === null) after.delete(name);
      else after.set(name, value);
      return after;
    }, { replace: true });
  const [first, second] = [useSelection(), useSelection('b-')];
  const [map, other] = [useHeatMap(process, first.query, true), useHeatMap(process, second.query, isCompared)];
  return (
    <>
      <section className="panel stack">
        <div className="selection">
          <Select aria-label="流程图" value={process} onChange={(key: string) => set('process', key)} options={options.processes.map(({ key, name }) => ({ value: key, label: name }))} style={{ width: 180 }} />
          <Select aria-label="指标" value={measure.key} onChange={(key: string) => set('measure', key)} options={MEASURES.map(({ key, title }) => ({ value: key, label: title }))} style={{ width: 180 }} />
          <Checkbox checked={isCompared} onChange={(event) => set('compare', event.target.checked ? 'true' : null)} data-testid="compare">与另一范围比较</Checkbox>
        </div>
        <SelectionBar title={isCompared ? '范围甲' : '范围'} selection={first} options={options} />
        {isCompared && <SelectionBar title="范围乙" selection={second} options={options} />}
      </section>
      <QueryState query={map} rows={10}>
        {(shown: HeatMap) => {
          const compared = isCompared ? other.data : undefined;
          return (
            <>
              <section className="panel stack">
                <HeatDiagram map={shown} heat={compared ? changeOf(shown.steps, compared.steps, measure) : heatOf(shown.steps, measure)} selected={step} onSelect={setStep} />
                <HeatLegend measure={measure.title} isCompared={compared !== undefined} />
              </section>
              <section className="panel">
                <h2 className="panel-title">各环节</h2>
                <HeatTable process={process} map={shown} compared={compared} selection={first} marked={step} onMark={setStep} />
              </section>
            </>
          );
        }}
      </QueryState>
      {options.processes.find(({ key }) => key === process)?.role === 'procedure' && (
        <>
          <VariantTable process={process} query={first.query} />
          <ExportLog process={process} />
        </>
      )}
    </>
  );
}

function useHeatMap(process: string, query: string, enabled: boolean) {
  const api = useApi();
  return useQuery({ queryKey: ['heat-map', process, query], enabled, queryFn: ({ signal }) => api.get<HeatMap>(`/api/admin/heat-map?process=${process}${query ? `&${query}` : ''}`, signal), placeholderData: keepPreviousData, refetchInterval: 60_000 });
}

function HeatDiagram({ map, heat, selected, onSelect }: { map: HeatMap; heat: ReturnType<typeof heatOf>; selected: string | null; onSelect: (id: string) => void }) {
  const names = useMemo(() => stepNames([map]), [map]);
  return <LazyDiagram xml={map.xml} name={map.name} height={560} marks={{ active: {}, completed: [], incidents: [], heat }} selected={selected} onSelect={(step) => names.has(step.id) && onSelect(step.id)} />;
}

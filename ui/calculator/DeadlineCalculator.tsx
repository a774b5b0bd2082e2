import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../api/api-context.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { CalculationForm } from './CalculationForm.tsx';
import { CalculationResult } from './CalculationResult.tsx';
import type { CalculatedDeadline, Calculation } from './types.ts';

/** A date and a period: the last day, and why it is that day. */
export function DeadlineCalculator({ today }: { today?: string }) {
  const api = useApi();
  const [asked, setAsked] = useState<Calculation>({ startedOn: today ?? '', amount: 20, unit: 'working-day' });
  const query = useQuery({
    queryKey: ['deadline-calculator', asked],
    enabled: asked.startedOn !== '',
    placeholderData: keepPreviousData,
    queryFn: () => api.post<CalculatedDeadline>('/api/deadline-calculator', asked),
  });
  return (
    <div className="stack">
      <CalculationForm value={asked} onChange={setAsked} />
      {asked.startedOn === '' ? <section className="panel"><EmptyState title="请选择起算日" /></section> : <QueryState query={query} rows={5}>{(result) => <CalculationResult result={result} isInWorkingDays={asked.unit === 'working-day'} />}</QueryState>}
    </div>
  );
}

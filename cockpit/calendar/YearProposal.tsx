import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showShortDate } from '../../ui/format/dates.ts';
import type { Proposal } from '../settings/types.ts';
import { EffectTable } from './EffectTable.tsx';
import type { Effect, NoticeDay } from './types.ts';

/** What a proposed year says, and what applying it would do now: for the second person. */
export function YearProposal({ proposal }: { proposal: Proposal }) {
  const api = useApi();
  const { year, days } = proposal.payload as { year: number; days: NoticeDay[] };
  const query = useQuery({ queryKey: ['calendar-effect', proposal.id], queryFn: () => api.post<Effect>('/api/admin/calendar/preview', { year, days }) });
  const list = (working: boolean): string => days.filter((day) => day.working === working).map((day) => showShortDate(day.date)).join('、') || '无';
  return (
    <>
      <p>放假：{list(false)}</p>
      <p className="notice">调休上班：{list(true)}</p>
      <QueryState query={query} rows={2}>{(effect: Effect) => <EffectTable effect={effect} />}</QueryState>
    </>
  );
}

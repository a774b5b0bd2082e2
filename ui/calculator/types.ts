import type { PeriodUnit } from '../../regulations/calendar/index.ts';

export interface StripDay {
  date: string;
  weekday: number;
  working: boolean;
  name: string;
  kind: 'ordinary' | 'holiday' | 'working-weekend';
  settled: boolean;
}

export interface Calculation {
  startedOn: string;
  amount: number;
  unit: PeriodUnit;
  startCounted?: boolean;
  rollRestDay?: boolean;
}

/** The server's answer. */
export interface CalculatedDeadline {
  startedOn: string;
  date: string;
  provisional: boolean;
  unpublishedYears: number[];
  skipped: { date: string; reason: string; kind: 'weekend' | 'holiday' }[];
  movedWorkingDays: { date: string; reason: string }[];
  startCounted: boolean;
  rollRestDay: boolean;
  days: StripDay[];
}

export const UNITS: Record<PeriodUnit, string> = { 'working-day': '个工作日', 'calendar-day': '日', month: '个月', year: '年' };

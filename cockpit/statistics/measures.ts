import { INSTANT_BELOW, showDuration, showShare } from './durations.ts';
import type { HeatStep } from './types.ts';

/** What can be shown on the diagram: a number to compare by, and how it reads. */
export interface Measure {
  key: string;
  title: string;
  valueOf: (step: HeatStep) => number | null;
  show: (step: HeatStep) => string;
}

const late = (step: HeatStep): number => step.limits.reduce((sum, limit) => sum + limit.late, 0);
const limited = (step: HeatStep): number => step.limits.reduce((sum, limit) => sum + limit.total, 0);
const spent = (key: string, title: string, kind: 'clock' | 'working', part: 'median' | 'p95'): Measure => ({
  key, title, valueOf: (step) => ((seconds) => (seconds === undefined || seconds < INSTANT_BELOW ? null : seconds))(step[kind]?.[part]), show: (step) => (step[kind] ? showDuration(step[kind][part], kind === 'working') : ''),
});

export const MEASURES: readonly Measure[] = [
  { key: 'passed', title: '办过次数', valueOf: (step) => step.passed || null, show: (step) => String(step.passed) },
  spent('working-median', '工作时间中位数', 'working', 'median'),
  spent('working-p95', '工作时间 95 分位', 'working', 'p95'),
  spent('clock-median', '自然时间中位数', 'clock', 'median'),
  spent('clock-p95', '自然时间 95 分位', 'clock', 'p95'),
  { key: 'late', title: '法定期限超期比例', valueOf: (step) => (limited(step) === 0 ? null : late(step) / limited(step)), show: (step) => showShare(late(step), limited(step)) },
  { key: 'incidents', title: '异常次数', valueOf: (step) => step.incidents || null, show: (step) => String(step.incidents) },
  { key: 'here', title: '目前停留', valueOf: (step) => step.here || null, show: (step) => String(step.here) },
];

export const measureOf = (key: string | null): Measure => MEASURES.find((measure) => measure.key === key) ?? (MEASURES[0] as Measure);

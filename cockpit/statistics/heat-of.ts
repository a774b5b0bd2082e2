import type { Heat } from '../../ui/diagram/marks.ts';
import type { Measure } from './measures.ts';
import type { HeatStep } from './types.ts';

const LEVELS = 5;
const within = (level: number): number => Math.max(1, Math.min(LEVELS, level));

/** The colours of a diagram by one measure: from the coolest step to the hottest in five levels, by the square root, so that one hot step does not make all others look alike. */
export function heatOf(steps: readonly HeatStep[], measure: Measure): Record<string, Heat> {
  const most = Math.max(0, ...steps.map((step) => measure.valueOf(step) ?? 0));
  return Object.fromEntries(
    steps.flatMap((step) => {
      const value = measure.valueOf(step);
      if (value === null) return [];
      return [[step.activityId, { mark: `heat-${within(Math.ceil(Math.sqrt(most === 0 ? 0 : value / most) * LEVELS))}`, text: measure.show(step), title: `${measure.title}：${measure.show(step)}` }]];
    }),
  );
}

/** What became more (warm) and less (cool) from a first selection to a second one; a doubling is a level. */
export function changeOf(first: readonly HeatStep[], second: readonly HeatStep[], measure: Measure): Record<string, Heat> {
  const before = new Map(first.map((step) => [step.activityId, step]));
  return Object.fromEntries(
    second.flatMap((step) => {
      const other = before.get(step.activityId);
      const [from, to] = [other ? measure.valueOf(other) : null, measure.valueOf(step)];
      if (!other || from === null || to === null) return [];
      const doublings = from === to ? 0 : Math.log2((to || 1e-9) / (from || 1e-9));
      const mark = Math.abs(doublings) < 0.1 ? 'heat-same' : doublings > 0 ? `heat-${within(Math.ceil(doublings * 2))}` : `cool-${within(Math.ceil(-doublings * 2))}`;
      const percent = from === 0 ? null : Math.round((to / from - 1) * 100);
      const text = from === to ? '相同' : percent === null ? measure.show(step) : `${percent > 0 ? '+' : ''}${percent}%`;
      return [[step.activityId, { mark, text, title: `${measure.title}：甲 ${measure.show(other)}，乙 ${measure.show(step)}` }]];
    }),
  );
}

import { deadlineKeys } from '../../../../regulations/deadlines/statutory-deadlines.ts';
import { deadlineVariable } from '../../../registry.ts';
import { allowListBase } from '../../guard/allow-list.ts';
import { durationHours } from '../../guard/durations.ts';
import { findingAt, named } from '../../context.ts';
import type { LintRule } from '../../context.ts';

const rule = { layer: 'sound', id: 'sound/timers-bounded' } as const;

const bounds = [durationHours(allowListBase.limits.timerMin)!, durationHours(allowListBase.limits.timerMax)!] as const;

function isBounded(text: string): boolean {
  const hours = durationHours(text);
  return hours !== null && hours >= bounds[0] && hours <= bounds[1];
}

/** A timer waits for a registered period's instant, or for a fixed time within bounds. */
export const timersBounded: LintRule = {
  ...rule,
  check: ({ diagrams, registry }) => {
    const known = new Set([
      ...deadlineKeys.flatMap((deadline) => [deadlineVariable(deadline, 'remind'), deadlineVariable(deadline, 'breach')]),
      ...registry.waitingTimers.map((timer) => timer.variable), ...registry.officeTimers.map((timer) => timer.variable),
    ]);
    return [...diagrams.values()].flatMap(({ steps }) =>
      [...steps.values()].flatMap((step) => {
        if (step.timer === null) return step.kind === 'catch-event' && step.message === null ? [findingAt(rule, step, `${named(step)}什么也不等待。`)] : [];
        const { variable, text } = step.timer;
        if (variable === null) return isBounded(text) ? [] : [findingAt(rule, step, `定时器${named(step)}的时间“${text}”没有上下限。`)];
        return known.has(variable) ? [] : [findingAt(rule, step, `定时器${named(step)}读取的 ${variable} 不是登记的期限。`)];
      }),
    );
  },
};

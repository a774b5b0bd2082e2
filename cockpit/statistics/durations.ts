const MINUTE = 60;
/** What takes less is done by the platform by itself. */
export const INSTANT_BELOW = 60;
const HOUR = 3_600;
const DAY = 86_400;

/** A duration as people say it: 3.2 天, 5 小时, 12 分钟; working time in 工作日. */
export function showDuration(seconds: number, working = false): string {
  if (seconds >= DAY) return `${(seconds / DAY).toFixed(seconds >= 10 * DAY ? 0 : 1)} ${working ? '个工作日' : '天'}`;
  if (seconds >= HOUR) return `${(seconds / HOUR).toFixed(1)} 小时`;
  return seconds >= INSTANT_BELOW ? `${Math.round(seconds / MINUTE)} 分钟` : '即时';
}

export const showShare = (part: number, whole: number): string => (whole === 0 ? '—' : `${((part / whole) * 100).toFixed(part === 0 || part === whole ? 0 : 1)}%`);

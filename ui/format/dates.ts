/** Dates as people here write them. Days are counted on the calendar of Asia/Shanghai, never of the browser. */
const shanghai = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false, ...options });
const minute = shanghai({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
const clock = shanghai({ hour: '2-digit', minute: '2-digit' });
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

/** `2026-03-05` → `2026年3月5日`; empty for null. */
export function showDate(day: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '');
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : '';
}

/** Days before this one stand for "from the start". */
const FIRST_DAY = '1949-10-01';

/** `2026-03-05` → `2026年3月5日起`; what holds since before all records, since the platform is there. */
export const showSince = (day: string): string => (day < FIRST_DAY ? '启用平台时' : `${showDate(day)}起`);

/** `2026-03-05` → `3月5日`, for narrow places. */
export function showShortDate(day: string | null | undefined): string {
  const match = /^\d{4}-(\d{2})-(\d{2})/.exec(day ?? '');
  return match ? `${Number(match[1])}月${Number(match[2])}日` : '';
}

export const showInstant = (instant: string | null | undefined): string => (instant ? minute.format(new Date(instant)).replaceAll('/', '-') : '');
export const showClock = (instant: string | Date): string => clock.format(new Date(instant));
export const dayOfInstant = (instant: string | Date): string => isoDay.format(new Date(instant));

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** `2026-03-05` → `周四`; empty for what is no day. */
export const showWeekday = (day: string): string => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

/** Calendar days from one day to another (negative when `to` is earlier). */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** How long ago something arrived, for lists: 今天 09:12, 昨天, 3 天前, otherwise the date. */
export function showArrival(instant: string, now: Date): string {
  const days = daysBetween(dayOfInstant(instant), dayOfInstant(now));
  if (days <= 0) return `今天 ${showClock(instant)}`;
  if (days === 1) return `昨天 ${showClock(instant)}`;
  return days < 7 ? `${days} 天前` : showDate(dayOfInstant(instant));
}

/** Article numbers however they come (`15`, `第15条`, `17,24`, a list) → `第15条、第24条`. */
export function showArticles(articles: string | number | readonly (string | number)[] | null | undefined): string {
  const parts: string[] = Array.isArray(articles) ? articles.map(String) : String(articles ?? '').split(/[,，、]/);
  return parts.map((part) => part.trim()).filter(Boolean).map((part) => (/^\d+$/.test(part) ? `第${part}条` : part)).join('、');
}

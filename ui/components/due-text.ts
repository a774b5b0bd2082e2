import type { DueState } from '../api/types.ts';
import { daysBetween } from '../format/dates.ts';

export interface DueWords {
  text: string;
  tone: 'none' | 'running' | 'soon' | 'overdue';
}

/**
 * Words for a deadline. The state is the server's; the number of calendar days is added only when `today` agrees
 * with it (a simulated case lives on another day than the browser's).
 */
export function dueText(dueOn: string | null, state: DueState, today: string): DueWords {
  if (!dueOn || state === 'none') return { text: '无期限', tone: 'none' };
  const days = daysBetween(today, dueOn);
  if (state === 'overdue') return { text: days < 0 ? `已超期 ${-days} 天` : '已超期', tone: 'overdue' };
  if (days < 0 || days > 400) return { text: state === 'soon' ? '即将到期' : '办理期限内', tone: state };
  return { text: days === 0 ? '今天到期' : `还有 ${days} 天`, tone: state };
}

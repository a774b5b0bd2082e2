import type { NoticeDay } from '../holiday-notice.ts';

/** What was understood of a notice. Nothing of it holds before a person has looked at each day. */
export interface NoticeReading {
  /** the year that the text names, or the one asked for */
  year: number;
  days: NoticeDay[];
  /** what a person should look at: contradictions, festivals that are missing, parts that were not understood */
  remarks: string[];
}

/** Collects days; the first reading of a day stands, a contradiction is remarked. */
export interface DayCollector {
  add(day: NoticeDay): void;
  remark(text: string): void;
  done(year: number): NoticeReading;
}

export function collectDays(): DayCollector {
  const days = new Map<string, NoticeDay>();
  const remarks: string[] = [];
  const remark = (text: string): void => {
    if (!remarks.includes(text)) remarks.push(text);
  };
  return {
    add: (day) => {
      const known = days.get(day.date);
      if (!known) days.set(day.date, day);
      else if (known.working !== day.working) remark(`${day.date} 既写放假又写上班，请核对。`);
    },
    remark,
    done: (year) => ({ year, days: [...days.values()].sort((a, b) => a.date.localeCompare(b.date)), remarks }),
  };
}

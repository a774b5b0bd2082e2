import { isDate } from '../../../regulations/calendar/index.ts';
import type { NoticeReading } from './reading.ts';
import { collectDays } from './reading.ts';

const WORK = /^(上班|调休上班|补班|工作日|工作|班|work|workday|working|false|0)$/i;
const REST = /^(放假|休|休息|节假日|法定节假日|假|off|rest|holiday|true|1)$/i;

/** `2027/1/1`, `2027.1.1`, `2027年1月1日`, `20270101` → `2027-01-01`; null when it is no date. */
export function readDate(text: string): string | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim()) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const date = `${match[1] as string}-${(match[2] as string).padStart(2, '0')}-${(match[3] as string).padStart(2, '0')}`;
  return isDate(date) ? date : null;
}

/**
 * Reads lines `日期,放假|上班[,节日]`, separated by comma, semicolon or tab, in any order of the columns; the heading line is passed over.
 */
export function readTable(text: string, year: number): NoticeReading {
  const collector = collectDays();
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  for (const [index, line] of lines.entries()) {
    const cells = line.split(/[,;\t，；]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').trim());
    const date = cells.map(readDate).find((found) => found !== null);
    const kind = cells.find((cell) => WORK.test(cell) || REST.test(cell));
    if (date && kind) collector.add({ date, working: WORK.test(kind), name: cells.find((cell) => cell !== kind && readDate(cell) === null && /[\u4e00-\u9fff]{2}/.test(cell) && !/^(周|星期)/.test(cell)) ?? '' });
    else if (index > 0 || date) collector.remark(`第${index + 1}行没有读懂：${line.slice(0, 40)}`);
  }
  return collector.done(year);
}

/** Whether the text looks like a table of days and not like prose. */
export const isTable = (text: string): boolean => {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.slice(1).every((line) => /[,;\t，；]/.test(line) && line.split(/[,;\t，；]/).some((cell) => readDate(cell.trim().replace(/^"(.*)"$/, '$1')) !== null));
};

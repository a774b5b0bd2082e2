import { weekdayOf } from '../../../regulations/calendar/index.ts';
import { readJson } from './read-json.ts';
import { plainText, readPlainText } from './read-plain-text.ts';
import { isTable, readTable } from './read-table.ts';
import type { NoticeReading } from './reading.ts';

export type { NoticeReading } from './reading.ts';

const FESTIVALS = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'];

/**
 * Reads a holiday notice from whatever was pasted or taken from a file: the State Council's wording, a table (CSV), JSON.
 * Only reads: what it did not understand or finds odd comes back as a remark in Chinese for the person who confirms the days.
 * @param year the year that is being entered
 */
export function readNotice(text: string, year: number): NoticeReading {
  const reading = readAny(text.replace(/^\uFEFF/, '').trim(), year);
  const isNear = (date: string): boolean => date.startsWith(`${year}-`) || (date >= `${year - 1}-12-28` && date <= `${year - 1}-12-31`);
  const days = reading.days.filter((day) => isNear(day.date));
  const remarks = [...reading.remarks];
  const named = yearNamed(text);
  if (named !== null && named !== year) remarks.unshift(`文本写的是${named}年，录入的是${year}年，请核对。`);
  for (const day of reading.days) if (!isNear(day.date)) remarks.push(`${day.date} 不属于${year}年的安排，没有采用。`);
  for (const day of days) if (day.working && ![0, 6].includes(weekdayOf(day.date))) remarks.push(`${day.date} 本来就是工作日，不必列为调休上班，请核对。`);
  const missing = FESTIVALS.filter((festival) => !days.some((day) => day.name.includes(festival)));
  if (days.length > 0 && days.some((day) => day.name !== '') && missing.length > 0) remarks.push(`没有读到：${missing.join('、')}。`);
  return { year, days, remarks };
}

function readAny(text: string, year: number): NoticeReading {
  if (/^[[{]/.test(text)) {
    try {
      return readJson(JSON.parse(text) as unknown, year);
    } catch {
      return { year, days: [], remarks: ['内容像 JSON，但格式有误，无法读取。'] };
    }
  }
  return isTable(text) ? readTable(text, year) : readPlainText(text, year);
}

/** The year in the notice's own title (关于2027年部分节假日安排的通知). */
function yearNamed(text: string): number | null {
  const match = /(\d{4})年(?:部分)?(?:法定)?节假日/.exec(plainText(text));
  return match ? Number(match[1]) : null;
}

import { addCalendarDays, calendarDaysBetween, isDate, weekdayOf } from '../../../regulations/calendar/index.ts';
import type { DayCollector, NoticeReading } from './reading.ts';
import { collectDays } from './reading.ts';

const NUMBERED = /^\s*(?:[一二三四五六七八九十]+|\(?[0-9]+\)?)[、.．]\s*/;
const HEADING = /^([^\s:0-9。，]{2,20}?)\s*:/;
const WEEKDAYS = '日一二三四五六';
const LONGEST_REST = 15;

/** A day or a span (with the weekday that the text gives it), or a word that says what the days before it are. */
const TOKEN = new RegExp(
  [
    /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?(?:\s*[至到~-]\s*(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?)?/.source,
    /(照常上班|正常上班|上班|补班|工作)|(放假|休息|补休|公休|休假)/.source,
    /共(\d+)天/.source,
  ].join('|'),
  'g',
);

interface Span {
  from: string;
  to: string;
}

/** One form for digits, brackets, colons and dashes, whatever the text was copied from. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[—–―−－]+/g, '-')
    .replace(/[〜～∼]/g, '~')
    .replace(/星期天|周天/g, '星期日')
    .replace(/[ \t\u3000]+/g, '');
}

/** `：` at the end of `一、元旦` and the like begins a new festival, on a new line or not. */
function sections(text: string): { name: string; body: string }[] {
  return text
    .replace(/([。;\n])\s*(?=[一二三四五六七八九十]+、)/g, '$1\n')
    .split('\n')
    .map((line) => line.replace(NUMBERED, '').trim())
    .filter((line) => line !== '')
    .reduce<{ name: string; body: string }[]>((found, line) => {
      const heading = HEADING.exec(line);
      if (heading) found.push({ name: heading[1] as string, body: line.slice(heading[0].length) });
      else if (found.length > 0 && /\d日/.test(line)) (found.at(-1) as { body: string }).body += line;
      else if (/\d日/.test(line) && /放假|上班/.test(line.slice(line.search(/\d日/)))) found.push({ name: /^([\u4e00-\u9fff、]{2,8}?)(?=\d|放假)/.exec(line)?.[1] ?? '', body: line });
      return found;
    }, []);
}

/**
 * Reads a notice in the wording of the State Council: 「一、元旦：1月1日（周四）至3日放假调休，共3天。1月4日（周日）上班。」
 * Checks the weekdays and the numbers of days that the text itself names.
 */
export function readPlainText(text: string, year: number): NoticeReading {
  const collector = collectDays();
  const found = sections(plainText(text));
  for (const section of found) readSection(section, year, collector);
  if (found.length === 0) collector.remark('没有读出任何节日，请检查文本是否为放假安排的正文。');
  return collector.done(year);
}

function readSection({ name, body }: { name: string; body: string }, year: number, collector: DayCollector): void {
  let waiting: Span[] = [];
  let lastMonth: number | undefined;
  let free = 0;
  let told = false;
  for (const token of body.matchAll(TOKEN)) {
    const [, , , day, , , , , , works, rests, total] = token;
    if (day !== undefined) {
      const read = readSpan(token, { name, year, lastMonth }, collector);
      if (read) waiting.push(read);
      lastMonth = read ? Number(read.to.slice(5, 7)) : lastMonth;
    } else if (works !== undefined || rests !== undefined) {
      const working = works !== undefined;
      for (const span of waiting) {
        const days = daysOf(span);
        if (!working) free += days.length;
        for (const date of days) collector.add({ date, working, name });
      }
      told ||= waiting.length > 0;
      waiting = [];
    } else if (total !== undefined && free > 0 && Number(total) !== free) {
      collector.remark(`${name}：文中写“共${total}天”，读出${free}天，请核对。`);
    }
  }
  if (waiting.length > 0) collector.remark(`${name}：${waiting.map((span) => (span.from === span.to ? span.from : `${span.from}至${span.to}`)).join('、')}没有写明放假还是上班。`);
  else if (!told) collector.remark(`“${name}”一项没有读出日期：${body.slice(0, 40)}`);
}

interface Place {
  name: string;
  year: number;
  lastMonth: number | undefined;
}

function readSpan(token: RegExpExecArray, place: Place, collector: DayCollector): Span | undefined {
  const [text, year1, month1, day1, note1, year2, month2, day2, note2] = token;
  const startMonth = Number(month1 ?? place.lastMonth ?? 0);
  const endMonth = Number(month2 ?? startMonth);
  // New Year's days off may begin in the December before, and the text then often names no year.
  const crosses = startMonth === 12 && (endMonth === 1 || place.name.includes('元旦'));
  const startYear = Number(year1 ?? (crosses ? place.year - 1 : place.year));
  const endYear = Number(year2 ?? (endMonth < startMonth ? startYear + 1 : startYear));
  const from = dateOf(startYear, startMonth, Number(day1));
  const to = day2 === undefined ? from : dateOf(endYear, endMonth, Number(day2));
  if (!isDate(from) || !isDate(to) || to < from || calendarDaysBetween(from, to) > LONGEST_REST) {
    collector.remark(`${place.name}：日期“${text}”读不通，请核对。`);
    return undefined;
  }
  checkWeekday(from, note1, place.name, collector);
  if (day2 !== undefined) checkWeekday(to, note2, place.name, collector);
  return { from, to };
}

const dateOf = (year: number, month: number, day: number): string => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function checkWeekday(date: string, note: string | undefined, name: string, collector: DayCollector): void {
  const told = /(?:周|星期)([日一二三四五六])/.exec(note ?? '')?.[1];
  const real = WEEKDAYS[weekdayOf(date)];
  if (told && told !== real) collector.remark(`${name}：${date} 是周${real ?? ''}，文中写周${told}，请核对年份和日期。`);
}

function daysOf({ from, to }: Span): string[] {
  return Array.from({ length: calendarDaysBetween(from, to) + 1 }, (_, index) => addCalendarDays(from, index));
}

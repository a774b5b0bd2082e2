import { readDate } from './read-table.ts';
import type { DayCollector, NoticeReading } from './reading.ts';
import { collectDays } from './reading.ts';

type Entry = Record<string, unknown>;

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);
const isOff = (entry: Entry): boolean | undefined => {
  if (typeof entry['isOffDay'] === 'boolean') return entry['isOffDay'];
  if (typeof entry['working'] === 'boolean') return !entry['working'];
  const type = entry['type'];
  if (typeof type !== 'string') return undefined;
  return /上班|补班|work/i.test(type) ? false : /放假|休|off|holiday/i.test(type) ? true : undefined;
};

/**
 * Reads `{year, holidays: [...], workingWeekends: [...]}`, or a list of days (`days` or the value itself) with `date`, `name` and one of
 * `isOffDay`, `working`, `type`.
 */
export function readJson(value: unknown, year: number): NoticeReading {
  const collector = collectDays();
  const root = isEntry(value) ? value : {};
  addDates(root['holidays'], false, collector);
  addDates(root['workingWeekends'] ?? root['workdays'], true, collector);
  const list = Array.isArray(value) ? value : Array.isArray(root['days']) ? root['days'] : [];
  for (const [index, entry] of list.entries()) {
    const date = isEntry(entry) && typeof entry['date'] === 'string' ? readDate(entry['date']) : null;
    const off = isEntry(entry) ? isOff(entry) : undefined;
    if (!date || off === undefined) collector.remark(`第${index + 1}项没有读懂：应有日期以及放假或者上班。`);
    else collector.add({ date, working: !off, name: isEntry(entry) && typeof entry['name'] === 'string' ? entry['name'].slice(0, 20) : '' });
  }
  return collector.done(year);
}

function addDates(list: unknown, working: boolean, collector: DayCollector): void {
  if (!Array.isArray(list)) return;
  for (const item of list) {
    const date = typeof item === 'string' ? readDate(item) : null;
    if (date) collector.add({ date, working, name: '' });
    else collector.remark(`日期没有读懂：${String(item).slice(0, 40)}`);
  }
}

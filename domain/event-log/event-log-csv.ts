import { csvCell } from '../platform/csv.ts';
import type { LoggedCase } from './read-event-log.ts';
import { instantOf } from './xes.ts';

const line = (cells: readonly (string | null)[]): string => `${cells.map((cell) => csvCell(cell)).join(',')}\r\n`;

/** First line of the log as a table; with the mark of UTF-8. */
export const EVENT_CSV_HEAD = `\uFEFF${line(['案号', '流程', '版本', '县级单位', '环节或行为', '代码', '流程图', '阶段', '时间', '登记时间', '单位'])}`;

/** A case as lines, one for an event. */
export const eventCsvLines = (found: LoggedCase): string =>
  found.events.map((event) => line([found.caseNo, found.procedure, found.releaseId, found.countyCode, event.name, event.key, event.process, event.transition, instantOf(event.at), event.recordedAt && instantOf(event.recordedAt), event.office])).join('');

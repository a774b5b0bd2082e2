import type { LoggedCase, LoggedEvent } from './read-event-log.ts';
import { timeOf } from '../platform/clock.ts';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };
/** XML 1.0 has no way to write the other control characters. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const escaped = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"\n\r\t]/g, (sign) => SIGNS[sign] as string);

const attribute = (kind: 'string' | 'date', key: string, value: string | null): string => (value === null ? '' : `<${kind} key="${key}" value="${escaped(value)}"/>`);
/** An instant with the offset of the offices: `2026-03-02T09:00:00.000+08:00`. */
export const instantOf = (at: Date): string => `${timeOf(at).replace(' ', 'T')}.${String(at.getUTCMilliseconds()).padStart(3, '0')}+08:00`;

/** Head of an event log (IEEE 1849): what its attributes mean, what every trace and event has, by what events are told apart. */
export const XES_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<global scope="trace"><string key="concept:name" value="unknown"/></global>
<global scope="event"><string key="concept:name" value="unknown"/><string key="lifecycle:transition" value="complete"/><date key="time:timestamp" value="1970-01-01T00:00:00.000+08:00"/></global>
<classifier name="activity" keys="concept:name"/>
<classifier name="activity and transition" keys="concept:name lifecycle:transition"/>
<string key="lifecycle:model" value="standard"/>
`;
export const XES_TAIL = '</log>\n';

/** A case as a trace. */
export function xesTrace(found: LoggedCase): string {
  const head = [attribute('string', 'concept:name', found.caseNo), attribute('string', 'procedure', found.procedure), attribute('string', 'release', found.releaseId), attribute('string', 'office', found.countyCode), attribute('string', 'outcome', found.outcome)].join('');
  return `<trace>${head}\n${found.events.map(xesEvent).join('')}</trace>\n`;
}

function xesEvent(event: LoggedEvent): string {
  const attributes = [
    attribute('string', 'concept:name', event.name),
    attribute('string', 'concept:instance', event.instance),
    attribute('string', 'lifecycle:transition', event.transition),
    attribute('date', 'time:timestamp', instantOf(event.at)),
    attribute('string', 'org:group', event.office),
    attribute('string', 'key', event.key),
    attribute('string', 'diagram', event.process),
    attribute('date', 'recorded', event.recordedAt && instantOf(event.recordedAt)),
  ];
  return `<event>${attributes.join('')}</event>\n`;
}

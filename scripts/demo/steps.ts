import type { Step } from './act-in-case.ts';

type Data = Record<string, unknown>;

/** One step of an invented case. */
export const step = (as: string, task: string, on: string, data: Data): Step => ({ as, task, on, data });

/** The papers of the list, each in hand but for those that are lacking. */
export const itemsWith = (lacking: Readonly<Record<string, Data>>) => (prefill: Data): Data => ({ items: (prefill['items'] as Data[]).map(({ code }) => ({ code, status: 'present', ...lacking[code as string] })) });

/** What the county does in every transfer; the papers are those of its table. */
export const papersComplete = (on = '2026-03-11'): Step => ({ ...step('county2', 'check-materials', on, { outcome: 'complete' }), from: itemsWith({}) });
export const papersIncomplete = (on: string, lacking: Readonly<Record<string, Data>>): Step => ({ ...step('county1', 'check-materials', on, { outcome: 'incomplete' }), from: itemsWith(lacking) });
export const supplemented = (on: string): Step => ({ ...step('county2', 'record-supplement', on, { receivedOn: on, channel: 'counter' }), from: (prefill) => prefill });
export const delivered = (on: string): Step => step('county1', 'record-delivery', on, { mode: 'registered-mail', mailNumber: 'XA00000000044', recipient: '演示甲', deliveredOn: on });

import type { Database } from '../database/connect.ts';
import { csvTable } from '../platform/csv.ts';
import { dayOf } from '../platform/clock.ts';
import type { CurrentUser } from '../users/current-user.ts';
import { calendarChanges } from './calendar-changes.ts';
import type { Change, ChangeFilter } from './change.ts';
import { officeChanges } from './office-changes.ts';
import { registerChanges } from './register-changes.ts';
import { settingChanges } from './setting-changes.ts';
import { templateChanges } from './template-changes.ts';

/** What is maintained by administrators; accounts are the security administrators' and are read by themselves. */
export const changeAreas = ['offices', 'calendar', 'settings', 'institutions', 'templates'] as const;
export type ChangeArea = (typeof changeAreas)[number];

const readers: Readonly<Record<ChangeArea, (db: Database, administrator: CurrentUser) => Promise<Change[]>>> = { offices: officeChanges, calendar: calendarChanges, settings: settingChanges, institutions: registerChanges, templates: templateChanges };

/** The changes of an area that fit, the newest first. */
export const readChanges = async (db: Database, administrator: CurrentUser, area: ChangeArea, filter: ChangeFilter): Promise<Change[]> => fitting(await readers[area](db, administrator), filter);

/** Those that fit, the newest first. */
export function fitting(changes: readonly Change[], { text = '', from, to }: ChangeFilter): Change[] {
  const wanted = text.trim();
  return changes
    .filter((change) => {
      const day = dayOf(new Date(change.at));
      return (from === undefined || day >= from) && (to === undefined || day <= to) && (wanted === '' || [change.subject, change.action, change.before, change.after, change.reason, change.byName, change.agreedByName].some((part) => part?.includes(wanted)));
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}

const HEAD = ['登记时间', '生效日期', '对象', '事项', '变更前', '变更后', '依据或者理由', '登记人', '批准人'];

/** Changes for a spreadsheet. */
export const changesCsv = (changes: readonly Change[]): string => csvTable([HEAD, ...changes.map(({ at, effectiveOn, subject, action, before, after, reason, byName, agreedByName }) => [at, effectiveOn ?? '', subject, action, before ?? '', after, reason ?? '', byName, agreedByName ?? ''])]);

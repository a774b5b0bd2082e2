import type { Executor } from '../database/connect.ts';
import type { AnySetting, SettingKey } from './registry.ts';
import { settingKeys, settings } from './registry.ts';

/** What a setting's value may be. */
export type SettingData = number | boolean | readonly string[];

export interface SettingView {
  key: SettingKey;
  name: string;
  article: string;
  description: string;
  usedIn: string;
  kind: 'number' | 'switch' | 'list';
  range: { unit: string; least: number; most: number } | null;
  choices: string[] | null;
  defaultValue: SettingData;
  /** what holds on the day asked for */
  value: SettingData;
  /** every decided value, the newest first */
  history: { value: SettingData; validFrom: string; proposedByName: string; approvedByName: string | null; enteredAt: string; reason: string }[];
}

interface Row {
  key: string;
  value: SettingData;
  valid_from: string;
  entered_at: Date;
  reason: string;
  proposer: string;
  approver: string | null;
}

/** The settings with what holds on a day and how it came to that. */
export async function listSettings(db: Executor, day: string): Promise<SettingView[]> {
  const rows = (await db('setting_values as v')
    .join('proposals as p', 'p.id', 'v.proposal_id')
    .join('users as u', 'u.id', 'p.proposed_by')
    .leftJoin('users as a', 'a.id', 'p.decided_by')
    .orderBy([{ column: 'v.valid_from', order: 'desc' }, { column: 'v.id', order: 'desc' }])
    .select('v.key', 'v.value', 'v.valid_from', 'v.entered_at', 'p.reason', { proposer: 'u.name', approver: 'a.name' })) as Row[];
  return settingKeys.map((key) => {
    const definition: AnySetting = settings[key];
    const own = rows.filter((row) => row.key === key);
    return {
      key,
      name: definition.name,
      article: definition.article,
      description: definition.description,
      usedIn: definition.usedIn,
      kind: typeof definition.default === 'boolean' ? 'switch' : typeof definition.default === 'number' ? 'number' : 'list',
      range: definition.range ?? null,
      choices: definition.choices ? [...definition.choices] : null,
      defaultValue: definition.default,
      value: own.find((row) => row.valid_from <= day)?.value ?? definition.default,
      history: own.map((row) => ({ value: row.value, validFrom: row.valid_from, proposedByName: row.proposer, approvedByName: row.approver, enteredAt: row.entered_at.toISOString(), reason: row.reason })),
    };
  });
}

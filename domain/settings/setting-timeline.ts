import type { Executor } from '../database/connect.ts';
import type { SettingKey, SettingValue } from './registry.ts';
import { settings } from './registry.ts';

/** All values of a setting, read once: gives the one that holds on a day. For many days at a time; `settingOn` for one. */
export async function settingTimeline<K extends SettingKey>(db: Executor, key: K): Promise<(day: string) => SettingValue<K>> {
  const rows = (await db('setting_values').where({ key }).orderBy([{ column: 'valid_from', order: 'desc' }, { column: 'id', order: 'desc' }]).select('value', 'valid_from')) as { value: SettingValue<K>; valid_from: string }[];
  return (day) => {
    const found = rows.find((row) => row.valid_from <= day);
    return found ? found.value : settings[key].default;
  };
}

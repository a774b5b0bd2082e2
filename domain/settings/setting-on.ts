import type { Executor } from '../database/connect.ts';
import type { SettingKey, SettingValue } from './registry.ts';
import { settings } from './registry.ts';

/**
 * The value of a setting on a day (`YYYY-MM-DD`): the newest decision that holds by then, else the default.
 * The only way by which the program reads a setting.
 */
export async function settingOn<K extends SettingKey>(db: Executor, key: K, day: string): Promise<SettingValue<K>> {
  const row: { value: SettingValue<K> } | undefined = await db('setting_values')
    .where({ key })
    .where('valid_from', '<=', day)
    .orderBy([{ column: 'valid_from', order: 'desc' }, { column: 'id', order: 'desc' }])
    .first('value');
  return row ? row.value : settings[key].default;
}

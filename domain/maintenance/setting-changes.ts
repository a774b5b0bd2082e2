import type { Database } from '../database/connect.ts';
import { settingKeys, settings } from '../settings/registry.ts';
import type { AnySetting } from '../settings/registry.ts';
import type { Change } from './change.ts';
import { shownValue } from './change.ts';

type Value = { key: string; value: unknown; valid_from: string; entered_at: Date; reason: string; by: string; agreed: string | null };
type Continued = { valid_from: string; valid_until: string | null; basis: string; entered_at: Date; by: string; agreed: string | null };

/** Every decided value of a setting beside the one that held before, and the decisions that the instrument goes on applying. */
export async function settingChanges(db: Database): Promise<Change[]> {
  const decided = <T>(table: string, ...columns: string[]): Promise<T[]> =>
    db(`${table} as v`).join('proposals as p', 'p.id', 'v.proposal_id').join('users as u', 'u.id', 'p.proposed_by').leftJoin('users as a', 'a.id', 'p.decided_by').orderBy(['v.valid_from', 'v.id']).select('v.*', ...columns, { by: 'u.name', agreed: 'a.name' }) as unknown as Promise<T[]>;
  const [values, continuations] = await Promise.all([decided<Value>('setting_values', 'p.reason'), decided<Continued>('continuations')]);
  const ofSettings = settingKeys.flatMap((key) => {
    const definition: AnySetting = settings[key];
    const shown = (value: unknown): string => `${shownValue(value)}${definition.range ? ` ${definition.range.unit}` : ''}`;
    const own = values.filter((value) => value.key === key);
    return own.map((value, index): Change => ({
      at: value.entered_at.toISOString(), effectiveOn: value.valid_from, subject: definition.name, action: '变更', before: shown(own[index - 1]?.value ?? definition.default), after: shown(value.value), reason: value.reason, byName: value.by, agreedByName: value.agreed,
    }));
  });
  return [...ofSettings, ...continuations.map((row): Change => ({ at: row.entered_at.toISOString(), effectiveOn: row.valid_from, subject: '细则继续适用', action: '决定', before: null, after: row.valid_until ? `至 ${row.valid_until}` : '至另行决定时止', reason: row.basis, byName: row.by, agreedByName: row.agreed }))];
}

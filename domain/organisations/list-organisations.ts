import type { Executor } from '../database/connect.ts';
import type { Level } from '../users/current-user.ts';

export interface Organisation {
  code: string;
  name: string;
  level: Level;
  parentCode: string | null;
}

/** All offices that work, a province before its cities, a city before its counties; those of one level by code. */
export async function listOrganisations(db: Executor): Promise<Organisation[]> {
  return (await db('organisations')
    .whereNull('closed_on')
    .select('code', 'name', 'level', { parentCode: 'parent_code' })
    .orderByRaw(`array_position(array['province', 'city', 'county', 'township'], level), code`)) as Organisation[];
}

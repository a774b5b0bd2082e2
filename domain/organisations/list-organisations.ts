import type { Executor } from '../database/connect.ts';
import type { Level } from '../users/current-user.ts';

export interface Organisation {
  code: string;
  name: string;
  level: Level;
  parentCode: string | null;
}

/** All offices, by code: a province before its cities, a city before its counties. */
export async function listOrganisations(db: Executor): Promise<Organisation[]> {
  return (await db('organisations').select('code', 'name', 'level', { parentCode: 'parent_code' }).orderBy('code')) as Organisation[];
}

import { randomUUID } from 'node:crypto';
import type { Database } from '../../domain/database/connect.ts';
import type { EngineGateway } from '../../server/engine/gateway.ts';

/** A case for each task, as small as the tables allow: workers look their case up, and effects belong to one. */
async function enterCases(db: Database, count: number): Promise<string[]> {
  const [user, release] = await Promise.all([db('users').where({ login: 'county1' }).first('id'), db('releases').first('id')]);
  const personId = randomUUID();
  const number = Date.now().toString().slice(-12);
  await db('persons').insert({ id: personId, name: '演示甲', id_number: `bench-${number}`, sex: 'male', birth_date: '1980-01-01', registered_county: '449901' });
  const rows = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(), case_no: `bench-${number}-${index}`, procedure: 'disability-rating', application_type: 'initial', category: 'C2', person_id: personId,
    county_code: '449901', city_code: '449900', province_code: '440000', status: 'submitted', application_date: '2026-03-02', application: '{}',
    release_id: (release as { id: string }).id, created_by: (user as { id: string }).id,
  }));
  await db.batchInsert('cases', rows, 200);
  return rows.map((row) => row.id);
}

const STARTERS = 8;

/** Opens so many cases with one instance of `bench-step` each, and waits until the application has heard of all of them. @returns the case ids */
export async function openBacklog(db: Database, engine: EngineGateway, count: number): Promise<string[]> {
  const ids = await enterCases(db, count);
  const left = [...ids];
  const start = async (): Promise<void> => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      await engine.command({ id: randomUUID(), type: 'start', payload: { definitionKey: 'bench-step', businessKey: id, variables: { caseId: id } } });
    }
  };
  await Promise.all(Array.from({ length: STARTERS }, start));
  await bridgeDrained(db);
  return ids;
}

/** Waits until no event of the engine is pending, so that one measurement does not pay for the one before. */
export async function bridgeDrained(db: Database): Promise<void> {
  const giveUpAt = Date.now() + 120_000;
  for (;;) {
    const pending: unknown = await db.withSchema('bridge').table('engine_events').whereNull('applied_at').first('id');
    if (!pending) return;
    if (Date.now() > giveUpAt) throw new Error('the engine events were not applied within two minutes');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

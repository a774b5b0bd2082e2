import type { Knex } from 'knex';
import type { CaseRow } from '../cases/case-row.ts';
import { openSupervision } from '../supervision/open-supervision.ts';
import type { DeadlineRow } from './deadline-row.ts';

/** The office in charge of a task and the one above it, to which a breach goes (督办). */
export interface Alerted {
  inCharge: string;
  above: string | null;
}

export function officesOf(row: Pick<CaseRow, 'county_code' | 'city_code' | 'province_code'>, level: 'county' | 'city' | 'province'): Alerted {
  if (level === 'county') return { inCharge: row.county_code, above: row.city_code };
  if (level === 'city') return { inCharge: row.city_code, above: row.province_code };
  return { inCharge: row.province_code, above: null };
}

/**
 * Reminds the office in charge, or reports the breach to it and to the level above, which gets a supervision (督办) to open; the province's own breach is told to the province alone.
 * A period that was settled or ended meanwhile raises nothing; a second timer for the same period changes nothing while the first alert stands.
 * @returns whether the period still runs
 */
export async function raiseAlert(trx: Knex.Transaction, row: CaseRow, key: string, kind: 'reminder' | 'breach', offices: Alerted, on: string, at: Date): Promise<boolean> {
  const deadline = await trx<DeadlineRow>('deadlines').where({ case_id: row.id, key }).orderBy('round', 'desc').first();
  if (!deadline || deadline.met_on || deadline.ended_on) return false;
  const told = kind === 'breach' && offices.above ? [offices.inCharge, offices.above] : [offices.inCharge];
  for (const code of told) {
    await trx('deadline_alerts').insert({ deadline_id: deadline.id, kind, org_code: code, raised_on: on, raised_at: at }).onConflict(trx.raw('(deadline_id, kind, org_code) where withdrawn_at is null')).ignore();
  }
  const change = kind === 'breach' ? { status: 'breached', breached_at: at } : { reminded_at: at };
  await trx('deadlines').where({ id: deadline.id }).update(change);
  if (kind === 'breach' && offices.above) await openSupervision(trx, row, { deadlineKey: key, supervisedCode: offices.inCharge, supervisorCode: offices.above, on }, at);
  return true;
}

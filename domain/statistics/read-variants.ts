import type { Database } from '../database/connect.ts';
import { findUserTask } from '../../processes/registry.ts';
import { selected } from './selection.ts';
import type { Selection } from './selection.ts';

export interface Variant {
  id: string;
  /** the steps that people did, in their order */
  steps: { process: string; activityId: string; name: string }[];
  cases: number;
  /** seconds from the first to the last step, on average */
  seconds: number;
}

const MOST = 50;

/** The ways that closed cases of a procedure went, the commonest first, and how many cases went any way at all. */
export async function readVariants(db: Database, procedure: string, selection: Selection): Promise<{ variants: Variant[]; cases: number; ways: number }> {
  const counted = db('variant_stats').where({ procedure }).modify(selected(selection)).groupBy('variant_id').select('variant_id').sum({ n: 'n', seconds: 'seconds' });
  const [rows, total] = (await Promise.all([
    db.from(counted.clone().as('v')).join('variants', 'variants.id', 'v.variant_id').orderBy([{ column: 'v.n', order: 'desc' }, { column: 'v.variant_id' }]).limit(MOST).select('v.variant_id', 'v.n', 'v.seconds', 'variants.steps'),
    db.from(counted.clone().as('v')).first(db.raw('coalesce(sum(v.n), 0) as n, count(*) as ways')),
  ])) as unknown as [{ variant_id: string; n: string; seconds: number; steps: string[] }[], { n: string; ways: string }];
  return {
    variants: rows.map((row) => ({ id: row.variant_id, steps: row.steps.map(stepOf), cases: Number(row.n), seconds: Math.round(row.seconds / Number(row.n)) })),
    cases: Number(total.n),
    ways: Number(total.ways),
  };
}

function stepOf(step: string): Variant['steps'][number] {
  const [process = '', activityId = ''] = step.split('/');
  return { process, activityId, name: findUserTask(process, activityId)?.name ?? activityId };
}

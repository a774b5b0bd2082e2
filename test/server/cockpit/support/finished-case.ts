import { randomUUID } from 'node:crypto';
import type { Executor } from '../../../../domain/database/connect.ts';
import { makeCase } from '../../support/make-case.ts';

export interface StepTold {
  activity: string;
  from: string;
  /** without: the case stands there */
  to?: string;
  type?: string;
  canceled?: boolean;
}

/** A case with steps at given times, as the bridge writes them; closed when none of them is open. */
export async function caseWithSteps(db: Executor, dataDir: string, county: string, steps: readonly StepTold[]): Promise<{ id: string; caseNo: string }> {
  const { id } = await makeCase(db, dataDir, county);
  const { process_instance_id: instance, case_no: caseNo } = (await db('cases').where({ id }).first('process_instance_id', 'case_no')) as { process_instance_id: string; case_no: string };
  await db('incidents').where({ case_id: id }).update({ state: 'resolved', counted: true });
  await db('deadlines').where({ case_id: id }).update({ status: 'met', met_on: '2025-06-20', ended_on: null });
  // What the maker has put there is told anew.
  await db('steps').where({ case_id: id }).update({ case_id: null, ended_at: null, definition_key: null });
  await db('steps').insert(
    steps.map(({ activity, from, to, type = 'userTask', canceled = false }) => {
      const [started, ended] = [new Date(`${from}+08:00`), to === undefined ? null : new Date(`${to}+08:00`)];
      return { id: randomUUID(), case_id: id, process_instance_id: instance, definition_key: 'disability-rating', activity_id: activity, name: activity, type, started_at: started, ended_at: ended, case_started_at: started, case_ended_at: ended, canceled };
    }),
  );
  if (steps.every((step) => step.to !== undefined)) await db('cases').where({ id }).update({ status: 'closed', outcome: 'approved', closed_at: new Date('2025-09-01T09:00:00+08:00') });
  return { id, caseNo };
}

import { expect } from '@jest/globals';
import type { Knex } from 'knex';
import { verifyAudit } from '../../../domain/audit/verify-audit.ts';
import { createEngineClient } from '../../support/engine-client.ts';
import { getStack } from '../../support/stack.ts';

interface OpenTask {
  id: string;
  assignee: string | null;
  task_key: string;
}

/** What holds after every fault: the task list is the engine's, numbers have no hole or repeat, effects and acts are once, the audit chain verifies. */
export async function expectNothingLost(db: Knex, caseIds: readonly string[]): Promise<void> {
  const stack = getStack();
  const engine = createEngineClient(stack.engineUrl, { name: 'server', secret: stack.engineServerSecret });
  for (const caseId of caseIds) {
    // A supervision runs beside its case, under a business key of its own.
    const companions = (await db('supervisions').where({ case_id: caseId }).pluck('id')) as string[];
    const tasks = (await Promise.all([caseId, ...companions].map((key) => engine.state(key)))).flatMap((state) => state.tasks);
    const listed: OpenTask[] = await db('tasks').where({ case_id: caseId, state: 'open' }).select('id', 'assignee', 'task_key');
    const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id);
    expect(listed.map((task) => ({ id: task.id, assignee: task.assignee, key: task.task_key })).sort(byId)).toEqual(
      tasks.map((task) => ({ id: task.id, assignee: task.assignee, key: task.taskDefinitionKey })).sort(byId),
    );
    expect(new Set(tasks.map((task) => `${task.processInstanceId}/${task.taskDefinitionKey}`)).size).toBe(tasks.length);
    expect(await db('acts').where({ case_id: caseId, status: 'submitted' }).select('act')).toEqual([]);
    expect(await db('commands').where({ case_id: caseId, status: 'pending' }).select('type')).toEqual([]);
    expect(await verifyAudit(db, `case:${caseId}`)).toMatchObject({ ok: true });
  }
  const series: { last: number; issued: string; highest: number }[] = await db('number_series as s')
    .join('documents as d', (on) => void on.on('d.office_code', 's.office_code').andOn('d.series', 's.series').andOn('d.number_year', 's.year'))
    .groupBy('s.office_code', 's.series', 's.year', 's.last')
    .select('s.last', db.raw('count(*) as issued'), db.raw('max(d.number_seq) as highest'));
  for (const row of series) expect({ issued: Number(row.issued), highest: row.highest }).toEqual({ issued: row.last, highest: row.last });
}

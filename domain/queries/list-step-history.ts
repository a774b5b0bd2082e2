import type { Database } from '../database/connect.ts';

export interface InstanceHistory {
  id: string;
  definitionKey: string;
  definitionId: string;
  /** ids of the elements that were passed and not cancelled */
  completed: string[];
}

/** The diagrams that a case went through, in the order of their start, with what was passed in each; the engine forgets, this does not. */
export async function listStepHistory(db: Database, caseId: string): Promise<InstanceHistory[]> {
  return (await db('process_instances as p')
    .where('p.case_id', caseId)
    .orderBy(['p.started_at', 'p.id'])
    .select({
      id: 'p.id',
      definitionKey: 'p.definition_key',
      definitionId: 'p.definition_id',
      completed: db.raw('array(select distinct s.activity_id from steps s where s.process_instance_id = p.id and s.ended_at is not null and not s.canceled)'),
    })) as InstanceHistory[];
}

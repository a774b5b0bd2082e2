import type { Database } from '../database/connect.ts';
import { maskIdNumbers } from '../persons/mask-id-number.ts';
import type { CaseScope } from './case-scope.ts';

export interface IncidentView {
  id: string;
  caseId: string;
  caseNo: string;
  type: string;
  activityId: string | null;
  activityName: string | null;
  message: string | null;
  createdAt: string | null;
  state: 'open' | 'resolved';
}

type Row = Omit<IncidentView, 'createdAt'> & { createdAt: Date | null };

const MAX_INCIDENTS = 200;

/** Incidents of the cases of a scope, open ones on top, newest first. */
export async function listIncidents(db: Database, scope: CaseScope): Promise<IncidentView[]> {
  const query = db('incidents').join('cases', 'cases.id', 'incidents.case_id').orderBy([{ column: 'incidents.state' }, { column: 'incidents.created_at', order: 'desc' }]).limit(MAX_INCIDENTS);
  scope(query);
  const rows = (await query.select({
    id: 'incidents.id',
    caseId: 'cases.id',
    caseNo: 'cases.case_no',
    type: 'incidents.type',
    activityId: 'incidents.activity_id',
    activityName: db.raw(
      '(select s.name from steps s where s.process_instance_id = incidents.process_instance_id and s.activity_id = incidents.activity_id order by s.started_at desc nulls last limit 1)',
    ),
    message: 'incidents.message',
    createdAt: 'incidents.created_at',
    state: 'incidents.state',
  })) as Row[];
  return rows.map((row) => ({ ...row, message: maskIdNumbers(row.message), createdAt: row.createdAt?.toISOString() ?? null }));
}

import type { Database } from '../database/connect.ts';
import type { CaseScope } from './case-scope.ts';

export interface InstanceView {
  caseId: string;
  caseNo: string;
  procedure: string;
  status: string;
  startedAt: string;
  endedAt: string | null;
  /** names of the steps at which the case is */
  steps: string[];
  incidents: number;
}

type Row = Omit<InstanceView, 'startedAt' | 'endedAt' | 'incidents'> & { startedAt: Date; endedAt: Date | null; incidents: string };

const MAX_INSTANCES = 500;
const STATES = { running: ['submitted', 'running', 'suspended'], closed: ['closed', 'rejected'] } as const;

/** The cases of a scope as the administrator watches them: where each is and what hangs; newest first, without personal data. */
export async function listInstances(db: Database, scope: CaseScope, state: keyof typeof STATES): Promise<InstanceView[]> {
  const query = db('cases').whereIn('cases.status', STATES[state]).orderBy('cases.created_at', 'desc').limit(MAX_INSTANCES);
  scope(query);
  const rows = (await query.select({
    caseId: 'cases.id',
    caseNo: 'cases.case_no',
    procedure: 'cases.procedure',
    status: 'cases.status',
    startedAt: 'cases.created_at',
    endedAt: 'cases.closed_at',
    steps: db.raw(`array(select distinct coalesce(s.name, s.activity_id) from steps s
      where s.case_id = cases.id and s.ended_at is null and not s.canceled and s.type not in ('callActivity', 'multiInstanceBody', 'subProcess'))`),
    incidents: db.raw("(select count(*) from incidents i where i.case_id = cases.id and i.state = 'open')"),
  })) as Row[];
  return rows.map((row) => ({ ...row, startedAt: row.startedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null, incidents: Number(row.incidents) }));
}

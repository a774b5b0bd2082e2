import type { Executor } from '../database/connect.ts';
import { notFound } from '../platform/problem.ts';
import type { DesignationRow, InstitutionRow } from './institution-row.ts';
import type { ExpertRow } from '../experts/expert-row.ts';

interface DesignationWithOffice extends DesignationRow {
  org_name: string;
}

const designationsOf = async (db: Executor, ids: readonly string[]): Promise<DesignationWithOffice[]> =>
  db('institution_designations as d').join('organisations as o', 'o.code', 'd.org_code').whereIn('d.institution_id', [...ids]).orderBy('d.valid_from', 'desc').select('d.*', 'o.name as org_name');

const designation = (row: DesignationWithOffice) => ({
  id: row.id, kind: row.kind, orgCode: row.org_code, orgName: row.org_name, documentNumber: row.document_number, validFrom: row.valid_from, validUntil: row.valid_until, endReason: row.end_reason,
});

const institution = (row: InstitutionRow) => ({
  id: row.id, name: row.name, hospitalClass: row.hospital_class, address: row.address, phone: row.phone, occupationalQualified: row.occupational_qualified, psychiatric: row.psychiatric,
});

const expert = (row: ExpertRow) => ({
  id: row.id, code: row.code, name: row.name, title: row.title, disciplines: row.disciplines, validFrom: row.valid_from, entryReason: row.entry_reason, validUntil: row.valid_until, leaveReason: row.leave_reason,
});

export type InstitutionLine = ReturnType<typeof institution> & { designations: ReturnType<typeof designation>[]; experts: number };

/** The institutions that one of the offices has designated, now or earlier, with the number of experts in the pool on the day. */
export async function listInstitutions(db: Executor, offices: ReadonlySet<string>, on: string): Promise<InstitutionLine[]> {
  const mine = db('institution_designations').whereIn('org_code', [...offices]).select('institution_id');
  const rows = (await db('appraisal_institutions').whereIn('id', mine).orderBy('name')) as InstitutionRow[];
  const designations = await designationsOf(db, rows.map((row) => row.id));
  const counts = (await db('experts').where('valid_from', '<=', on).where((any) => any.whereNull('valid_until').orWhere('valid_until', '>=', on)).groupBy('institution_id').select('institution_id', db.raw('count(*)::int as experts'))) as { institution_id: string; experts: number }[];
  const experts = new Map(counts.map((row) => [row.institution_id, row.experts]));
  return rows.map((row) => ({ ...institution(row), designations: designations.filter((entry) => entry.institution_id === row.id).map(designation), experts: experts.get(row.id) ?? 0 }));
}

interface ChangeRow {
  id: string;
  subject: 'institution' | 'designation' | 'expert';
  subject_id: string;
  action: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
  changed_by_name: string;
  changed_at: Date;
}

/** One institution with its pool, those who have left too, and every change. @throws Problem not-found */
export async function readInstitution(db: Executor, offices: ReadonlySet<string>, id: string) {
  const row = (await db('appraisal_institutions').where({ id }).first()) as InstitutionRow | undefined;
  const designations = await designationsOf(db, [id]);
  if (!row || !designations.some((entry) => offices.has(entry.org_code))) throw notFound('该鉴定机构');
  const experts = (await db('experts').where({ institution_id: id }).orderBy('code')) as ExpertRow[];
  const changes = (await db('appraisal_register_changes').where({ institution_id: id }).orderBy('id', 'desc').limit(500)) as ChangeRow[];
  return {
    ...institution(row),
    designations: designations.map(designation),
    experts: experts.map(expert),
    changes: changes.map((change) => ({
      id: change.id, subject: change.subject, subjectId: change.subject_id, action: change.action, before: change.before, after: change.after, byName: change.changed_by_name, at: change.changed_at.toISOString(),
    })),
  };
}

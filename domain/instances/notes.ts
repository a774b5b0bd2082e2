import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import { maskIdNumbers } from '../persons/mask-id-number.ts';
import type { Clock } from '../platform/clock.ts';
import { notFound } from '../platform/problem.ts';
import type { CaseScope } from '../queries/case-scope.ts';

export interface InstanceNote {
  id: string;
  text: string;
  writtenBy: string;
  writtenAt: string;
}

/** What administrators have written down about an instance, the newest first. @throws Problem not-found */
export async function listNotes(db: Database, caseId: string, scope: CaseScope): Promise<InstanceNote[]> {
  await requireCase(db, caseId, scope);
  const rows = (await db('instance_notes as n').join('users as u', 'u.id', 'n.written_by').where('n.case_id', caseId).orderBy([{ column: 'n.written_at', order: 'desc' }, { column: 'n.id' }]).select('n.id', 'n.text', 'n.written_at', 'u.name')) as {
    id: string; text: string; written_at: Date; name: string;
  }[];
  return rows.map((row) => ({ id: row.id, text: row.text, writtenBy: row.name, writtenAt: row.written_at.toISOString() }));
}

/** Writes a note; the same id again is the same note. A personal number in it is masked. It changes nothing of the case and cannot be taken back. @throws Problem not-found */
export async function writeNote({ db, clock }: { db: Database; clock: Clock }, note: { id: string; caseId: string; text: string; userId: string }, scope: CaseScope): Promise<void> {
  await requireCase(db, note.caseId, scope);
  const at = clock.now();
  await db.transaction(async (trx) => {
    const written = await trx('instance_notes').insert({ id: note.id, case_id: note.caseId, text: maskIdNumbers(note.text.trim()), written_by: note.userId, written_at: at }).onConflict('id').ignore().returning('id');
    if (written.length > 0) await appendAudit(trx, { chain: `case:${note.caseId}`, actorId: note.userId, action: 'instance-noted', caseId: note.caseId, detail: { noteId: note.id }, at });
  });
}

async function requireCase(db: Database, caseId: string, scope: CaseScope): Promise<void> {
  if (!(await db('cases').where('cases.id', caseId).modify(scope).first('cases.id'))) throw notFound('该案件');
}

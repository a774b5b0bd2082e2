import { randomUUID } from 'node:crypto';
import type { Database } from '../database/connect.ts';
import type { Seen } from '../cases/refuse-stale.ts';
import { refuseStale } from '../cases/refuse-stale.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { takeUpload } from '../files/take-upload.ts';
import { Problem, conflict, forbidden, notFound } from '../platform/problem.ts';
import { requireNotRecused } from '../recusal/require-no-recusal.ts';

export interface FileReplacement {
  fileId: string;
  uploadId: string;
  reason: string;
  /** the version of the case that was before the officer */
  seen: Seen;
}

interface Row {
  material_id: string;
  round: number;
  case_id: string;
  county_code: string;
  status: string;
}

/**
 * Puts a better scan in the place of a file of the materials. The old file stays, readable and marked as replaced; the new one points to it.
 * @param by officeCodes: the offices in which the user is a caseworker
 * @returns the new file's id
 * @throws Problem not-found, forbidden, recused, case-not-running, reason-missing, stale, already-replaced, upload-gone
 */
export async function replaceFile(db: Database, by: { userId: string; officeCodes: readonly string[]; at: Date }, { fileId, uploadId, reason, seen }: FileReplacement): Promise<string> {
  if (reason.trim() === '') throw new Problem({ type: 'reason-missing', status: 422, title: '请填写更换原因。', errors: [{ path: '/reason', message: '请填写更换原因' }] });
  return db.transaction(async (trx) => {
    const about: { case_id: string } | undefined = await trx('material_files as f').join('materials as m', 'm.id', 'f.material_id').where('f.id', fileId).first('m.case_id');
    if (about) await refuseStale(trx, about.case_id, seen);
    const old: Row | undefined = await trx('material_files as f').join('materials as m', 'm.id', 'f.material_id').join('cases as c', 'c.id', 'm.case_id').where('f.id', fileId).forUpdate('m').first('f.material_id', 'f.round', 'm.case_id', 'c.county_code', 'c.status');
    if (!old) throw notFound('该文件');
    if (!by.officeCodes.includes(old.county_code)) throw forbidden('材料由户籍地县级退役军人事务部门更换。');
    await requireNotRecused(trx, old.case_id, by.userId);
    if (old.status !== 'running') throw conflict('case-not-running', '案件不在办理中，不能再更换材料。');
    if (await trx('material_files').where({ replaces_id: fileId }).first('id')) throw conflict('already-replaced', '该文件已被更换，请更换最新的文件。');
    const upload = await takeUpload(trx, uploadId, by.userId);
    const id = randomUUID();
    await trx('material_files').insert({ id, material_id: old.material_id, sha256: upload.sha256, file_name: upload.fileName, round: old.round, added_by: by.userId, added_at: by.at, replaces_id: fileId, replace_reason: reason.trim() });
    await appendAudit(trx, { chain: `case:${old.case_id}`, actorId: by.userId, orgCode: old.county_code, action: 'material-file-replaced', caseId: old.case_id, detail: { fileId, newFileId: id, sha256: upload.sha256 }, at: by.at });
    return id;
  });
}

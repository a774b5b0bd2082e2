import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import { takeUpload } from '../files/take-upload.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict, forbidden, notFound } from '../platform/problem.ts';
import type { CaseScope } from '../queries/case-scope.ts';

/**
 * Keeps the photo that shows the notice where it hangs. It is evidence: once it is there it is not exchanged.
 * @throws Problem not-found, forbidden (only the county that posted it), evidence-kept, upload-gone
 */
export async function attachEvidence({ db, clock }: { db: Database; clock: Clock }, scope: CaseScope, noticeId: string, officer: { id: string; officeCodes: readonly string[] }, uploadId: string): Promise<void> {
  await db.transaction(async (trx) => {
    const query = trx('public_notices as n').join('cases', 'cases.id', 'n.case_id').where('n.id', noticeId).forUpdate('n');
    scope(query);
    const notice = (await query.first('n.case_id', 'cases.county_code', 'n.evidence_sha256')) as { case_id: string; county_code: string; evidence_sha256: string | null } | undefined;
    if (!notice) throw notFound('该公示');
    if (!officer.officeCodes.includes(notice.county_code)) throw forbidden('由张贴公示的县级退役军人事务部门上传照片。');
    if (notice.evidence_sha256) throw conflict('evidence-kept', '本次公示的照片已经上传，不能更换。');
    const upload = await takeUpload(trx, uploadId, officer.id);
    await trx('public_notices').where({ id: noticeId }).update({ evidence_sha256: upload.sha256, evidence_name: upload.fileName });
    await appendAudit(trx, { chain: `case:${notice.case_id}`, actorId: officer.id, orgCode: notice.county_code, action: 'notice-evidence-added', caseId: notice.case_id, detail: { noticeId, sha256: upload.sha256 }, at: clock.now() });
  });
}

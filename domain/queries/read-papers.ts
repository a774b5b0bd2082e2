import type { Executor } from '../database/connect.ts';
import type { PaperStatus } from '../documents/paper-life.ts';

export interface DocumentView {
  id: string;
  kind: string;
  title: string;
  numberText: string;
  round: number;
  status: PaperStatus;
  issuedOn: string;
  hasPdf: boolean;
}

/** The papers of a case in the order of their issue, voided ones too. */
export async function readDocuments(db: Executor, caseId: string): Promise<DocumentView[]> {
  return (await db('documents')
    .where({ case_id: caseId })
    .orderBy(['issued_at', 'kind'])
    .select('id', 'kind', 'title', 'round', 'status', { numberText: 'number_text', issuedOn: 'issued_on', hasPdf: db.raw('pdf_sha256 is not null') })) as DocumentView[];
}

/** What became of a case outside the file: notices on the wall, deliveries, certificate, pension, archive. */
export async function readResults(db: Executor, caseId: string) {
  const here = { case_id: caseId };
  const [publicNotices, deliveries, certificate, certificateChange, pension, archive] = await Promise.all([
    db('public_notices').where(here).orderBy('round').select('id', 'round', 'place', { postedOn: 'posted_on', endedOn: 'ended_on' }),
    db('deliveries').where(here).orderBy(['delivered_on', 'subject', 'round']).select('id', 'subject', 'round', 'mode', 'recipient', { mailNumber: 'mail_number', deliveredOn: 'delivered_on' }),
    db('certificates').where(here).orderBy('issued_on', 'desc').first('number', 'kind', 'nature', 'grade', 'status', { issuedOn: 'issued_on', expiresOn: 'expires_on' }),
    db('certificate_changes').where(here).orderBy('entered_on', 'desc').orderBy('seq', 'desc').first('kind', 'text', 'grade', 'nature', { certificateNumber: 'certificate_number', previousGrade: 'previous_grade', enteredOn: 'entered_on' }),
    db('pensions').where(here).first('grade', 'nature', 'payer', 'status', { firstMonth: 'first_month', lastMonth: 'last_month' }),
    db('archives').where(here).first({ archiveNo: 'archive_no', filedOn: 'filed_on' }),
  ]);
  return { publicNotices, deliveries, certificate: certificate ?? null, certificateChange: certificateChange ?? null, pension: pension ?? null, archive: archive ?? null };
}

import type { Knex } from 'knex';
import type { Database } from '../database/connect.ts';
import { takeUpload } from '../files/take-upload.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import type { DocumentKind } from '../rendering/index.ts';
import { lockPaper, recordPaperChange } from './paper-life.ts';
import type { PaperOfficer, PaperRow } from './paper-life.ts';

/** The delivery in whose record a kind of paper travels; a kind that is not here stays in the file or on the wall. */
export const deliverySubjects: Partial<Record<DocumentKind, readonly string[]>> = {
  'materials-notice': ['materials-notice'],
  // Also where an office uses it for what it does not take on.
  'outcome-notice': ['outcome-notice', 'non-acceptance-notice'],
  'non-acceptance-notice': ['non-acceptance-notice'],
  'acceptance-notice': ['acceptance-notice'],
  'appraisal-referral': ['acceptance-notice'],
  'appraisal-result-notice': ['appraisal-result-notice'],
  certificate: ['certificate'],
  'closing-notice': ['closing-notice'],
  'suspension-notice': ['suspension-notice'],
  'resumption-notice': ['resumption-notice'],
};

export interface OwnService {
  mode: 'registered-mail' | 'signed-receipt';
  mailNumber: string | null;
  recipient: string;
  servedOn: string;
}

export interface Service {
  /** the case's delivery record (登记送达) that the paper was part of */
  deliveryId?: string | undefined;
  /** for a reissued paper, which has no step of its own in the case */
  own?: OwnService | undefined;
  /** scan of the signed or postal receipt */
  receiptUploadId?: string | undefined;
  today: string;
}

const refuse = (type: string, title: string): Problem => new Problem({ type, status: 422, title });

/**
 * Links a paper to the record of its delivery (第31条: registered mail or against a signature).
 * @throws Problem paper-order, forbidden, not-served, no-delivery, service-date, upload-gone
 */
export async function servePaper({ db, clock }: { db: Database; clock: Clock }, paperId: string, officer: PaperOfficer, service: Service): Promise<void> {
  await db.transaction(async (trx) => {
    const paper = await lockPaper(trx, paperId, 'serve', officer);
    const record = await recordOf(trx, paper, service);
    if (record.servedOn < paper.issued_on || record.servedOn > service.today) throw refuse('service-date', '送达日期不得早于文书日期，也不得晚于今天。');
    const receipt = service.receiptUploadId ? await takeUpload(trx, service.receiptUploadId, officer.id) : null;
    await trx('document_services').insert({
      document_id: paper.id,
      delivery_id: service.deliveryId ?? null,
      mode: record.mode,
      mail_number: record.mailNumber,
      recipient: record.recipient,
      served_on: record.servedOn,
      receipt_sha256: receipt?.sha256 ?? null,
      receipt_name: receipt?.fileName ?? null,
      recorded_by: officer.id,
      recorded_at: clock.now(),
    });
    await recordPaperChange(trx, paper, officer, clock.now(), {
      action: 'document-served',
      set: { status: 'served' },
      detail: { deliveryId: service.deliveryId ?? null, mode: record.mode, servedOn: record.servedOn, receipt: receipt?.sha256 ?? null },
    });
  });
}

async function recordOf(trx: Knex.Transaction, paper: PaperRow, service: Service): Promise<OwnService> {
  const subjects = deliverySubjects[paper.kind];
  if (!subjects) throw refuse('not-served', '此类文书不送达申请人。');
  if (service.deliveryId) {
    const delivery: OwnService | undefined = await trx('deliveries').where({ id: service.deliveryId, case_id: paper.case_id }).whereIn('subject', [...subjects]).first({ mode: 'mode', mailNumber: 'mail_number', recipient: 'recipient', servedOn: 'delivered_on' });
    if (!delivery) throw refuse('no-delivery', '找不到本文书的送达记录，请先在案件中登记送达。');
    return delivery;
  }
  if (!service.own) throw refuse('no-delivery', '请选择本文书的送达记录。');
  if (!paper.replaces_id) throw refuse('no-delivery', '请先在案件中登记送达，再选择送达记录；只有补发的文书可以在此单独登记。');
  if (service.own.mode === 'registered-mail' && !service.own.mailNumber) throw refuse('mail-number', '挂号邮寄须填写邮件号码。');
  return service.own;
}

import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict, notFound } from '../platform/problem.ts';
import { issueDocument } from './issue-document.ts';
import type { DocumentOrder, IssuedDocument } from './issue-document.ts';
import { lockPaper, recordPaperChange } from './paper-life.ts';
import type { PaperOfficer } from './paper-life.ts';

interface DraftRow {
  id: string;
  replaces_id: string;
  data: DocumentOrder['data'];
  issued_on: string;
  document_id: string | null;
}

/**
 * Issues a drafted replacement: it gets a number of its own and points to the voided paper.
 * @throws Problem not-found, forbidden, already-replaced
 */
export async function issueDraft({ db, clock }: { db: Database; clock: Clock }, draftId: string, officer: PaperOfficer): Promise<IssuedDocument> {
  return db.transaction(async (trx) => {
    const found: DraftRow | undefined = await trx('document_drafts').where({ id: draftId }).first('replaces_id');
    if (!found) throw notFound('该补发稿');
    const voided = await lockPaper(trx, found.replaces_id, 'draft', officer);
    const draft = (await trx('document_drafts').where({ id: draftId }).first()) as DraftRow;
    if (draft.document_id) throw conflict('already-replaced', '补发稿已经签发。');
    const issued = await issueDocument(
      trx,
      { caseId: voided.case_id, kind: voided.kind, round: voided.round, officeCode: voided.office_code, issuedOn: draft.issued_on, data: draft.data, replacesId: voided.id, actorId: officer.id },
      clock.now(),
    );
    await trx('document_drafts').where({ id: draftId }).update({ document_id: issued.id });
    await recordPaperChange(trx, voided, officer, clock.now(), { action: 'document-reissued', detail: { draftId, newId: issued.id, newNumberText: issued.numberText } });
    return issued;
  });
}

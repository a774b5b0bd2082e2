import { randomUUID } from 'node:crypto';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem, conflict } from '../platform/problem.ts';
import { validateDocumentData } from '../rendering/index.ts';
import { officeOn } from '../organisations/office-on.ts';
import { lockPaper, recordPaperChange } from './paper-life.ts';
import type { PaperOfficer, PaperRow } from './paper-life.ts';

/**
 * Drafts the paper that is to take the place of a voided one: the same data under a new date, without a number yet.
 * @param day the date that the new paper bears: from the voided paper's own date to today
 * @returns the draft's id
 * @throws Problem paper-order, forbidden, step-cancelled, already-replaced, issue-date
 */
export async function draftReplacement({ db, clock }: { db: Database; clock: Clock }, paperId: string, officer: PaperOfficer, day: { issuedOn: string; today: string }): Promise<string> {
  return db.transaction(async (trx) => {
    const paper = await lockPaper(trx, paperId, 'draft', officer);
    if (!paper.voided_by) throw conflict('step-cancelled', '文书因环节取消而作废，不能补发。');
    if (day.issuedOn < paper.issued_on || day.issuedOn > day.today) throw new Problem({ type: 'issue-date', status: 422, title: '补发日期不得早于原文书日期，也不得晚于今天。', errors: [{ path: '/issuedOn', message: `须在 ${paper.issued_on} 至 ${day.today} 之间` }] });
    const live: Pick<PaperRow, 'number_text'> | undefined = await trx('documents').where({ case_id: paper.case_id, kind: paper.kind, round: paper.round }).whereNot({ status: 'voided' }).first('number_text');
    if (live) throw conflict('already-replaced', `本文书已由 ${live.number_text} 替代。`);
    const office = await officeOn(trx, paper.office_code, day.issuedOn);
    const data = validateDocumentData(paper.kind, { ...paper.data, office: { name: office.name }, issuedOn: day.issuedOn, numberText: null });
    const id = randomUUID();
    const [written] = (await trx('document_drafts')
      .insert({ id, replaces_id: paper.id, data: JSON.stringify(data), issued_on: day.issuedOn, drafted_by: officer.id, drafted_at: clock.now() })
      .onConflict('replaces_id')
      .ignore()
      .returning('id')) as { id: string }[];
    if (!written) throw conflict('already-replaced', '本文书的补发稿已经拟制。');
    await recordPaperChange(trx, paper, officer, clock.now(), { action: 'document-drafted', detail: { draftId: id, issuedOn: day.issuedOn } });
    return id;
  });
}

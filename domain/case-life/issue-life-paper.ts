import type { Knex } from 'knex';
import type { ActRow } from '../acts/act-row.ts';
import { recordSystemAct } from '../acts/record-system-act.ts';
import { issueDocument } from '../documents/issue-document.ts';
import type { PaperOrder } from '../documents/paper-order.ts';
import type { Clock } from '../platform/clock.ts';

/** Issues the paper of an act that no step of the diagram stands for: number and frozen data, dated as the act. */
export async function issueLifePaper(trx: Knex.Transaction, clock: Clock, of: ActRow, act: string, order: PaperOrder): Promise<void> {
  await issueDocument(trx, { ...order, caseId: of.case_id, round: of.round, issuedOn: of.happened_on }, clock.now());
  await recordSystemAct(trx, clock, {
    caseId: of.case_id, act, round: of.round, happenedOn: of.happened_on, orgCode: order.officeCode, orgLevel: 'county', processKey: 'case-life', activityId: of.act,
  });
}

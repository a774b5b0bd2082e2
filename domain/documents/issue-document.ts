import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import { documentCatalog, formatDocumentNumber } from '../rendering/index.ts';
import type { DocumentData, DocumentEntry, DocumentKind } from '../rendering/index.ts';
import { officeInCharge, officeOn } from '../organisations/office-on.ts';
import { templateOfCase } from './find-template.ts';
import { takeNumber } from './take-number.ts';

export interface DocumentOrder<K extends DocumentKind = DocumentKind> {
  caseId: string;
  kind: K;
  round: number;
  officeCode: string;
  /** legal date printed on the paper; its year is the number's */
  issuedOn: string;
  /** everything the paper shows except its number */
  data: Omit<DocumentData[K], 'numberText'>;
  /** the voided paper whose place this one takes */
  replacesId?: string;
  /** who issues it; a worker when absent */
  actorId?: string;
}

export interface IssuedDocument {
  id: string;
  numberText: string;
}

/**
 * Issues a paper: its number is taken and its data are frozen, in the caller's transaction; rendering comes later.
 * Numbers of an office, series and year have no holes: a number whose transaction is rolled back was never taken.
 */
export async function issueDocument<K extends DocumentKind>(trx: Knex.Transaction, order: DocumentOrder<K>, now: Date): Promise<IssuedDocument> {
  const entry: DocumentEntry = documentCatalog[order.kind];
  const year = Number(order.issuedOn.slice(0, 4));
  // An office that was merged gives out no more numbers; its successor does.
  const officeCode = await officeInCharge(trx, order.officeCode);
  const office = await officeOn(trx, officeCode, order.issuedOn);
  const { series } = entry;
  const seq = await takeNumber(trx, officeCode, series, year);
  const numberText = formatDocumentNumber({ officeWord: `${office.document_word}${series}`, year, seq });
  const id = randomUUID();
  await trx('documents').insert({
    id,
    case_id: order.caseId,
    kind: order.kind,
    round: order.round,
    title: entry.title,
    office_code: officeCode,
    series,
    number_year: year,
    number_seq: seq,
    number_text: numberText,
    data: JSON.stringify({ ...order.data, numberText }),
    template_version: (await templateOfCase(trx, order.caseId, order.kind)).version,
    issued_on: order.issuedOn,
    issued_at: now,
    replaces_id: order.replacesId ?? null,
  });
  await appendAudit(trx, { chain: `case:${order.caseId}`, actorId: order.actorId ?? 'system', orgCode: officeCode, action: 'document-issued', caseId: order.caseId, detail: { id, kind: order.kind, numberText }, at: now });
  return { id, numberText };
}

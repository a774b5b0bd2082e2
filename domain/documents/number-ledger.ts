import type { Database } from '../database/connect.ts';
import { formatDocumentNumber } from '../rendering/index.ts';
import type { PaperStatus } from './paper-life.ts';

export interface SeriesKey {
  officeCode: string;
  series: string;
  year: number;
}
export interface SeriesView extends SeriesKey {
  officeName: string;
  last: number;
}
/** One number of a series; `missing` would be a hole and must never be seen. */
export interface LedgerRow {
  seq: number;
  numberText: string;
  status: Exclude<PaperStatus, 'on-paper'> | 'missing';
  documentId: string | null;
  caseId: string | null;
  caseNo: string | null;
  title: string | null;
  issuedOn: string | null;
  voidReason: string | null;
  replaces: string | null;
  replacedBy: string | null;
}

/** The series of the given offices, newest year first. */
export async function listSeries(db: Database, officeCodes: readonly string[]): Promise<SeriesView[]> {
  return (await db('number_series as n')
    .join('organisations as o', 'o.code', 'n.office_code')
    .whereIn('n.office_code', officeCodes)
    .orderBy([{ column: 'n.year', order: 'desc' }, { column: 'n.office_code' }, { column: 'n.series' }])
    .select({ officeCode: 'n.office_code', officeName: 'o.name', series: 'n.series', year: 'n.year', last: 'n.last' })) as SeriesView[];
}

/**
 * Numbers of a series in their order, every one from the first to the last that was taken, whether its paper lives or is void.
 * @param part the numbers to show; all when absent
 * @returns the rows, how many there are in all, and which numbers have no paper (always none)
 */
export async function readLedger(db: Database, key: SeriesKey, part?: { from: number; count: number }): Promise<{ rows: LedgerRow[]; total: number; holes: number[] }> {
  const here = { office_code: key.officeCode, series: key.series, year: key.year };
  const found: { last: number; word: string } | undefined = await db('number_series as n').join('organisations as o', 'o.code', 'n.office_code').where(here).first({ last: 'n.last', word: 'o.document_word' });
  if (!found) return { rows: [], total: 0, holes: [] };
  const from = part?.from ?? 1;
  const until = Math.min(found.last, part ? from + part.count - 1 : found.last);
  const papers = { 'd.office_code': key.officeCode, 'd.series': key.series, 'd.number_year': key.year };
  const [known, taken] = await Promise.all([
    db('documents as d')
      .join('cases as c', 'c.id', 'd.case_id')
      .leftJoin('documents as old', 'old.id', 'd.replaces_id')
      .leftJoin('documents as new', 'new.replaces_id', 'd.id')
      .where(papers)
      .whereBetween('d.number_seq', [from, until])
      .select({
        seq: 'd.number_seq', numberText: 'd.number_text', status: 'd.status', documentId: 'd.id', caseId: 'c.id', caseNo: 'c.case_no', title: 'd.title', issuedOn: 'd.issued_on', voidReason: 'd.void_reason',
        replaces: 'old.number_text', replacedBy: 'new.number_text',
      }) as Promise<LedgerRow[]>,
    db('documents as d').where(papers).pluck('d.number_seq') as Promise<number[]>,
  ]);
  const bySeq = new Map(known.map((row) => [row.seq, row]));
  const all = new Set(taken);
  return {
    rows: Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => bySeq.get(from + index) ?? missing(key, found.word, from + index)),
    total: found.last,
    holes: Array.from({ length: found.last }, (_, index) => index + 1).filter((seq) => !all.has(seq)),
  };
}

const missing = (key: SeriesKey, word: string, seq: number): LedgerRow => ({
  seq, numberText: formatDocumentNumber({ officeWord: `${word}${key.series}`, year: key.year, seq }), status: 'missing', documentId: null, caseId: null, caseNo: null, title: null, issuedOn: null, voidReason: null, replaces: null, replacedBy: null,
});

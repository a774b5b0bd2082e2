import type { Knex } from 'knex';
import type { CertificateKind } from '../../regulations/certificates/index.ts';
import { addCalendarDays } from '../../regulations/calendar/index.ts';
import { normaliseIdNumber } from '../../regulations/persons/id-number.ts';
import type { Executor } from '../database/connect.ts';
import { maskIdNumber } from '../persons/mask-id-number.ts';
import { likeText } from '../queries/case-scope.ts';
import { settingOn } from '../settings/setting-on.ts';
import { normaliseCertificateNumber } from './certificate-number.ts';
import type { CertificateStatus } from './certificate-row.ts';

export interface RegisterFilter {
  /** part of a name, a personal number, or a certificate number that holds or ever held */
  query?: string | undefined;
  kind?: CertificateKind | undefined;
  status?: CertificateStatus | undefined;
  /** only valid certificates whose last day is near (a setting) or over, and that nothing has replaced */
  expiring?: boolean | undefined;
  page: number;
  pageSize: number;
}

export interface RegisterLine {
  certificateId: string;
  personId: string;
  name: string;
  maskedIdNumber: string;
  countyCode: string;
  countyName: string;
  kind: CertificateKind;
  number: string;
  /** the former number by which the line was found; null when it was not */
  foundBy: string | null;
  nature: string;
  grade: number;
  issuedOn: string;
  expiresOn: string | null;
  /** what it is on the day asked for: a valid one whose last day is over is expired */
  status: CertificateStatus;
}

export interface RegisterPage {
  lines: RegisterLine[];
  total: number;
  /** how many certificates end soon or have ended without a new one */
  expiring: number;
  /** days before the last day from which on a certificate ends soon */
  noticeDays: number;
}

interface Row extends Omit<RegisterLine, 'maskedIdNumber'> {
  idNumber: string;
}

/** What a certificate is on a day: nobody has to mark a valid one expired once its last day is over. */
const STATUS_ON = `case when c.status = 'valid' and c.expires_on < ?::date then 'expired' else c.status end`;

/**
 * One page of the register (伤残人员名册) of offices, by name.
 * @param offices the counties whose persons are in reach
 * @param today the day on which a certificate is judged valid or expired
 */
export async function listRegister(db: Executor, offices: readonly string[], filter: RegisterFilter, today: string): Promise<RegisterPage> {
  const noticeDays = await settingOn(db, 'certificate-expiry-notice', today);
  const until = addCalendarDays(today, noticeDays);
  const inReach = (): Knex.QueryBuilder => db('certificates as c').join('persons as p', 'p.id', 'c.person_id').join('organisations as o', 'o.code', 'p.registered_county').whereIn('p.registered_county', [...offices]);
  const ending = (query: Knex.QueryBuilder): void => {
    void query.whereIn('c.status', ['valid', 'expired']).whereNotNull('c.expires_on').where('c.expires_on', '<=', until).whereNotExists(db('certificates as later').whereRaw('later.replaces_id = c.id'));
  };
  const narrowed = (): Knex.QueryBuilder => inReach().modify((query) => {
    const { kind, status, expiring, query: typed } = filter;
    if (kind) void query.where('c.kind', kind);
    if (status) void query.whereRaw(`${STATUS_ON} = ?`, [today, status]);
    if (expiring) ending(query);
    if (typed?.trim()) matchText(db, query, typed.trim());
  });
  const number = normaliseCertificateNumber(filter.query ?? '');
  const [rows, counted, soon] = await Promise.all([
    narrowed()
      .orderBy(filter.expiring ? [{ column: 'c.expires_on' }, { column: 'c.id' }] : [{ column: 'p.name' }, { column: 'c.issued_on', order: 'desc' }, { column: 'c.id' }])
      .limit(filter.pageSize)
      .offset((filter.page - 1) * filter.pageSize)
      .select('p.name', 'c.kind', 'c.number', 'c.nature', 'c.grade', {
        certificateId: 'c.id', personId: 'p.id', idNumber: 'p.id_number', countyCode: 'o.code', countyName: 'o.name', issuedOn: 'c.issued_on', expiresOn: 'c.expires_on',
        status: db.raw(STATUS_ON, [today]), foundBy: db.raw('(select n.number from certificate_numbers n where n.certificate_id = c.id and n.number = ? and n.number <> c.number)', [number]),
      }) as Promise<Row[]>,
    narrowed().count({ total: '*' }).first() as unknown as Promise<{ total: string }>,
    inReach().modify(ending).count({ total: '*' }).first() as unknown as Promise<{ total: string }>,
  ]);
  return { lines: rows.map(({ idNumber, ...row }) => ({ ...row, maskedIdNumber: maskIdNumber(idNumber) })), total: Number(counted.total), expiring: Number(soon.total), noticeDays };
}

function matchText(db: Executor, query: Knex.QueryBuilder, text: string): void {
  void query.where((either) => {
    either
      .whereRaw("p.name ilike ? escape '\\'", [likeText(text)])
      .orWhere('p.id_number', normaliseIdNumber(text))
      .orWhereIn('c.id', db('certificate_numbers').where({ number: normaliseCertificateNumber(text) }).select('certificate_id'))
      .orWhereRaw("c.number ilike ? escape '\\'", [likeText(normaliseCertificateNumber(text))]);
  });
}

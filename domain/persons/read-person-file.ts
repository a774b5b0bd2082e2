import type { Executor } from '../database/connect.ts';
import type { CaseScope } from '../queries/case-scope.ts';
import type { CaseSummary } from '../queries/select-case-summaries.ts';
import { fromCases, selectCaseSummaries } from '../queries/select-case-summaries.ts';
import type { CertificateRow, ChangeView, PayerOfYear, RelationRow } from '../register/index.ts';
import { certificatesOf, changesOf, numbersOf, payersOf, relationsOf } from '../register/index.ts';
import type { CertificateNumber } from '../register/find-certificate.ts';
import { maskIdNumber } from './mask-id-number.ts';
import type { PersonRecord } from './person-reach.ts';

export interface CertificateView extends Pick<CertificateRow, 'id' | 'kind' | 'number' | 'nature' | 'grade' | 'status' | 'origin'> {
  caseId: string | null;
  issuedOn: string;
  expiresOn: string | null;
  statusSince: string;
  statusReason: string;
  printedIdNumber: string | null;
  printedHousehold: string | null;
  /** number of the certificate in whose place this one was made */
  replaces: string | null;
  numbers: CertificateNumber[];
  changes: ChangeView[];
}

export interface RelationView {
  placeName: string;
  fromOn: string;
  untilOn: string | null;
}

/** One person, one file (第32条：一人一档). */
export interface PersonFile {
  person: { id: string; name: string; maskedIdNumber: string; sex: string; birthDate: string; ethnicity: string | null; phone: string | null; address: string | null; countyName: string };
  certificates: CertificateView[];
  relations: RelationView[];
  payers: Omit<PayerOfYear, 'code' | 'caseId'>[];
  pensions: { grade: number; nature: string; firstMonth: string; lastMonth: string | null; payer: string; status: string }[];
  cases: CaseSummary[];
  deliveries: { caseId: string; caseNo: string; subject: string; mode: string; recipient: string; deliveredOn: string }[];
  papers: { id: string; caseId: string; caseNo: string; title: string; numberText: string; status: string; issuedOn: string }[];
  archives: { caseId: string; caseNo: string; archiveNo: string; filedOn: string }[];
}

/**
 * Everything that there is about a person. Register and pension are shown to whoever may open the file; cases and what belongs to one
 * only as far as the scope goes: each side of a transfer sees its own.
 */
export async function readPersonFile(db: Executor, person: PersonRecord, scope: CaseScope): Promise<PersonFile> {
  const cases = await selectCaseSummaries(db, fromCases(db).where('cases.person_id', person.id).modify(scope).orderBy('cases.application_date', 'desc'));
  const ids = cases.map(({ id }) => id);
  const ofCases = (table: string) => db(`${table} as x`).join('cases as c', 'c.id', 'x.case_id').whereIn('x.case_id', ids);
  const { name: countyName } = (await db('organisations').where({ code: person.registered_county }).first('name')) as { name: string };
  const [relations, payers, pensions, deliveries, papers, archives] = await Promise.all([
    relationsOf(db, person.id),
    payersOf(db, person.id),
    db('pensions as x').leftJoin('organisations as o', 'o.code', 'x.payer').where({ person_id: person.id }).orderBy('first_month').select('x.grade', 'x.nature', 'x.status', { firstMonth: 'x.first_month', lastMonth: 'x.last_month', payer: db.raw('coalesce(o.name, x.payer)') }),
    ofCases('deliveries').orderBy('x.delivered_on').select('x.subject', 'x.mode', 'x.recipient', { caseId: 'c.id', caseNo: 'c.case_no', deliveredOn: 'x.delivered_on' }),
    ofCases('documents').orderBy(['x.issued_on', 'x.issued_at', 'x.kind']).select('x.id', 'x.title', 'x.status', { caseId: 'c.id', caseNo: 'c.case_no', numberText: 'x.number_text', issuedOn: 'x.issued_on' }),
    ofCases('archives').orderBy('x.filed_on').select({ caseId: 'c.id', caseNo: 'c.case_no', archiveNo: 'x.archive_no', filedOn: 'x.filed_on' }),
  ]);
  return {
    person: { id: person.id, name: person.name, maskedIdNumber: maskIdNumber(person.id_number), sex: person.sex, birthDate: person.birth_date, ethnicity: person.ethnicity, phone: person.phone, address: person.address, countyName },
    certificates: await certificateViews(db, person.id),
    relations: relations.map(relationView),
    payers: payers.map(({ year, kind, name }) => ({ year, kind, name })),
    pensions: pensions as PersonFile['pensions'],
    cases,
    deliveries: deliveries as PersonFile['deliveries'],
    papers: papers as PersonFile['papers'],
    archives: archives as PersonFile['archives'],
  };
}

const relationView = ({ place_name: placeName, from_on: fromOn, until_on: untilOn }: RelationRow): RelationView => ({ placeName, fromOn, untilOn });

async function certificateViews(db: Executor, personId: string): Promise<CertificateView[]> {
  const rows = await certificatesOf(db, personId);
  return Promise.all(rows.map(async (row) => ({
    id: row.id, kind: row.kind, number: row.number, nature: row.nature, grade: row.grade, status: row.status, origin: row.origin, caseId: row.case_id, issuedOn: row.issued_on, expiresOn: row.expires_on,
    statusSince: row.status_since, statusReason: row.status_reason, printedIdNumber: row.printed_id_number === null ? null : maskIdNumber(row.printed_id_number), printedHousehold: row.printed_household,
    replaces: rows.find(({ id }) => id === row.replaces_id)?.number ?? null,
    numbers: await numbersOf(db, row.id),
    changes: await changesOf(db, row.id),
  })));
}

import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { Problem } from '../../platform/problem.ts';
import { upsertPerson } from '../../persons/upsert-person.ts';
import { payersOf, setPayer } from '../pension-payers.ts';
import { openRelation, relationOf } from '../pension-relation.ts';
import { refuseTakenNumber } from '../certificate-number.ts';
import { recordCertificate } from '../record-certificate.ts';
import { checkLines } from './check-lines.ts';
import type { LineRow } from './import-row.ts';
import type { Fault, ImportLine } from './read-line.ts';

export type EnteredLine = Pick<LineRow, 'person_id' | 'person_created' | 'certificate_id' | 'relation_id' | 'payer_id' | 'pension_id'>;

/** A line that was right in the dry run and is not any more. */
export class LineRefused extends Error {
  readonly faults: Fault[];
  constructor(faults: Fault[]) {
    super('line refused');
    this.name = 'LineRefused';
    this.faults = faults;
  }
}

/**
 * Enters one line: person, certificate, former number; for whoever still holds the certificate relation and payer, and the pension when the
 * file says since when it is paid. Of a person who is known already nothing is changed.
 * @returns what the line brought, so that just this can be taken back
 * @throws LineRefused
 */
export async function enterLine(trx: Knex.Transaction, orgCode: string, no: number, line: ImportLine): Promise<EnteredLine> {
  const faults = (await checkLines(trx, orgCode, [{ no, line }])).get(no);
  if (faults) throw new LineRefused(faults);
  const known: unknown = await trx('persons').where({ id_number: line.idNumber }).first('id');
  const details = known ? {} : { ...(line.ethnicity ? { ethnicity: line.ethnicity } : {}), ...(line.phone ? { phone: line.phone } : {}), ...(line.address ? { address: line.address } : {}) };
  const { id: personId } = await asFault('name', () => upsertPerson(trx, { name: line.name, idNumber: line.idNumber, registeredCounty: orgCode, ...details }));
  const certificateId = await asFault('number', () => recordCertificate(trx, { ...line, personId, caseId: null, origin: 'import', statusReason: line.status === 'valid' ? '' : '导入时即为此状态' }));
  if (line.formerNumber) await enterFormerNumber(trx, certificateId, line.formerNumber, line.issuedOn);
  const holds = line.status === 'valid' || line.status === 'expired' || line.status === 'lost';
  const county = { kind: 'county', orgCode } as const;
  const relationId = holds && !(await relationOf(trx, personId)) ? await openRelation(trx, { personId, place: county, fromOn: line.relationFrom, caseId: null }) : null;
  const year = Number((line.pensionFrom ?? line.relationFrom).slice(0, 4));
  const payerId = relationId && (await payersOf(trx, personId)).length === 0 ? await setPayer(trx, { personId, year, payer: { kind: 'county', code: orgCode }, caseId: null }) : null;
  const pensionId = line.pensionFrom && relationId ? await enterPension(trx, personId, orgCode, { ...line, pensionFrom: line.pensionFrom }) : null;
  return { person_id: personId, person_created: !known, certificate_id: certificateId, relation_id: relationId, payer_id: payerId, pension_id: pensionId };
}

/** The file does not say from when to when it held: both days are that of the issue, the first of which anything is known. */
async function enterFormerNumber(trx: Knex.Transaction, certificateId: string, number: string, on: string): Promise<void> {
  await asFault('formerNumber', () => refuseTakenNumber(trx, number));
  await trx('certificate_numbers').insert({ number, certificate_id: certificateId, from_on: on, until_on: on });
}

async function enterPension(trx: Knex.Transaction, personId: string, payer: string, line: ImportLine & { pensionFrom: string }): Promise<string | null> {
  const paid: unknown = await trx('pensions').where({ person_id: personId }).whereNot({ status: 'terminated' }).first('id');
  if (paid) return null;
  const id = randomUUID();
  await trx('pensions').insert({ id, case_id: null, person_id: personId, grade: line.grade, nature: line.nature, first_month: line.pensionFrom, payer });
  return id;
}

async function asFault<R>(field: Fault['field'], work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) throw new LineRefused([{ field, message: error.fields.title }]);
    throw error;
  }
}

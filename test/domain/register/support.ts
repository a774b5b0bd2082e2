import { randomUUID } from 'node:crypto';
import type { Executor } from '../../../domain/database/connect.ts';
import { recordCertificate } from '../../../domain/register/index.ts';
import { inventedIdNumber } from '../../server/support/make-case.ts';

export const PROVINCE = { code: '440000', document_word: '演省退役' };

/** An invented person of a county. */
export async function makePerson(db: Executor, fields: { birthDate?: string; county?: string; name?: string } = {}): Promise<string> {
  const id = randomUUID();
  await db('persons').insert({ id, name: fields.name ?? '测试甲', id_number: inventedIdNumber(), sex: 'male', birth_date: fields.birthDate ?? '1980-01-01', registered_county: fields.county ?? '449901' });
  return id;
}

let made = 0;

/** A certificate that stands in the register without a case. */
export function makeCertificate(trx: Parameters<typeof recordCertificate>[0], personId: string, fields: Partial<Parameters<typeof recordCertificate>[1]> = {}): Promise<string> {
  return recordCertificate(trx, { personId, caseId: null, origin: 'import', kind: 'duty', number: `演残旧${(made += 1)}`, nature: 'duty', grade: 8, issuedOn: '2015-03-01', expiresOn: '2035-03-01', ...fields });
}

import type { Executor } from '../database/connect.ts';
import { notFound } from '../platform/problem.ts';
import { getCertificate } from '../register/index.ts';

/** What of an application for 换证补证 the register knows already; the personal number is for the officer to enter from the document. */
export type StartingAnswers = Record<string, unknown>;

interface HolderRow {
  name: string;
  ethnicity: string | null;
  phone: string | null;
  address: string | null;
  registered_county: string;
}

const known = (answers: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null && value !== undefined));

/**
 * The answers with which an application for a registered certificate begins; of one that has expired, that it has (第26条).
 * @param officeCodes offices of the officer: only those whose persons they keep
 * @throws Problem not-found
 */
export async function startFromCertificate(db: Executor, { certificateId, officeCodes, today }: { certificateId: string; officeCodes: readonly string[]; today: string }): Promise<StartingAnswers> {
  const certificate = await getCertificate(db, certificateId);
  const holder: HolderRow | undefined = await db('persons').where({ id: certificate.person_id }).whereIn('registered_county', [...officeCodes]).first('name', 'ethnicity', 'phone', 'address', 'registered_county');
  if (!holder) throw notFound('该证件');
  const earlier = (await db('cases').where({ person_id: certificate.person_id }).orderBy('created_at', 'desc').first('category')) as { category: string } | undefined;
  const isExpired = certificate.expires_on !== null && certificate.expires_on < today;
  const { name, ethnicity, phone, address } = holder;
  const { number, kind, grade, nature, issued_on: issuedOn, expires_on: expiresOn } = certificate;
  return known({
    ...(isExpired ? { applicationType: 'renewal', reason: 'expired' } : {}),
    person: known({ name, ethnicity, phone, address, householdAddress: certificate.printed_household }),
    category: earlier?.category,
    certificate: known({ number, kind, grade, nature, issuedOn, expiresOn }),
  });
}

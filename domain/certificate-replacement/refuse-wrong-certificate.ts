import type { Knex } from 'knex';
import { partOf } from '../cases/load-paper-context.ts';
import { statedNumberOf } from '../cases/stated-certificate.ts';
import { refuseSecondCase } from '../cases/refuse-second-case.ts';
import { refuseDead } from '../persons/refuse-dead.ts';
import { conflict } from '../platform/problem.ts';
import { findCertificate, refuseForeignOrClosed } from '../register/index.ts';

/**
 * A certificate that the register knows is replaced for its holder only, once, and not when it is void or taken in; one that it does
 * not know is from before. Two applications of one person at a time would make two certificates.
 * @throws Problem not-the-holder, certificate-closed, already-replaced, certificate-differs, holder-died, replacement-open
 */
export async function refuseWrongCertificate(trx: Knex.Transaction, door: { caseId: string; personId: string }, application: Record<string, unknown>): Promise<void> {
  const number = statedNumberOf(application);
  const found = await findCertificate(trx, number);
  refuseForeignOrClosed(found, { personId: door.personId, number, doing: '换发、补发' });
  if (found) {
    const successor = (await trx('certificates').where({ replaces_id: found.certificate.id }).first('number')) as { number: string } | undefined;
    if (successor) throw conflict('already-replaced', `证件 ${number} 已经换发或者补发过，现用证件编号为 ${successor.number}。`);
    const stated = partOf(application, 'certificate');
    const { grade, nature, kind } = found.certificate;
    if (stated['grade'] !== grade || stated['nature'] !== nature || stated['kind'] !== kind) throw conflict('certificate-differs', `填写的证件种类、残疾等级或者性质与名册中证件 ${number} 的登记不一致，请核对。`);
  }
  await refuseDead(trx, door.personId, '换发、补发证件');
  await refuseSecondCase(trx, { ...door, procedure: 'certificate-replacement', type: 'replacement-open', name: '换证补证' });
}

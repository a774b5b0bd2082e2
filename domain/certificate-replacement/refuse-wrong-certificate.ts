import type { Knex } from 'knex';
import { partOf } from '../cases/load-paper-context.ts';
import { conflict } from '../platform/problem.ts';
import { findCertificate } from '../register/index.ts';
import { oldNumberOf } from './application-facts.ts';

/**
 * A certificate that the register knows is replaced for its holder only, once, and not when it is void or taken in; one that it does
 * not know is from before. Two applications of one person at a time would make two certificates.
 * @throws Problem not-the-holder, certificate-closed, already-replaced, certificate-differs, holder-died, replacement-open
 */
export async function refuseWrongCertificate(trx: Knex.Transaction, door: { caseId: string; personId: string }, application: Record<string, unknown>): Promise<void> {
  const number = oldNumberOf(application);
  const found = await findCertificate(trx, number);
  if (found && found.certificate.person_id !== door.personId) throw conflict('not-the-holder', `证件 ${number} 登记的持证人不是申请人，请核对证件编号和身份号码。`);
  if (found && (found.certificate.status === 'void' || found.certificate.status === 'seized')) throw conflict('certificate-closed', `证件 ${number} 已经${found.certificate.status === 'void' ? '作废' : '收回'}，不能换发、补发。`);
  if (found) {
    const successor = (await trx('certificates').where({ replaces_id: found.certificate.id }).first('number')) as { number: string } | undefined;
    if (successor) throw conflict('already-replaced', `证件 ${number} 已经换发或者补发过，现用证件编号为 ${successor.number}。`);
    const stated = partOf(application, 'certificate');
    const { grade, nature, kind } = found.certificate;
    if (stated['grade'] !== grade || stated['nature'] !== nature || stated['kind'] !== kind) throw conflict('certificate-differs', `填写的证件种类、残疾等级或者性质与名册中证件 ${number} 的登记不一致，请核对。`);
  }
  const holder = (await trx('persons').where({ id: door.personId }).first(trx.raw('died_on::text as died_on'))) as { died_on: string | null };
  if (holder.died_on !== null) throw conflict('holder-died', '该人员已经登记死亡，不能换发、补发证件。');
  const open = (await trx('cases').where({ person_id: door.personId, procedure: 'certificate-replacement' }).whereIn('status', ['submitted', 'running', 'suspended']).whereNot({ id: door.caseId }).first('case_no')) as { case_no: string } | undefined;
  if (open) throw conflict('replacement-open', `该人员已有换证补证案件 ${open.case_no} 正在办理。`);
}

import type { Knex } from 'knex';
import { conflict } from '../platform/problem.ts';
import type { AtTheDoor } from '../procedures/procedure-spec.ts';
import { findCertificate, relationOf } from '../register/index.ts';
import { heldNumberOf } from './application-facts.ts';

/**
 * A relation that is kept by a county already does not come from the forces; a certificate is its holder's, and not void or taken in;
 * one transfer of a person at a time.
 * @throws Problem relation-open, not-the-holder, certificate-closed, transfer-open
 */
export async function refuseWrongTransfer(trx: Knex.Transaction, { caseId, personId, application }: AtTheDoor): Promise<void> {
  const number = heldNumberOf(application);
  const found = await findCertificate(trx, number);
  if (found && found.certificate.person_id !== personId) throw conflict('not-the-holder', `证件 ${number} 登记的持证人不是申请人，请核对证件编号和身份号码。`);
  if (found && (found.certificate.status === 'void' || found.certificate.status === 'seized')) throw conflict('certificate-closed', `证件 ${number} 已经${found.certificate.status === 'void' ? '作废' : '收回'}，不能办理转移。`);
  const relation = await relationOf(trx, personId);
  if (relation?.place_kind === 'county') throw conflict('relation-open', `该人员的抚恤关系已在${relation.place_name}，不是军队移交接收。`);
  const open = (await trx('cases').where({ person_id: personId, procedure: 'relation-transfer' }).whereIn('status', ['submitted', 'running', 'suspended']).whereNot({ id: caseId }).first('case_no')) as { case_no: string } | undefined;
  if (open) throw conflict('transfer-open', `该人员已有抚恤关系转移案件 ${open.case_no} 正在办理。`);
}

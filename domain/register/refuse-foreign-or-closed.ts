import { conflict } from '../platform/problem.ts';
import { closedStatuses } from './certificate-row.ts';
import type { FoundCertificate } from './find-certificate.ts';

/**
 * What is asked about a certificate of the register is for its holder, and only while it is neither void nor taken in.
 * @param found null: the register does not know it, and has nothing against it
 * @param door.doing what is asked, for the refusal: 办理转移
 * @throws Problem not-the-holder, certificate-closed
 */
export function refuseForeignOrClosed(found: FoundCertificate | null, { personId, number, doing }: { personId: string; number: string; doing: string }): void {
  if (!found) return;
  const { person_id: holder, status } = found.certificate;
  if (holder !== personId) throw conflict('not-the-holder', `证件 ${number} 登记的持证人不是申请人，请核对证件编号和身份号码。`);
  if (closedStatuses.includes(status)) throw conflict('certificate-closed', `证件 ${number} 已经${status === 'void' ? '作废' : '收回'}，不能${doing}。`);
}

import type { Knex } from 'knex';
import type { PaperContext } from '../cases/load-paper-context.ts';
import { factsOf } from '../cases/load-paper-context.ts';
import { enterCertificate as enterInRegister } from '../register/index.ts';
import { certificateKindOf } from './certificate-kind-of.ts';
import type { CertificateEntry } from '../documents/certificate-paper.ts';
import { gradeOf, natureOf } from '../documents/paper-head.ts';

/**
 * Enters the certificate that the province has decided on: kind by 第24条, the rest by the register.
 * @throws Error when the decision lacks grade or nature, or 第24条 leaves the kind open
 */
export async function enterCertificate(trx: Knex.Transaction, context: PaperContext, issuedOn: string): Promise<CertificateEntry> {
  const decision = factsOf(context.row, 'province-decision');
  const grade = gradeOf(decision['grade']);
  // 因病 is recognised by a merger with what was graded as an illness in service (第23条), which was checked when it was decided.
  const nature = natureOf(decision['nature']);
  if (grade === null || nature === null) throw new Error('the decision has no grade or nature');
  const kind = certificateKindOf(context.row, decision);
  if (!kind) throw new Error('the kind of certificate is for an officer to choose');
  return enterInRegister(trx, {
    personId: context.person.id, caseId: context.row.id, province: context.province, kind, nature, grade, issuedOn,
    approvedOn: String(decision['happenedOn'] ?? issuedOn), appliedOn: context.row.application_date,
  });
}

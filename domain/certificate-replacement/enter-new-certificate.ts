import type { Knex } from 'knex';
import type { CaseRow } from '../cases/case-row.ts';
import { shownIdentity } from '../../regulations/replacement/index.ts';
import type { ShownIdentity } from '../../regulations/replacement/index.ts';
import type { PaperContext } from '../cases/load-paper-context.ts';
import { factsOf, partOf, textOf } from '../cases/load-paper-context.ts';
import type { CertificateEntry } from '../documents/certificate-paper.ts';
import { gradeOf, natureOf } from '../documents/paper-head.ts';
import { enterCertificate, setCertificateStatus } from '../register/index.ts';
import { reasonOf } from './application-facts.ts';
import { lossNoticeOf } from './loss-notice.ts';
import { newCertificateKind } from './new-certificate-kind.ts';
import { oldCertificateId } from './old-certificate.ts';

/** What the new certificate shows of its holder: who settles abroad, the residence document and the county of the relation (第29条). */
function identityOf({ row: { application }, person }: PaperContext): { shown: ShownIdentity; isAbroad: boolean } {
  const residenceNumber = textOf(application, 'residenceNumber');
  const relationPlace = textOf(application, 'relationPlace');
  const isAbroad = reasonOf(application) === 'abroad' && residenceNumber !== null && relationPlace !== null;
  return { shown: shownIdentity({ idNumber: person.id_number, household: textOf(partOf(application, 'person'), 'householdAddress') ?? person.address ?? '' }, isAbroad ? { residenceNumber, relationPlace } : null), isAbroad };
}

/**
 * Enters the new certificate in the register in the place of the old one, with the same grade and nature: kind by 第24条, validity by
 * 第25条. A lost one is registered as lost, any other that still held is void.
 * @throws Error when the form lacks grade or nature, or 第24条 leaves the kind open
 */
export async function enterNewCertificate(trx: Knex.Transaction, context: PaperContext, issuedOn: string): Promise<CertificateEntry> {
  const { row, person, province } = context;
  const form = factsOf(row, 'fill-replacement-form');
  const decision = factsOf(row, 'province-review');
  const kind = newCertificateKind(row, decision);
  const grade = gradeOf(form['grade']);
  const nature = natureOf(form['nature']);
  if (!kind || grade === null || nature === null) throw new Error('the certificate has no kind, grade or nature');
  const replacesId = await oldCertificateId(trx, row);
  if (reasonOf(row.application) === 'lost') await setCertificateStatus(trx, { certificateId: replacesId, status: 'lost', since: lostOn(row), reason: '遗失，已登报声明作废并补发新证' });
  const { shown, isAbroad } = identityOf(context);
  const entered = await enterCertificate(trx, {
    personId: person.id, caseId: row.id, province, kind, grade, nature, issuedOn, approvedOn: textOf(decision, 'happenedOn') ?? issuedOn, appliedOn: row.application_date, replacesId,
    ...(isAbroad ? { printedIdNumber: shown.idNumber, printedHousehold: shown.household } : {}),
  });
  return { kind, number: entered.number, nature, grade, expiresOn: entered.expiresOn, shown };
}

/** The day of the loss; when nobody knows it, that of the newspaper notice. */
const lostOn = (row: CaseRow): string => textOf(row.application, 'lostOn') ?? lossNoticeOf(row).publishedOn;

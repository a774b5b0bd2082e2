import { certificateKinds } from '../../../regulations/certificates/index.ts';
import type { CertificateKind } from '../../../regulations/certificates/index.ts';
import { categories } from '../../../regulations/eligibility/index.ts';
import { replacementReasons } from '../../../regulations/replacement/index.ts';
import { factsOf, partOf, textOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import { statedCertificateOf } from '../../cases/stated-certificate.ts';
import { levelOpinionOf } from '../../documents/level-opinion.ts';
import { caseTypeOf, gradeOf, natureOf, paperHead } from '../../documents/paper-head.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import { reasonOf } from '../application-facts.ts';
import { lossNoticeOf } from '../loss-notice.ts';

/**
 * 换证补证审批表 (第28条). The county fills it in before any level has signed: what they have not said yet stays blank, for they sign and
 * seal on paper; in a form that is made anew later, what they have said is printed.
 */
export function replacementFormPaper(context: PaperContext, issuedOn: string): PaperOrder {
  const { row, county, city, province } = context;
  const form = factsOf(row, 'fill-replacement-form');
  const old = statedCertificateOf(row.application);
  const kind = textOf(old, 'kind');
  const rating = { nature: natureOf(form['nature']), grade: gradeOf(form['grade']) };
  const reason = reasonOf(row.application);
  const head = paperHead(context, county, issuedOn);
  const notice = lossNoticeOf(row);
  return {
    kind: 'replacement-form',
    officeCode: county.code,
    data: {
      ...head,
      // The form shows where the household is registered, not where the person lives.
      person: { ...head.person, address: textOf(partOf(row.application, 'person'), 'householdAddress') ?? head.person.address },
      applicationType: caseTypeOf(context),
      categoryText: categories[row.category as keyof typeof categories].name,
      appliedOn: row.application_date,
      certificateKind: kind && certificateKinds[kind as CertificateKind].name,
      certificateNumber: textOf(old, 'number'),
      certificateIssuedOn: textOf(old, 'issuedOn'),
      certificateExpiresOn: textOf(old, 'expiresOn'),
      ...rating,
      reasonName: replacementReasons[reason],
      reasonText: textOf(form, 'reasonText'),
      lossNotice: reason === 'lost' ? { newspaper: notice.newspaper, publishedOn: notice.publishedOn || null, statedNumber: notice.statedNumber || null } : null,
      county: levelOpinionOf(row, 'county-report', county, rating),
      city: levelOpinionOf(row, 'city-review', city, rating),
      province: levelOpinionOf(row, 'province-review', province, rating),
      newCertificateKind: null,
      newCertificateNumber: null,
    },
  };
}

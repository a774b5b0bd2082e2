import { certificateKinds } from '../../../regulations/certificates/index.ts';
import type { CertificateKind } from '../../../regulations/certificates/index.ts';
import { factsOf, textOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import { statedCertificateOf, statedNumberOf } from '../../cases/stated-certificate.ts';
import { levelOpinionOf } from '../../documents/level-opinion.ts';
import { caseTypeOf, paperHead } from '../../documents/paper-head.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import { ratingOf } from '../held-certificate.ts';

/** 登记表 (annex 7). The county fills it in before any level has signed: what they have not said yet stays blank for their signature and seal. */
export function registrationFormPaper(context: PaperContext, issuedOn: string): PaperOrder {
  const { row, county, city, province } = context;
  const form = factsOf(row, 'fill-registration-form');
  const rating = ratingOf(row);
  const kind = textOf(statedCertificateOf(row.application), 'kind') as CertificateKind | null;
  return {
    kind: 'registration-form',
    officeCode: county.code,
    data: {
      ...paperHead(context, county, issuedOn),
      applicationType: caseTypeOf(context),
      appliedOn: row.application_date,
      formalitiesOn: textOf(row.application, 'formalitiesOn'),
      formerHousehold: textOf(form, 'formerHousehold'),
      newHousehold: textOf(form, 'newHousehold'),
      certificateKind: kind && certificateKinds[kind].name,
      formerNumber: statedNumberOf(row.application),
      newNumber: null,
      ...rating,
      gradedBy: textOf(form, 'gradedBy'),
      gradedOn: textOf(form, 'gradedOn'),
      county: levelOpinionOf(row, 'county-report', county, rating),
      city: levelOpinionOf(row, 'city-review', city, rating),
      province: levelOpinionOf(row, 'province-review', province, rating),
    },
  };
}

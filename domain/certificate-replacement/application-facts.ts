import type { ReplacementFacts, ReplacementReason } from '../../regulations/replacement/index.ts';
import { reasonOfApplication } from '../../regulations/replacement/index.ts';
import { partOf, textOf } from '../cases/load-paper-context.ts';

type Answers = Record<string, unknown>;

/** Why the certificate is to be replaced. */
export const reasonOf = ({ applicationType, reason }: Answers): ReplacementReason => reasonOfApplication(applicationType, reason) ?? 'other';

/** The certificate that is to be replaced, as the application states it. */
export const oldCertificateOf = (application: Answers): Answers => partOf(application, 'certificate');

/** Its number; '' when the application states none. */
export const oldNumberOf = (application: Answers): string => textOf(oldCertificateOf(application), 'number') ?? '';

const flag = (source: Answers, field: string): boolean | undefined => (typeof source[field] === 'boolean' ? source[field] : undefined);

/** What the rules of 换证补证 ask, from the application and, where there is one, the county's form. */
export function replacementFactsOf(application: Answers, review: Answers = {}): ReplacementFacts {
  const reason = reasonOf(application);
  const notice = partOf(application, 'lossNotice');
  return {
    applicationDate: textOf(application, 'applicationDate') ?? '',
    reason,
    competentCounty: flag(review, 'competentCounty'),
    expiresOn: textOf(oldCertificateOf(application), 'expiresOn'),
    noticePublishedOn: textOf(notice, 'publishedOn') ?? undefined,
    noticeNamesNumber: reason === 'lost' ? (textOf(notice, 'statedNumber') ?? '').trim() === oldNumberOf(application) : undefined,
    countyDecided: reason === 'other' && textOf(review, 'otherGround') !== null ? true : undefined,
    settlesOn: textOf(application, 'settlesOn') ?? undefined,
    newCertificateNeeded: flag(application, 'newCertificateNeeded'),
  };
}

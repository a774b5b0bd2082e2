import type { ReplacementFacts, ReplacementReason } from '../../regulations/replacement/index.ts';
import { reasonOfApplication } from '../../regulations/replacement/index.ts';
import { flagOf, partOf, textOf } from '../cases/load-paper-context.ts';
import { statedCertificateOf, statedNumberOf } from '../cases/stated-certificate.ts';

type Answers = Record<string, unknown>;

/** Why the certificate is to be replaced. */
export const reasonOf = ({ applicationType, reason }: Answers): ReplacementReason => reasonOfApplication(applicationType, reason) ?? 'other';

/** What the rules of 换证补证 ask, from the application and, where there is one, the county's form. */
export function replacementFactsOf(application: Answers, review: Answers = {}): ReplacementFacts {
  const reason = reasonOf(application);
  const notice = partOf(application, 'lossNotice');
  return {
    applicationDate: textOf(application, 'applicationDate') ?? '',
    reason,
    competentCounty: flagOf(review, 'competentCounty'),
    expiresOn: textOf(statedCertificateOf(application), 'expiresOn'),
    noticePublishedOn: textOf(notice, 'publishedOn') ?? undefined,
    noticeNamesNumber: reason === 'lost' ? (textOf(notice, 'statedNumber') ?? '').trim() === statedNumberOf(application) : undefined,
    countyDecided: reason === 'other' && textOf(review, 'otherGround') !== null ? true : undefined,
    settlesOn: textOf(application, 'settlesOn') ?? undefined,
    newCertificateNeeded: flagOf(application, 'newCertificateNeeded'),
  };
}

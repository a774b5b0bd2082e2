import { replacementReasons } from '../../regulations/replacement/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { textOf } from '../cases/load-paper-context.ts';
import { statedCertificateOf, statedNumberOf } from '../cases/stated-certificate.ts';
import { materialsToCheck, materialsToSupply } from '../materials/prefill.ts';
import type { Prefill } from '../procedures/prefill.ts';
import { formatChineseDate } from '../rendering/format-terms.ts';
import { reasonOf } from './application-facts.ts';
import { changeTextOf } from './change-text.ts';
import { lossNoticeOf } from './loss-notice.ts';

/** Why, in the words of the form: of a loss with its notice, of another reason what the applicant has said. */
function reasonText(row: CaseRow): string {
  const { application } = row;
  const reason = reasonOf(application);
  const notice = lossNoticeOf(row);
  if (reason === 'lost') return `证件（编号${statedNumberOf(application)}）遗失，已于${formatChineseDate(notice.publishedOn)}在${notice.newspaper}登报声明作废。`;
  if (reason === 'abroad') return `${changeTextOf(application)}，需要换发新证。`;
  return `证件（编号${statedNumberOf(application)}）${replacementReasons[reason]}${reason === 'other' ? `：${textOf(application, 'otherReason') ?? ''}` : ''}，申请换发。`;
}

/** What the forms of 换证补证 are filled in with from the case. */
export const certificateReplacementPrefills: Readonly<Record<string, Prefill>> = {
  'certificate-replacement/check-materials': materialsToCheck,
  'certificate-replacement/record-supplement': materialsToSupply,
  'certificate-replacement/county-review': async (_, row) => (reasonOf(row.application) === 'abroad' ? { changeText: changeTextOf(row.application) } : {}),
  'certificate-replacement/fill-replacement-form': async (_, row) => ({ reasonText: reasonText(row), grade: statedCertificateOf(row.application)['grade'], nature: statedCertificateOf(row.application)['nature'], formCopies: 3 }),
  'certificate-replacement/county-report': async (_, row) => ({ formCopies: 3, newspaperCopies: reasonOf(row.application) === 'lost' ? 1 : 0 }),
};

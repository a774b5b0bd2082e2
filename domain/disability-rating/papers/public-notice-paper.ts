import { factsOf, textOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import { maskName } from '../../rendering/mask-name.ts';
import { findDeadline } from '../../../regulations/deadlines/index.ts';
import { contactOf } from './paper-head.ts';

/**
 * 公示书: what 第17条 lists and nothing more. What touches privacy is withheld when the first review said so.
 * @param reading.maskName whether only the surname is shown; the article does not list the name
 */
export function publicNoticePaper(context: PaperContext, issuedOn: string, reading: { maskName: boolean }): PaperOrder {
  const { application } = context.row;
  const proposal = factsOf(context.row, 'propose-grade');
  const appraisal = factsOf(context.row, 'record-appraisal');
  const withheld = factsOf(context.row, 'province-first-review')['withholdDisability'] === true;
  return {
    kind: 'public-notice-form',
    officeCode: context.county.code,
    data: {
      office: { name: context.county.name },
      issuedOn,
      caseNo: context.row.case_no,
      displayName: reading.maskName ? maskName(context.person.name) : context.person.name,
      injuredOn: textOf(application, 'injuredOn') ?? textOf(application, 'diagnosedOn'),
      injuryPlace: textOf(application, 'injuryPlace'),
      injuryCause: textOf(application, 'injuryStory'),
      disabilitySituation: withheld ? { withheld: true } : { withheld: false, text: textOf(appraisal, 'opinion') },
      proposedGrade: typeof proposal['grade'] === 'number' ? proposal['grade'] : null,
      periodFrom: null,
      periodUntil: null,
      workingDays: findDeadline('public-notice-period').amount,
      postedAt: null,
      contact: contactOf(context),
      feedbackWay: null,
    },
  };
}

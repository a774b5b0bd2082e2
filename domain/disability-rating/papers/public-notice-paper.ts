import { factsOf, textOf, textsOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import { maskName } from '../../rendering/mask-name.ts';
import { findDeadline } from '../../../regulations/deadlines/index.ts';
import { contactOf } from '../../documents/paper-head.ts';
import { shortCause } from './short-cause.ts';

/**
 * 公示书: what 第17条 lists and nothing more. Cause and disability are what the county has written for the public with its proposal;
 * neither the story of the application nor the experts' opinion is for everyone. Every item but the grade can be withheld.
 * @param reading.maskName whether only the surname is shown; the article does not list the name
 */
export function publicNoticePaper(context: PaperContext, issuedOn: string, reading: { maskName: boolean }): PaperOrder {
  const { application } = context.row;
  const proposal = factsOf(context.row, 'propose-grade');
  const unpublished = textsOf(proposal, 'unpublished');
  const withheld = { injuredOn: unpublished.includes('time'), injuryPlace: unpublished.includes('place'), injuryCause: unpublished.includes('cause') };
  const condition = textOf(proposal, 'publishedCondition');
  return {
    kind: 'public-notice-form',
    officeCode: context.county.code,
    data: {
      office: { name: context.county.name },
      issuedOn,
      caseNo: context.row.case_no,
      displayName: reading.maskName ? maskName(context.person.name) : context.person.name,
      injuredOn: withheld.injuredOn ? null : (textOf(application, 'injuredOn') ?? textOf(application, 'diagnosedOn')),
      injuryPlace: withheld.injuryPlace ? null : textOf(application, 'injuryPlace'),
      // A proposal from before the form asked has neither: then the cause is its nature alone, and the disability stays private.
      injuryCause: withheld.injuryCause ? null : (textOf(proposal, 'publishedCause') ?? shortCause(context.row)),
      disabilitySituation: condition === null || unpublished.includes('condition') ? { withheld: true } : { withheld: false, text: condition },
      ...(Object.values(withheld).some(Boolean) ? { withheld } : {}),
      proposedGrade: typeof proposal['grade'] === 'number' ? proposal['grade'] : null,
      ...(proposal['outcome'] === 'below-minimum' ? { proposesCancellation: true } : {}),
      periodFrom: null,
      periodUntil: null,
      workingDays: findDeadline('public-notice-period').amount,
      postedAt: null,
      contact: contactOf(context),
      feedbackWay: null,
    },
  };
}

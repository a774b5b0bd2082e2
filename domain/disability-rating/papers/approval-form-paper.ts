import { categories } from '../../../regulations/eligibility/index.ts';
import { factsOf, partOf, textOf, textsOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import { applicationTypeOf, paperHead } from './paper-head.ts';

const BLANK_OPINION = { officeName: null, opinion: null, nature: null, grade: null, responsiblePerson: null, handledBy: null, signedOn: null };

/**
 * 审批表 as the county fills it in before the appraisal (第15条第3款): what the panel and the three levels will write stays blank,
 * for they sign and seal on paper.
 */
export function approvalFormPaper(context: PaperContext, issuedOn: string): PaperOrder {
  const { application } = context.row;
  const form = factsOf(context.row, 'fill-approval-form');
  const unit = partOf(application, 'unit');
  return {
    kind: 'approval-form',
    officeCode: context.county.code,
    data: {
      ...paperHead(context, context.county, issuedOn),
      applicationType: applicationTypeOf(context),
      categoryText: categories[context.row.category as keyof typeof categories].name,
      appliedOn: context.row.application_date,
      servedFrom: null,
      leftOn: null,
      workplace: textOf(unit, 'name'),
      identityWhenInjured: textOf(application, 'injuryIdentity'),
      currentGrade: null,
      currentNature: null,
      injury: {
        happenedOn: textOf(application, 'injuredOn') ?? textOf(application, 'diagnosedOn'),
        place: textOf(application, 'injuryPlace'),
        cause: textOf(form, 'summary'),
        parts: textsOf(form, 'parts'),
        course: textOf(application, 'injuryStory'),
      },
      workplaceOpinion: textOf(unit, 'opinion'),
      panel: { institution: null, examinedParts: [], findings: null, basis: null, suggestedGrade: null, members: [], signedOn: null },
      county: { ...BLANK_OPINION, officeName: context.county.name },
      city: { ...BLANK_OPINION, officeName: context.city.name },
      province: { ...BLANK_OPINION, officeName: context.province.name },
      certificateKind: null,
      certificateNumber: null,
    },
  };
}

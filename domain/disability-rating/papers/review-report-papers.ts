import { categories } from '../../../regulations/eligibility/index.ts';
import { factsOf, partOf, textOf, textsOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import { currentRatingOf } from './current-rating.ts';
import { applicationTypeOf, contactOf, gradeOf, natureOf, paperHead } from '../../documents/paper-head.ts';

/** A paper that goes up with the report. */
export interface Attachment {
  name: string;
  pages: number | null;
}

/** 审查报告 of the county before the appraisal (第15条第3款): the findings and the nature that it would recognise. @param receivedOn 受理之日 */
export function countyReportPaper(context: PaperContext, entry: { receivedOn: string | null; attachments: readonly Attachment[] }, issuedOn: string): PaperOrder {
  const review = factsOf(context.row, 'county-review');
  const refused = review['outcome'] === 'refused';
  return {
    kind: 'county-report',
    officeCode: context.county.code,
    data: {
      ...commonOf(context, issuedOn),
      addressee: context.city.name,
      receivedOn: entry.receivedOn,
      appraisal: null,
      findings: textOf(review, 'findings'),
      proposal: textOf(review, 'proposal') ?? textOf(review, 'refusalReason'),
      conclusion: review['outcome'] === undefined ? null : refused ? 'not-qualified' : 'qualified',
      nature: refused ? null : natureOf(review['nature']),
      grade: null,
      attachments: [...entry.attachments],
      handledBy: textOf(review, 'handledBy'),
      contact: contactOf(context),
    },
  };
}

/** 审查报告 of the city after the appraisal (第16条). @param entry.receivedOn the day on which the city received the papers */
export function cityReportPaper(context: PaperContext, entry: { receivedOn: string | null; attachments: readonly Attachment[] }, issuedOn: string): PaperOrder {
  const review = factsOf(context.row, 'city-review');
  const proposal = factsOf(context.row, 'propose-grade');
  const opinion = factsOf(context.row, 'record-appraisal');
  const { city } = context;
  return {
    kind: 'city-report',
    officeCode: city.code,
    data: {
      ...commonOf(context, issuedOn, city.name),
      addressee: context.province.name,
      receivedOn: entry.receivedOn ?? textOf(review, 'receivedOn'),
      appraisal: {
        institution: textOf(opinion, 'institutionName') ?? textOf(factsOf(context.row, 'issue-notices'), 'institutionName'),
        opinion: textOf(opinion, 'opinion'),
        suggestedGrade: gradeOf(opinion['suggestedGrade']),
        receivedOn: textOf(opinion, 'happenedOn'),
      },
      findings: textOf(review, 'findings') ?? textOf(proposal, 'opinion'),
      proposal: textOf(review, 'opinion'),
      conclusion: review['outcome'] === undefined ? null : review['outcome'] === 'qualified' ? 'qualified' : 'not-qualified',
      nature: natureOf(proposal['nature']),
      grade: gradeOf(proposal['grade']),
      attachments: [...entry.attachments],
      handledBy: textOf(review, 'handledBy'),
      contact: { name: city.name, phone: city.phone || null, address: city.address || null },
    },
  };
}

function commonOf(context: PaperContext, issuedOn: string, officeName = context.county.name) {
  const { application } = context.row;
  const form = factsOf(context.row, 'fill-approval-form');
  const parts = textsOf(form, 'parts');
  const current = currentRatingOf(context.row);
  return {
    ...paperHead(context, { ...context.county, name: officeName }, issuedOn),
    applicationType: applicationTypeOf(context),
    categoryText: categories[context.row.category as keyof typeof categories].name,
    appliedOn: context.row.application_date,
    workplace: textOf(partOf(application, 'unit'), 'name'),
    injury: {
      happenedOn: textOf(application, 'injuredOn') ?? textOf(application, 'diagnosedOn'),
      place: textOf(application, 'injuryPlace'),
      cause: textOf(form, 'summary') ?? textOf(application, 'injuryStory'),
      parts: parts.length > 0 ? parts : textsOf(application, 'injuryParts'),
    },
    currentGrade: current.grade,
    currentNature: current.nature,
  };
}

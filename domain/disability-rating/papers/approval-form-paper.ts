import { categories } from '../../../regulations/eligibility/index.ts';
import type { CaseRow } from '../../cases/case-row.ts';
import { factsOf, partOf, textOf, textsOf } from '../../cases/load-paper-context.ts';
import type { PaperContext } from '../../cases/load-paper-context.ts';
import { levelOpinionOf } from '../../documents/level-opinion.ts';
import type { PaperOrder } from '../../documents/paper-order.ts';
import type { LevelOpinion, PanelOpinion } from '../../rendering/index.ts';
import { currentRatingOf } from './current-rating.ts';
import { applicationTypeOf, gradeOf, natureOf, paperHead } from '../../documents/paper-head.ts';

/**
 * 审批表 (第15条第3款). The county fills it in before the appraisal: what the panel and the three levels have not said yet stays blank,
 * for they sign and seal on paper; in a form that is made anew later, what they have said is printed. On 调整 it shows the grade of before.
 * @param options.keptBy who keeps the three copies
 */
export function approvalFormPaper(context: PaperContext, issuedOn: string, options: { keptBy?: readonly string[] } = {}): PaperOrder {
  const { row, county, city, province } = context;
  const { application } = row;
  const form = factsOf(row, 'fill-approval-form');
  const unit = partOf(application, 'unit');
  const current = currentRatingOf(row);
  return {
    kind: 'approval-form',
    officeCode: county.code,
    data: {
      ...paperHead(context, county, issuedOn),
      applicationType: applicationTypeOf(context),
      categoryText: categories[row.category as keyof typeof categories].name,
      appliedOn: row.application_date,
      servedFrom: textOf(application, 'servedFrom'),
      leftOn: textOf(application, 'leftOn'),
      workplace: textOf(unit, 'name'),
      identityWhenInjured: textOf(application, 'injuryIdentity'),
      currentGrade: current.grade,
      currentNature: current.nature,
      injury: {
        happenedOn: textOf(application, 'injuredOn') ?? textOf(application, 'diagnosedOn'),
        place: textOf(application, 'injuryPlace'),
        cause: textOf(form, 'summary'),
        parts: textsOf(form, 'parts'),
        course: textOf(application, 'injuryStory'),
      },
      workplaceOpinion: textOf(unit, 'opinion'),
      panel: panelOf(row),
      county: levelOpinionOf(row, 'propose-grade', county, ratingIn(row, 'propose-grade')),
      // The city gives no grade of its own: it reports the one that was proposed to it.
      city: levelOpinionOf(row, 'city-review', city, ratingIn(row, 'propose-grade')),
      province: levelOpinionOf(row, 'province-decision', province, ratingIn(row, 'province-decision')),
      certificateKind: null,
      certificateNumber: current.certificateNumber,
      keptBy: options.keptBy?.join('、') ?? null,
    },
  };
}

type Facts = Pick<CaseRow, 'facts'>;

function panelOf(row: Facts): PanelOpinion {
  const opinion = factsOf(row, 'record-appraisal');
  const signers = textsOf(opinion, 'signers');
  const names = signers.length > 0 ? signers : ((Array.isArray(opinion['signers']) ? opinion['signers'] : []) as Record<string, unknown>[]).map((signer) => textOf(signer, 'name') ?? '');
  return {
    institution: textOf(opinion, 'institutionName') ?? (opinion['opinion'] === undefined ? null : textOf(factsOf(row, 'issue-notices'), 'institutionName')),
    examinedParts: textsOf(opinion, 'examinedParts'),
    findings: textOf(opinion, 'opinion'),
    basis: textOf(opinion, 'standardClause'),
    suggestedGrade: gradeOf(opinion['suggestedGrade']),
    members: names.map((name) => ({ name, discipline: null, professionalTitle: null })),
    signedOn: textOf(opinion, 'signedOn'),
  };
}

function ratingIn(row: Facts, task: string): Pick<LevelOpinion, 'nature' | 'grade'> {
  const facts = factsOf(row, task);
  return { nature: natureOf(facts['nature']), grade: gradeOf(facts['grade']) };
}

import { applicationTypeOf, contactOf, paperHead } from '../documents/paper-head.ts';
import type { PaperContext } from '../cases/load-paper-context.ts';
import type { PaperOrder } from '../documents/paper-order.ts';
import type { AppraisalStage } from './stage-of.ts';

export interface AppraisalRow {
  stage: AppraisalStage;
  institution_name: string;
  examined_on: string;
  opinion: { opinion: string; standardClause: string; suggestedGrade: number; examinedParts: string[] };
}

/** 鉴定结果通知: the opinion in words, and how to object to a first one (第19、20条). */
export function resultNoticePaper(context: PaperContext, appraisal: AppraisalRow, issuedOn: string, objectionDays: number): PaperOrder {
  const { opinion, standardClause, suggestedGrade, examinedParts } = appraisal.opinion;
  return {
    kind: 'appraisal-result-notice',
    officeCode: context.county.code,
    data: {
      ...paperHead(context, context.county, issuedOn),
      applicationType: applicationTypeOf(context),
      occasion: appraisal.stage,
      institution: appraisal.institution_name,
      examinedOn: appraisal.examined_on,
      examinedParts,
      opinion,
      basis: standardClause,
      suggestedGrade,
      objectionDays: appraisal.stage === 'first' ? objectionDays : null,
      contact: contactOf(context),
    },
  };
}

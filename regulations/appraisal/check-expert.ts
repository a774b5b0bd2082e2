import { fault, type AppraisalFault } from './finding.ts';

export interface ExpertConditions {
  seniorTitle: boolean;
  knowsAssessment: boolean;
  goodConduct: boolean;
}

/** R079: the three conditions for the expert pool, all of them (article 18); empty when the person may be a member. */
export function checkExpert({ seniorTitle, knowsAssessment, goodConduct }: ExpertConditions): AppraisalFault[] {
  return [
    !seniorTitle && fault('R079', 18, '没有医疗卫生高级专业技术职务任职资格'),
    !knowsAssessment && fault('R079', 18, '没有掌握劳动能力鉴定的相关知识'),
    !goodConduct && fault('R079', 18, '不符合职业品德要求'),
  ].filter((found) => found !== false);
}

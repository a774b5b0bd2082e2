import { legalActs } from '../../acts/legal-acts.ts';
import type { Constraint, RoleConstraint } from '../constraint.ts';
import { appraisalConstraints as insideAppraisal } from '../appraisal-constraints.ts';
import { applicationConstraints } from './application.ts';
import { appraisalConstraints } from './appraisal.ts';
import { decisionConstraints } from './decision.ts';
import { gradingConstraints } from './grading.ts';
import { validity } from './makers.ts';
import { reviewConstraints } from './review.ts';

const LEVEL_NAME = { applicant: '申请人', county: '县级', city: '市级', province: '省级', institution: '医疗卫生机构', superior: '上一级', handling: '承办单位' } as const;

/** Every act belongs to one level; taken from the vocabulary itself. */
const roles: readonly RoleConstraint[] = legalActs.map(({ id, name, articles: [article], level }) => ({
  kind: 'role', id: `level-of-${id}`, act: id, level, article: article ?? null, ...(article === undefined ? {} : { alsoArticles: [5] }), message: `${name}应由${LEVEL_NAME[level]}办理`, ...validity,
}));

/** The law of 评残 (新办, 补办, 调整) as declarative constraints on legal acts. */
export const disabilityRatingConstraints: readonly Constraint[] = [
  ...applicationConstraints, ...reviewConstraints, ...appraisalConstraints, ...insideAppraisal, ...gradingConstraints, ...decisionConstraints, ...roles,
];

const byId = new Map(disabilityRatingConstraints.map((c) => [c.id, c]));

/** The constraint with this id; throws RangeError on an unknown id. */
export function findConstraint(id: string): Constraint {
  const found = byId.get(id);
  if (!found) throw new RangeError(`未知的约束：${id}`);
  return found;
}

import type { Constraint } from '../constraint.ts';
import { appraisalConstraints as insideAppraisal } from '../appraisal-constraints.ts';
import { applicationConstraints } from './application.ts';
import { appraisalConstraints } from './appraisal.ts';
import { decisionConstraints } from './decision.ts';
import { gradingConstraints } from './grading.ts';
import { reviewConstraints } from './review.ts';

export { disabilityRatingCourse } from './course.ts';

/** The law of 评残 (新办, 补办, 调整) as declarative constraints on legal acts. */
export const disabilityRatingConstraints: readonly Constraint[] = [
  ...applicationConstraints, ...reviewConstraints, ...appraisalConstraints, ...insideAppraisal, ...gradingConstraints, ...decisionConstraints,
];

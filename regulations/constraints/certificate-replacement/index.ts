import type { Constraint } from '../constraint.ts';
import { intakeConstraints } from './intake.ts';
import { issueConstraints } from './issue.ts';
import { reportConstraints } from './report.ts';

export { certificateReplacementCourse } from './course.ts';

/** The law of 换证补证 (换发, 补发, 境外变更) as declarative constraints on legal acts. */
export const certificateReplacementConstraints: readonly Constraint[] = [...intakeConstraints, ...reportConstraints, ...issueConstraints];

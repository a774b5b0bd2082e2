import type { Constraint } from '../constraint.ts';
import { exclusion, precedence, response } from '../makers.ts';

/** Application, papers, and what is told to the applicant before the review (articles 26, 27, 31). */
export const intakeConstraints: readonly Constraint[] = [
  precedence('apply-for-replacement', 'accept-replacement', 26, '先有持有人的申请，才能受理换证补证'),
  precedence('apply-for-replacement', 'refuse-premature-replacement', 27, '先有申请，才能认定申请过早'),
  precedence('apply-for-replacement', 'find-replacement-materials-incomplete', 27, '先有申请，才能认定材料不全'),
  precedence('find-replacement-materials-incomplete', 'issue-replacement-supplement-notice', 27, '认定材料不全后才出具补正材料告知书'),
  precedence('issue-replacement-supplement-notice', 'deliver-replacement-supplement-notice', 31, '出具补正材料告知书后才能送达'),
  precedence('find-replacement-materials-incomplete', 'supplement-replacement-materials', 27, '书面告知后才补正材料'),
  precedence('refuse-premature-replacement', 'issue-non-acceptance-notice', null, '认定申请过早后才出具不予受理通知书'),
  precedence('issue-non-acceptance-notice', 'deliver-non-acceptance-notice', 31, '出具不予受理通知书后才能送达'),

  response('find-replacement-materials-incomplete', 'issue-replacement-supplement-notice', 27, '材料不全的，应当书面告知申请人'),
  response('issue-replacement-supplement-notice', 'deliver-replacement-supplement-notice', 31, '补正材料告知书应当挂号邮寄或者签收送达'),
  response('refuse-premature-replacement', 'issue-non-acceptance-notice', null, '申请过早的，应当书面告知理由和可以申请的日期'),
  response('issue-non-acceptance-notice', 'deliver-non-acceptance-notice', 31, '不予受理通知书应当挂号邮寄或者签收送达'),
  response('refuse-premature-replacement', 'return-materials', null, '不予受理的，应当退还申请材料'),

  exclusion('refuse-premature-replacement', 'accept-replacement', 27, '登报未满5个工作日的申请不能既受理又认定过早'),
];

import type { Constraint } from '../constraint.ts';
import { exclusion, precedence, response } from '../makers.ts';

/** Application, papers, acceptance (articles 14, 15, 31). */
export const applicationConstraints: readonly Constraint[] = [
  precedence('apply', 'accept-application', 14, '先有申请，才能受理'),
  precedence('apply', 'refuse-acceptance', 14, '先有申请，才能决定不予受理'),
  precedence('refuse-acceptance', 'issue-non-acceptance-notice', null, '决定不予受理后才出具不予受理通知书'),
  precedence('issue-non-acceptance-notice', 'deliver-non-acceptance-notice', 31, '出具不予受理通知书后才能送达'),
  precedence('find-materials-incomplete', 'issue-materials-notice', 15, '认定材料不全后才出具材料告知书'),
  precedence('issue-materials-notice', 'deliver-materials-notice', 15, '出具材料告知书后才能送达'),
  precedence('find-materials-incomplete', 'supplement-materials', 15, '书面告知后才补充材料'),

  response('find-materials-incomplete', 'issue-materials-notice', 15, '材料不全的，应当书面告知申请人'),
  response('issue-materials-notice', 'deliver-materials-notice', 31, '材料告知书应当挂号邮寄或者签收送达'),
  response('refuse-acceptance', 'issue-non-acceptance-notice', null, '不予受理的，应当书面告知理由'),
  response('issue-non-acceptance-notice', 'deliver-non-acceptance-notice', 31, '不予受理通知书应当挂号邮寄或者签收送达'),
  response('refuse-acceptance', 'return-materials', null, '不予受理的，应当退还申请材料'),

  exclusion('refuse-acceptance', 'accept-application', 15, '同一申请不能既受理又不予受理'),
];

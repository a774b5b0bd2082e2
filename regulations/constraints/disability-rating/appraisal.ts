import type { Constraint } from '../constraint.ts';
import { cardinality, precedence, response } from '../makers.ts';

/** Approval form and medical appraisal (articles 15, 19). */
export const appraisalConstraints: readonly Constraint[] = [
  precedence('fill-approval-form', 'sign-appraisal-opinion', 19, '专家在审批表上签署意见，审批表应先填写'),
  precedence('issue-appraisal-referral', 'sign-appraisal-opinion', 15, '出具介绍信后才能进行医学鉴定'),
  precedence('draw-expert-panel', 'sign-appraisal-opinion', 19, '先随机抽选专家组成小组，再签署鉴定意见'),
  precedence('sign-appraisal-opinion', 'receive-appraisal-opinion', 19, '专家签署后部门才能收到鉴定意见'),
  precedence('receive-appraisal-opinion', 'notify-appraisal-result', 19, '收到鉴定意见后通知申请人'),

  response('receive-appraisal-opinion', 'notify-appraisal-result', 19, '收到鉴定意见后应当通知申请人'),

  cardinality('draw-expert-panel', ['experts'], 19, '专家小组应随机抽选3名以上专家', { atLeast: 3 }),
  cardinality('sign-appraisal-opinion', ['signatures', 'signers'], 19, '鉴定意见须经3名以上专家共同签署', { atLeast: 3 }),
  cardinality('fill-approval-form', ['formCopies'], 15, '审批表一式三份', { exactly: 3 }),
];

import type { LegalActId } from '../../acts/legal-acts.ts';
import type { Constraint, ResponseConstraint } from '../constraint.ts';
import { deadline, exclusion, precedence, response, validity } from '../makers.ts';

/** A notice that was invalid does not count. */
const INVALID_NOTICE = ['find-notice-invalid'] as const;

/** After this another grade is held out in a notice of its own: what was held out before does not count. */
const PROPOSED_ANEW = ['province-remands-after-notice'] as const;

/** A level that has said no tells the applicant and gives the papers back (articles 15, 16, 17, 31). */
const tellAndReturn = (notice: LegalActId, article: number): ResponseConstraint[] => [
  response(notice, 'deliver-outcome-notice', 31, '结果告知书应当挂号邮寄或者签收送达'),
  response(notice, 'return-materials', article, '出具结果告知书时应当退还申请材料'),
];

/** Public notice, decision, certificate, payment, filing (articles 9, 17, 31, 33, 38, 41, 47). */
export const decisionConstraints: readonly Constraint[] = [
  precedence('province-passes-first-review', 'post-public-notice', 17, '省级初审符合后才能公示', { resetBy: PROPOSED_ANEW }),
  precedence('post-public-notice', 'end-public-notice', 17, '张贴后公示期才起算', { resetBy: [...INVALID_NOTICE, ...PROPOSED_ANEW] }),
  precedence('end-public-notice', 'verify-feedback', 17, '公示期满后核实反馈并签署意见', { resetBy: [...INVALID_NOTICE, ...PROPOSED_ANEW] }),
  precedence('verify-feedback', 'province-approves', 17, '核实公示反馈后省级才能审批', { resetBy: PROPOSED_ANEW }),
  precedence('verify-feedback', 'province-refuses', 17, '核实公示反馈后省级才能审批', { resetBy: PROPOSED_ANEW }),
  precedence('verify-feedback', 'province-cancels-grade', 17, '核实公示反馈后省级才能审批', { resetBy: PROPOSED_ANEW }),
  precedence('verify-feedback', 'province-remands-after-notice', 17, '核实公示反馈后省级才会依反馈发回重新拟定等级', { resetBy: PROPOSED_ANEW }),
  precedence('county-proposes-cancellation', 'province-cancels-grade', 9, '经鉴定达不到最低标准、提出取消的，省级才能取消等级'),
  precedence('province-refuses-first-review', 'issue-province-outcome-notice', 17, '省级认定不符合或者取消等级后才出具结果告知书', { orAfter: ['province-refuses', 'province-cancels-grade'] }),
  precedence('issue-outcome-notice', 'deliver-outcome-notice', 15, '出具结果告知书后才能送达', { alsoArticles: [16, 17], orAfter: ['issue-city-outcome-notice', 'issue-province-outcome-notice'] }),
  precedence('province-approves', 'issue-certificate', 17, '省级审批同意后才能办理证件'),
  precedence('province-approves', 'enter-grade-change', 17, '省级审批同意后才能填写证件变更栏'),
  precedence('province-approves', 'start-pension', 38, '批准评定残疾等级后才起发抚恤金'),
  precedence('province-approves', 'leave-pension-to-unit', 47, '批准评定残疾等级后才交由所在单位发放'),
  precedence('issue-certificate', 'deliver-certificate', 17, '办理证件或者填写变更栏后才能发放', { orAfter: ['enter-grade-change'] }),
  precedence('province-cancels-grade', 'void-certificate', 41, '取消等级后才注销证件'),
  precedence('province-cancels-grade', 'end-pension', 41, '取消等级后才停发抚恤金'),

  response('province-passes-first-review', 'post-public-notice', 17, '初审符合的，应当公示'),
  response('end-public-notice', 'verify-feedback', 17, '公示期间的反馈应当核实并签署意见'),
  response('province-refuses-first-review', 'issue-province-outcome-notice', 17, '省级认定不符合的，应当出具结果告知书'),
  response('province-refuses', 'issue-province-outcome-notice', 17, '省级不批准的，应当出具结果告知书'),
  response('province-cancels-grade', 'issue-province-outcome-notice', 17, '取消等级的，应当书面告知'),
  response('province-cancels-grade', 'void-certificate', 41, '取消等级后证件失效，应当注销'),
  response('province-cancels-grade', 'end-pension', 41, '取消等级的次月起应当停发抚恤金'),
  ...tellAndReturn('issue-outcome-notice', 15),
  ...tellAndReturn('issue-city-outcome-notice', 16),
  ...tellAndReturn('issue-province-outcome-notice', 17),
  response('province-approves', 'issue-certificate', 17, '审批同意的，应当办理伤残证件或者填写变更栏', { unless: ['enter-grade-change'] }),
  response('province-approves', 'start-pension', 38, '批准后应当自次月起发放抚恤金', { alsoArticles: [47], unless: ['leave-pension-to-unit'] }),
  response('issue-certificate', 'deliver-certificate', 31, '伤残证件应当挂号邮寄或者签收送达'),
  response('enter-grade-change', 'deliver-certificate', 31, '填写变更栏的证件应当挂号邮寄或者签收送达'),

  deadline('public-notice-period', 'end-public-notice', 17, '公示不少于7个工作日'),
  deadline('certificate-delivery', 'deliver-certificate', 17, '公示结束起60个工作日内发给证件', { unless: ['province-refuses', 'province-cancels-grade', 'province-remands-after-notice'] }),
  deadline('refusal-return', 'deliver-outcome-notice', 17, '收到材料或者公示结束起60个工作日内告知结果并退还材料', {
    given: ['province-refuses-first-review', 'province-refuses'], startFieldOfGiven: 'receivedOn',
  }),
  deadline('filing', 'file-archive', 33, '手续办理完毕后20个工作日内归档'),

  exclusion('issue-outcome-notice', 'issue-certificate', 17, '同一案件不能既告知不符合又发证'),
  exclusion('issue-city-outcome-notice', 'issue-certificate', 17, '同一案件不能既告知不符合又发证'),
  exclusion('issue-province-outcome-notice', 'issue-certificate', 17, '同一案件不能既告知不符合又发证'),
  exclusion('province-refuses', 'province-approves', 17, '同一案件不能既批准又不批准'),
  exclusion('province-cancels-grade', 'province-approves', 9, '同一案件不能既批准等级又取消等级'),
  exclusion('issue-certificate', 'enter-grade-change', 17, '评定等级的发证，调整等级的填写变更栏，不能兼有'),
  exclusion('start-pension', 'leave-pension-to-unit', 47, '抚恤金由县级发放或者由所在单位发放，不能兼有'),
  {
    kind: 'separation', id: 'levels-act-by-different-persons', article: 10, alsoArticles: [5, 15, 16, 17], derived: true,
    acts: ['county-proposes-grade', 'city-reports', 'province-approves'], message: '县、市、省三级应由不同人员办理', ...validity,
  },
];

import type { LegalActId } from '../acts/legal-acts.ts';
import { instrument } from '../articles/instrument.ts';
import type { Constraint, PrecedenceConstraint, ResponseConstraint } from './constraint.ts';

const validity = { from: instrument.from, until: instrument.until };

const precedence = (after: LegalActId, act: LegalActId, article: number, message: string, rest: Pick<PrecedenceConstraint, 'orAfter' | 'resetBy'> = {}): PrecedenceConstraint => ({
  kind: 'precedence', id: `${after}-before-${act}`, after, act, article, message, ...rest, ...validity,
});
const response = (after: LegalActId, act: LegalActId, article: number, message: string): ResponseConstraint => ({ kind: 'response', id: `${act}-follows-${after}`, after, act, article, message, ...validity });

const MEMBER_LEFT = ['release-panel-member'] as const;

/** The order inside a medical appraisal, and of the second one (articles 4, 18 to 20). */
export const appraisalConstraints: readonly Constraint[] = [
  precedence('draw-expert-panel', 'confirm-expert-panel', 19, '有专家回避或者不能参加的，重新随机抽选后才能确认专家小组', { resetBy: MEMBER_LEFT }),
  precedence('confirm-expert-panel', 'examine-applicant', 4, '核对专家没有应当回避的情形后才能检查', { resetBy: [...MEMBER_LEFT, 'commission-second-appraisal'] }),
  precedence('examine-applicant', 'sign-appraisal-opinion', 19, '检查后才能签署鉴定意见', { resetBy: ['commission-second-appraisal'] }),
  precedence('receive-appraisal-opinion', 'issue-appraisal-result-notice', 19, '收到鉴定意见后才制作鉴定结果通知', { resetBy: ['commission-second-appraisal'] }),
  precedence('issue-appraisal-result-notice', 'notify-appraisal-result', 31, '制作鉴定结果通知后才能送达', { resetBy: ['commission-second-appraisal'] }),
  precedence('notify-appraisal-result', 'applicant-objects', 20, '通知鉴定结果后申请人才能提出异议'),
  precedence('notify-appraisal-result', 'department-objects', 20, '通知鉴定结果后部门才能提出异议'),
  precedence('applicant-objects', 'commission-second-appraisal', 20, '有异议才进行第二次鉴定', { orAfter: ['department-objects'] }),
  response('examine-applicant', 'sign-appraisal-opinion', 19, '检查后专家小组应当签署鉴定意见'),
  response('issue-appraisal-result-notice', 'notify-appraisal-result', 31, '鉴定结果通知应当挂号邮寄或者签收送达'),
];

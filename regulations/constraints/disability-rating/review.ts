import type { LegalActId } from '../../acts/legal-acts.ts';
import type { Constraint, PrecedenceConstraint } from '../constraint.ts';
import { deadline, exclusion, precedence, response, validity } from '../makers.ts';

/** After these the city has to agree anew. */
const UNDONE = ['city-returns-report', 'city-disagrees'] as const;
/** After these the county holds the case for not qualified. */
const NEGATIVE = ['county-refuses', 'county-accepts-disagreement'] as const;

/** What the county may do only when the city agrees, or the province sends the case back as qualified. */
const needsAgreement = (act: LegalActId, message: string): PrecedenceConstraint =>
  precedence('city-agrees', act, 15, message, { orAfter: ['province-remands'], resetBy: [...UNDONE, ...NEGATIVE] });

/** County review, city pre-review, the way up of a negative finding (articles 15, 17). */
export const reviewConstraints: readonly Constraint[] = [
  precedence('accept-application', 'county-agrees', 15, '受理后才能作出县级审查意见'),
  precedence('accept-application', 'county-refuses', 15, '受理后才能作出县级审查意见'),
  precedence('county-agrees', 'city-agrees', 15, '县级提交审查报告后市级才能审核同意', { orAfter: ['county-maintains-report'], resetBy: UNDONE }),
  precedence('county-agrees', 'city-disagrees', 15, '县级提交审查报告后市级才能审核', { orAfter: ['county-maintains-report'], resetBy: UNDONE }),
  precedence('city-disagrees', 'county-accepts-disagreement', 15, '市级不同意后县级才能确认'),
  precedence('city-disagrees', 'county-maintains-report', 15, '市级不同意后县级才能确认'),
  precedence('county-refuses', 'city-forwards-negative', 15, '县级认定不符合后市级才转报省级', { orAfter: ['county-accepts-disagreement'] }),
  precedence('city-forwards-negative', 'province-remands', 15, '评残材料逐级报送：市级转报后省级才能审查', { alsoArticles: [10] }),
  precedence('county-refuses', 'issue-outcome-notice', 15, '县级认定不符合后才出具结果告知书', { orAfter: ['county-accepts-disagreement', 'county-finds-below-standard'] }),
  needsAgreement('fill-approval-form', '市级审核同意或者省级发回后才能填写审批表'),
  needsAgreement('sign-acceptance-notice', '市级审核同意或者省级发回后才能签发受理通知书'),
  needsAgreement('issue-acceptance-notice', '市级审核同意或者省级发回后才能出具受理通知书'),
  needsAgreement('issue-appraisal-referral', '市级审核同意或者省级发回后才能出具鉴定介绍信'),
  precedence('issue-acceptance-notice', 'deliver-acceptance-notice', 15, '出具受理通知书后才能送达'),

  response('city-disagrees', 'county-accepts-disagreement', 15, '市级不同意的，县级应当确认是否接受', { unless: ['county-maintains-report'] }),
  response('county-refuses', 'issue-outcome-notice', 15, '审查不符合的，应当出具结果告知书或者逐级上报省级', { unless: ['city-forwards-negative'] }),
  response('county-accepts-disagreement', 'issue-outcome-notice', 15, '接受市级不同意意见的，应当出具结果告知书或者逐级上报省级', { unless: ['city-forwards-negative'] }),
  response('city-forwards-negative', 'province-refuses-first-review', 17, '转报省级的，省级应当审查', { unless: ['province-remands'] }),
  response('issue-acceptance-notice', 'deliver-acceptance-notice', 31, '受理通知书和介绍信应当挂号邮寄或者签收送达'),

  deadline('acceptance-notice', 'issue-acceptance-notice', 15, '受理起20个工作日内签发受理通知书', { unless: NEGATIVE }),
  deadline('acceptance-notice', 'issue-appraisal-referral', 15, '受理起20个工作日内出具介绍信', { unless: NEGATIVE }),

  exclusion('city-forwards-negative', 'issue-outcome-notice', 15, '第一项人员不符合的上报省级，不由县级告知结果'),
  {
    kind: 'separation', id: 'pre-review-by-another-person', article: 15, alsoArticles: [5], derived: true,
    acts: ['county-agrees', 'city-agrees'], message: '县级审查和市级审核应由不同人员办理', ...validity,
  },
];

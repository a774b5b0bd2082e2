import { legalActs, type LegalActId } from '../acts/legal-acts.ts';
import { instrument } from '../articles/instrument.ts';
import type {
  CardinalityConstraint, Constraint, DeadlineConstraint, ExclusionConstraint, PrecedenceConstraint, ResponseConstraint,
  RoleConstraint, SeparationConstraint,
} from './constraint.ts';

type Rest<C extends Constraint, Keys extends keyof C> = Partial<Omit<C, Keys | 'id' | 'kind' | 'article' | 'message' | 'from' | 'until'>>;
const validity = { from: instrument.from, until: instrument.until };

const precedence = (
  after: LegalActId, act: LegalActId, article: number, message: string, rest: Rest<PrecedenceConstraint, 'after' | 'act'> = {},
): PrecedenceConstraint => ({ kind: 'precedence', id: `${after}-before-${act}`, after, act, article, message, ...validity, ...rest });

const response = (
  after: LegalActId, act: LegalActId, article: number, message: string, rest: Rest<ResponseConstraint, 'after' | 'act'> = {},
): ResponseConstraint => ({ kind: 'response', id: `${act}-follows-${after}`, after, act, article, message, ...validity, ...rest });

const deadline = (
  key: DeadlineConstraint['deadline'], act: LegalActId, article: number, message: string,
  rest: Rest<DeadlineConstraint, 'deadline' | 'act'> = {},
): DeadlineConstraint => ({ kind: 'deadline', id: `${key}-${act}`, deadline: key, act, article, message, ...validity, ...rest });

const exclusion = (a: LegalActId, b: LegalActId, article: number, message: string): ExclusionConstraint =>
  ({ kind: 'exclusion', id: `never-${a}-and-${b}`, acts: [a, b], article, message, ...validity });

const cardinality = (
  act: LegalActId, fields: CardinalityConstraint['fields'], article: number, message: string,
  bound: Pick<CardinalityConstraint, 'atLeast' | 'exactly'>,
): CardinalityConstraint => ({ kind: 'cardinality', id: `${act}-${fields[0]}`, act, fields, article, message, ...validity, ...bound });

const RETURNED = ['city-returns-report'] as const;
const REFUSED = ['county-refuses'] as const;

/** Order of the main flow. */
const precedences: readonly PrecedenceConstraint[] = [
  precedence('apply', 'accept-application', 14, '先有申请，才能受理'),
  precedence('find-materials-incomplete', 'issue-materials-notice', 15, '认定材料不全后才出具材料告知书'),
  precedence('issue-materials-notice', 'deliver-materials-notice', 15, '出具材料告知书后才能送达'),
  precedence('find-materials-incomplete', 'supplement-materials', 15, '书面告知后才补充材料'),
  precedence('accept-application', 'county-agrees', 15, '受理后才能作出县级审查意见'),
  precedence('accept-application', 'county-refuses', 15, '受理后才能作出县级审查意见'),
  precedence('county-agrees', 'city-agrees', 15, '县级提交审查报告后市级才能审核同意', { resetBy: RETURNED }),
  precedence('county-refuses', 'issue-outcome-notice', 15, '县级认定不符合后才出具结果告知书'),
  precedence('issue-outcome-notice', 'deliver-outcome-notice', 15, '出具结果告知书后才能送达'),
  precedence('city-agrees', 'fill-approval-form', 15, '市级审核同意后才能填写审批表', { resetBy: RETURNED }),
  precedence('city-agrees', 'sign-acceptance-notice', 15, '市级审核同意后才能签发受理通知书', { resetBy: RETURNED }),
  precedence('city-agrees', 'issue-acceptance-notice', 15, '市级审核同意后才能出具受理通知书', { resetBy: RETURNED }),
  precedence('city-agrees', 'issue-appraisal-referral', 15, '市级审核同意后才能出具鉴定介绍信', { resetBy: RETURNED }),
  precedence('fill-approval-form', 'sign-appraisal-opinion', 19, '专家在审批表上签署意见，审批表应先填写'),
  precedence('issue-acceptance-notice', 'deliver-acceptance-notice', 15, '出具受理通知书后才能送达'),
  precedence('issue-appraisal-referral', 'sign-appraisal-opinion', 15, '出具介绍信后才能进行医学鉴定'),
  precedence('draw-expert-panel', 'sign-appraisal-opinion', 19, '先随机抽选专家组成小组，再签署鉴定意见'),
  precedence('sign-appraisal-opinion', 'receive-appraisal-opinion', 19, '专家签署后部门才能收到鉴定意见'),
  precedence('receive-appraisal-opinion', 'notify-appraisal-result', 19, '收到鉴定意见后通知申请人'),
  precedence('receive-appraisal-opinion', 'county-proposes-grade', 15, '收到鉴定意见后才能拟定残疾等级'),
  precedence('county-proposes-grade', 'city-reports', 16, '评残材料逐级报送：县级报送后市级才能上报', { alsoArticles: [10] }),
  precedence('city-reports', 'province-passes-first-review', 17, '评残材料逐级报送：市级上报后省级才能初审', { alsoArticles: [10] }),
  precedence('province-passes-first-review', 'post-public-notice', 17, '省级初审符合后才能公示'),
  precedence('post-public-notice', 'end-public-notice', 17, '张贴后公示期才起算'),
  precedence('end-public-notice', 'verify-feedback', 17, '公示期满后核实反馈并签署意见'),
  precedence('verify-feedback', 'province-approves', 17, '核实公示反馈后省级才能审批'),
  precedence('province-approves', 'issue-certificate', 17, '省级审批同意后才能办理证件'),
  precedence('province-approves', 'start-pension', 38, '批准评定残疾等级后才起发抚恤金'),
  precedence('issue-certificate', 'deliver-certificate', 17, '办理证件后才能发放'),
];

/** What must follow, where the law gives no number of days. */
const responses: readonly ResponseConstraint[] = [
  response('find-materials-incomplete', 'issue-materials-notice', 15, '材料不全的，应当书面告知申请人'),
  response('issue-materials-notice', 'deliver-materials-notice', 31, '材料告知书应当挂号邮寄或者签收送达'),
  response('county-refuses', 'issue-outcome-notice', 15, '审查不符合的，应当出具结果告知书'),
  response('county-refuses', 'return-materials', 15, '出具结果告知书时应当退还申请材料'),
  response('issue-outcome-notice', 'deliver-outcome-notice', 31, '结果告知书应当挂号邮寄或者签收送达'),
  response('issue-acceptance-notice', 'deliver-acceptance-notice', 31, '受理通知书和介绍信应当挂号邮寄或者签收送达'),
  response('receive-appraisal-opinion', 'notify-appraisal-result', 19, '收到鉴定意见后应当通知申请人'),
  response('province-passes-first-review', 'post-public-notice', 17, '初审符合的，应当公示'),
  response('end-public-notice', 'verify-feedback', 17, '公示期间的反馈应当核实并签署意见'),
  response('province-approves', 'issue-certificate', 17, '审批同意的，应当办理伤残证件'),
  response('province-approves', 'start-pension', 38, '批准后应当自次月起发放抚恤金'),
  response('issue-certificate', 'deliver-certificate', 31, '伤残证件应当挂号邮寄或者签收送达'),
];

const deadlines: readonly DeadlineConstraint[] = [
  deadline('acceptance-notice', 'issue-acceptance-notice', 15, '受理起20个工作日内签发受理通知书', { unless: REFUSED }),
  deadline('acceptance-notice', 'issue-appraisal-referral', 15, '受理起20个工作日内出具介绍信', { unless: REFUSED }),
  deadline('county-report', 'county-proposes-grade', 15, '收到鉴定意见起20个工作日内报送市级', { endField: 'sentOn' }),
  deadline('city-report', 'city-reports', 16, '收到材料起20个工作日内报送省级', { startField: 'sentOn', startFieldOfEnd: 'receivedOn' }),
  deadline('public-notice-period', 'end-public-notice', 17, '公示不少于7个工作日'),
  deadline('certificate-delivery', 'deliver-certificate', 17, '公示结束起60个工作日内发给证件'),
  deadline('filing', 'file-archive', 33, '手续办理完毕后20个工作日内归档'),
];

const exclusions: readonly ExclusionConstraint[] = [
  exclusion('county-refuses', 'issue-certificate', 15, '审查不符合的不得发证'),
  exclusion('county-refuses', 'issue-acceptance-notice', 15, '审查不符合的不签发受理通知书'),
  exclusion('county-refuses', 'province-approves', 15, '审查不符合的不进入省级审批'),
  exclusion('issue-outcome-notice', 'issue-certificate', 17, '同一案件不能既告知不符合又发证'),
];

/** The law keeps the levels apart （逐级）; that the same person may not act at two of them is what follows from it. */
const separations: readonly SeparationConstraint[] = [
  {
    kind: 'separation', id: 'levels-act-by-different-persons', article: 10, alsoArticles: [5, 15, 16, 17], derived: true,
    acts: ['county-proposes-grade', 'city-reports', 'province-approves'], message: '县、市、省三级应由不同人员办理', ...validity,
  },
  {
    kind: 'separation', id: 'pre-review-by-another-person', article: 15, alsoArticles: [5], derived: true,
    acts: ['county-agrees', 'city-agrees'], message: '县级审查和市级审核应由不同人员办理', ...validity,
  },
];

const cardinalities: readonly CardinalityConstraint[] = [
  cardinality('draw-expert-panel', ['experts'], 19, '专家小组应随机抽选3名以上专家', { atLeast: 3 }),
  cardinality('sign-appraisal-opinion', ['signatures', 'signers'], 19, '鉴定意见须经3名以上专家共同签署', { atLeast: 3 }),
  cardinality('fill-approval-form', ['formCopies'], 15, '审批表一式三份', { exactly: 3 }),
];

const LEVEL_NAME = { applicant: '申请人', county: '县级', city: '市级', province: '省级', institution: '医疗卫生机构' } as const;

/** Every act belongs to one level; taken from the vocabulary itself. */
const roles: readonly RoleConstraint[] = legalActs.map(({ id, name, articles: [article], level }) => ({
  kind: 'role', id: `level-of-${id}`, act: id, level, article: article ?? 5, alsoArticles: [5], message: `${name}应由${LEVEL_NAME[level]}办理`, ...validity,
}));

/** The law of the main flow of a first application as declarative constraints on legal acts. */
export const initialConstraints: readonly Constraint[] = [
  ...precedences, ...responses, ...deadlines, ...exclusions, ...separations, ...cardinalities, ...roles,
];

const byId = new Map(initialConstraints.map((c) => [c.id, c]));

/** The constraint with this id; throws RangeError on an unknown id. */
export function findConstraint(id: string): Constraint {
  const found = byId.get(id);
  if (!found) throw new RangeError(`未知的约束：${id}`);
  return found;
}

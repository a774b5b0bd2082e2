/** Who performs an act in law. Acts of applicants and institutions are recorded by a county officer. */
/** `superior` and `handling`: the office above and the one that is supervised, of whatever level they are. */
export type ActLevel = 'applicant' | 'county' | 'city' | 'province' | 'institution' | 'superior' | 'handling';
/** Whether a person performs the act or the platform does it for the office. */
export type ActKind = 'person' | 'system';

export interface LegalAct<Id extends string = string> {
  id: Id;
  name: string;
  articles: readonly number[];
  level: ActLevel;
  kind: ActKind;
}

const act = <const Id extends string>(
  id: Id,
  name: string,
  articles: readonly number[],
  level: ActLevel,
  kind: ActKind = 'person',
): LegalAct<Id> => ({ id, name, articles, level, kind });

/**
 * The vocabulary of legal acts: the thread from article to diagram element, event, constraint and screen.
 * In the order of the main flow.
 */
export const legalActs = [
  // application and materials
  act('apply', '提出申请', [14], 'applicant'),
  act('find-materials-incomplete', '认定材料不全', [15], 'county'),
  act('issue-materials-notice', '出具材料告知书', [15], 'county', 'system'),
  act('deliver-materials-notice', '送达材料告知书', [15, 31], 'county'),
  act('supplement-materials', '补充材料', [15], 'applicant'),
  act('accept-application', '受理申请', [15], 'county'),
  act('refuse-acceptance', '不予受理', [2, 7, 9, 15], 'county'),
  act('issue-non-acceptance-notice', '出具不予受理通知书', [], 'county', 'system'),
  act('deliver-non-acceptance-notice', '送达不予受理通知书', [31], 'county'),
  // county review and city pre-review
  act('county-agrees', '县级审查符合', [15], 'county'),
  act('county-refuses', '县级审查不符合', [15], 'county'),
  act('issue-outcome-notice', '县级出具结果告知书', [15], 'county', 'system'),
  act('deliver-outcome-notice', '送达结果告知书', [15, 31], 'county'),
  act('return-materials', '退还申请材料', [15], 'county'),
  act('city-agrees', '市级审核同意', [15], 'city'),
  act('city-returns-report', '市级退回审查报告', [15], 'city'),
  act('city-disagrees', '市级审核不同意', [15], 'city'),
  act('county-accepts-disagreement', '县级接受市级不同意意见', [15], 'county'),
  act('county-maintains-report', '县级坚持审查意见', [15], 'county'),
  act('city-forwards-negative', '市级转报不符合意见', [15], 'city'),
  act('province-remands', '省级发回继续办理', [15, 17], 'province'),
  // acceptance notice and referral
  act('fill-approval-form', '填写审批表', [15], 'county'),
  act('sign-acceptance-notice', '签发受理通知书', [15], 'county'),
  act('issue-acceptance-notice', '出具受理通知书', [15], 'county', 'system'),
  act('issue-appraisal-referral', '出具医学鉴定介绍信', [15], 'county', 'system'),
  act('deliver-acceptance-notice', '送达受理通知书和介绍信', [15, 31], 'county'),
  // medical appraisal
  act('draw-expert-panel', '抽选专家小组', [19], 'institution'),
  act('confirm-expert-panel', '确认专家小组', [4, 19], 'institution'),
  act('release-panel-member', '专家回避或者不能参加', [4, 19], 'institution'),
  act('examine-applicant', '检查受检人', [19], 'institution'),
  act('explain-absence', '受检人未到场', [20], 'applicant'),
  act('sign-appraisal-opinion', '专家签署鉴定意见', [15, 19], 'institution'),
  act('receive-appraisal-opinion', '收到鉴定意见', [15, 19], 'county'),
  act('issue-appraisal-result-notice', '制作鉴定结果通知', [19, 20], 'county', 'system'),
  act('notify-appraisal-result', '通知鉴定结果', [19], 'county'),
  act('applicant-objects', '申请人对鉴定意见有异议', [20], 'applicant'),
  act('department-objects', '部门对鉴定意见有异议', [20], 'county'),
  act('close-objection-period', '确认无异议', [20], 'county'),
  act('commission-second-appraisal', '委托第二次鉴定', [20], 'county'),
  // proposal, reviews, public notice, decision
  act('county-proposes-grade', '县级拟定等级并上报', [15], 'county'),
  act('county-finds-below-standard', '县级认为达不到标准', [15], 'county'),
  act('county-proposes-cancellation', '县级提出取消等级', [9, 15], 'county'),
  act('city-reports', '市级审查并上报', [16], 'city'),
  act('city-finds-not-qualified', '市级审查不符合', [16], 'city'),
  act('issue-city-outcome-notice', '市级出具结果告知书', [16], 'city', 'system'),
  act('province-passes-first-review', '省级初审符合', [17], 'province'),
  act('province-refuses-first-review', '省级初审不符合', [17], 'province'),
  act('province-remands-grading', '省级发回拟定等级', [17], 'province'),
  act('issue-public-notice', '制作公示书', [17], 'county', 'system'),
  act('post-public-notice', '张贴公示', [17], 'county'),
  act('end-public-notice', '公示结束', [17], 'county', 'system'),
  act('verify-feedback', '核实公示反馈', [17], 'county'),
  act('find-notice-invalid', '认定公示无效', [17], 'county'),
  act('issue-feedback-report', '出具公示反馈核实意见', [17], 'county', 'system'),
  act('province-approves', '省级审批同意', [17], 'province'),
  act('province-refuses', '省级审批不同意', [17], 'province'),
  act('province-cancels-grade', '省级取消残疾等级', [9], 'province'),
  act('issue-province-outcome-notice', '省级出具结果告知书', [17], 'province', 'system'),
  // certificate, payment, archive
  act('issue-certificate', '办理伤残证件', [17, 24, 25], 'province', 'system'),
  act('enter-grade-change', '填写证件变更栏', [17], 'province', 'system'),
  act('void-certificate', '注销伤残证件', [41], 'province', 'system'),
  act('start-pension', '起发抚恤金', [38], 'county', 'system'),
  act('leave-pension-to-unit', '交由所在单位发放抚恤金', [47], 'county', 'system'),
  act('end-pension', '停发抚恤金', [41], 'county', 'system'),
  act('deliver-certificate', '发放伤残证件', [17, 31], 'county'),
  act('deliver', '送达', [31], 'county'),
  act('file-archive', '归档', [33], 'county'),
  // supervision of a period that has run out
  act('order-supervision', '督办', [5], 'superior'),
  act('waive-supervision', '认定不需督办', [5], 'superior'),
  act('issue-supervision-notice', '出具督办通知书', [5], 'superior', 'system'),
  act('receive-supervision-notice', '签收督办通知书', [5, 31], 'handling'),
  act('answer-supervision', '答复督办', [5], 'handling'),
  act('close-supervision', '了结督办', [5], 'superior'),
  act('renew-supervision', '再次督办', [5], 'superior'),
  // what may happen to a case on its way; acts without an article are office practice
  act('withdraw-application', '撤回申请', [], 'applicant'),
  act('propose-annulment', '提出撤销立案', [], 'county'),
  act('annul-case', '撤销立案', [], 'county'),
  act('terminate-by-death', '因申请人死亡终止评定', [22], 'county'),
  act('record-applicant-death', '登记申请人死亡', [22], 'county'),
  act('issue-closing-notice', '出具终止办理通知书', [], 'county', 'system'),
  act('deliver-closing-notice', '送达终止办理通知书', [31], 'county'),
  act('suspend-case', '中止办理', [], 'county'),
  act('issue-suspension-notice', '出具中止办理通知书', [], 'county', 'system'),
  act('deliver-suspension-notice', '送达中止办理通知书', [31], 'county'),
  act('resume-case', '恢复办理', [], 'county'),
  act('issue-resumption-notice', '出具恢复办理通知书', [], 'county', 'system'),
  act('deliver-resumption-notice', '送达恢复办理通知书', [31], 'county'),
] as const;

export type LegalActId = (typeof legalActs)[number]['id'];

const byId: ReadonlyMap<string, LegalAct<LegalActId>> = new Map(legalActs.map((a) => [a.id, a]));

/** Whether a text is the id of a legal act. */
export function isLegalAct(id: string): id is LegalActId {
  return byId.has(id);
}

/** The act with this id; throws RangeError on an unknown id. */
export function findAct(id: string): LegalAct<LegalActId> {
  const found = byId.get(id);
  if (!found) throw new RangeError(`未登记的法律行为：${id}`);
  return found;
}

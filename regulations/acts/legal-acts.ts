/** Who performs an act in law. Acts of applicants and institutions are recorded by a county officer. */
export type ActLevel = 'applicant' | 'county' | 'city' | 'province' | 'institution';
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
  // county review and city pre-review
  act('county-agrees', '县级审查符合', [15], 'county'),
  act('county-refuses', '县级审查不符合', [15], 'county'),
  act('issue-outcome-notice', '出具结果告知书', [15], 'county', 'system'),
  act('deliver-outcome-notice', '送达结果告知书', [15, 31], 'county'),
  act('return-materials', '退还申请材料', [15], 'county'),
  act('city-agrees', '市级审核同意', [15], 'city'),
  act('city-returns-report', '市级退回审查报告', [15], 'city'),
  // acceptance notice and referral
  act('fill-approval-form', '填写审批表', [15], 'county'),
  act('sign-acceptance-notice', '签发受理通知书', [15], 'county'),
  act('issue-acceptance-notice', '出具受理通知书', [15], 'county', 'system'),
  act('issue-appraisal-referral', '出具医学鉴定介绍信', [15], 'county', 'system'),
  act('deliver-acceptance-notice', '送达受理通知书和介绍信', [15, 31], 'county'),
  // medical appraisal
  act('draw-expert-panel', '抽选专家小组', [19], 'institution'),
  act('sign-appraisal-opinion', '专家签署鉴定意见', [15, 19], 'institution'),
  act('receive-appraisal-opinion', '收到鉴定意见', [15, 19], 'county'),
  act('notify-appraisal-result', '通知鉴定结果', [19], 'county'),
  // proposal, reviews, public notice, decision
  act('county-proposes-grade', '县级拟定等级并上报', [15], 'county'),
  act('city-reports', '市级审查并上报', [16], 'city'),
  act('province-passes-first-review', '省级初审符合', [17], 'province'),
  act('issue-public-notice', '制作公示书', [17], 'county', 'system'),
  act('post-public-notice', '张贴公示', [17], 'county'),
  act('end-public-notice', '公示结束', [17], 'county', 'system'),
  act('verify-feedback', '核实公示反馈', [17], 'county'),
  act('province-approves', '省级审批同意', [17], 'province'),
  // certificate, payment, archive
  act('issue-certificate', '办理伤残证件', [17, 24, 25], 'province', 'system'),
  act('start-pension', '起发抚恤金', [38], 'county', 'system'),
  act('deliver-certificate', '发放伤残证件', [17, 31], 'county'),
  act('deliver', '送达', [31], 'county'),
  act('file-archive', '归档', [33], 'county'),
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

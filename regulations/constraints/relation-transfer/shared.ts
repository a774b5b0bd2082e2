import type { Constraint } from '../constraint.ts';
import { cardinality, deadline, precedence, response, validity } from '../makers.ts';

/** After these the county fills in and reports anew. */
const RETURNED = ['city-returns-transfer', 'province-returns-transfer'] as const;

/** The application's papers, before the county acts on them: articles 34, 36 and 37 alike. */
export const intake = (article: number): readonly Constraint[] => [
  precedence('apply-for-relation-transfer', 'accept-transfer', article, '先有本人的申请，才能认定材料收齐'),
  precedence('apply-for-relation-transfer', 'find-transfer-materials-incomplete', article, '先有申请，才能认定材料不全'),
  precedence('find-transfer-materials-incomplete', 'issue-transfer-supplement-notice', null, '认定材料不全后才出具补正材料告知书'),
  precedence('issue-transfer-supplement-notice', 'deliver-transfer-supplement-notice', 31, '出具补正材料告知书后才能送达'),
  precedence('find-transfer-materials-incomplete', 'supplement-transfer-materials', article, '告知后才补正材料'),
  response('find-transfer-materials-incomplete', 'issue-transfer-supplement-notice', null, '材料不全的，应当书面告知申请人'),
  response('issue-transfer-supplement-notice', 'deliver-transfer-supplement-notice', 31, '补正材料告知书应当挂号邮寄或者签收送达'),
];

/** A refusal, which the text leaves without paper and period: it is written, delivered and the papers go back. */
export const refusal: readonly Constraint[] = [
  precedence('issue-transfer-refusal', 'deliver-transfer-refusal', 31, '出具不予转移通知书后才能送达', { orAfter: ['issue-province-transfer-refusal'] }),
  response('issue-transfer-refusal', 'deliver-transfer-refusal', 31, '不予转移通知书应当挂号邮寄或者签收送达'),
  response('issue-transfer-refusal', 'return-materials', null, '不予转移的，应当退还申请材料和证件'),
];

/** A refusal by the province's officer. */
export const provinceRefusal: readonly Constraint[] = [
  precedence('province-refuses-transfer', 'issue-province-transfer-refusal', null, '省级审核不符合后才出具不予转移通知书'),
  response('province-refuses-transfer', 'issue-province-transfer-refusal', null, '不予转移的，应当书面告知理由'),
  response('issue-province-transfer-refusal', 'deliver-transfer-refusal', 31, '不予转移通知书应当挂号邮寄或者签收送达'),
  response('issue-province-transfer-refusal', 'return-materials', null, '不予转移的，应当退还申请材料和证件'),
];

/** 登记表 in three copies, from level to level up; the same in articles 34, 36 and 37. */
export const report = (article: number): readonly Constraint[] => [
  precedence('fill-registration-form', 'county-reports-transfer', article, '填写登记表后才能逐级上报', { resetBy: RETURNED }),
  precedence('county-reports-transfer', 'city-forwards-transfer', article, '逐级上报：县级报送后市级才能报送', { resetBy: RETURNED }),
  precedence('county-reports-transfer', 'city-returns-transfer', article, '县级报送后市级才能退回', { resetBy: RETURNED }),
  response('fill-registration-form', 'county-reports-transfer', article, '填写登记表后应当逐级上报'),
  response('county-reports-transfer', 'city-forwards-transfer', article, '市级应当报送省级，或者退回更正', { unless: ['city-returns-transfer'] }),
  cardinality('county-reports-transfer', ['formCopies'], article, '《广东省伤残人员登记表》一式三份', { exactly: 3 }),
  deadline('transfer-county', 'county-reports-transfer', article, '县级20个工作日内办完本级事项', { unless: ['county-refuses-inbound', 'county-finds-forgery'] }),
  deadline('transfer-city', 'city-forwards-transfer', article, '市级20个工作日内办完本级事项', { unless: ['city-returns-transfer'], startFieldOfEnd: 'receivedOn' }),
];

/** The province decides by its own examination (articles 34 and 37), once the city has forwarded. */
export const provinceDecides = (article: number): readonly Constraint[] => [
  precedence('city-forwards-transfer', 'province-approves-transfer', article, '逐级上报：市级报送后省级才能审核', { resetBy: RETURNED }),
  precedence('city-forwards-transfer', 'province-returns-transfer', article, '市级报送后省级才能退回', { resetBy: RETURNED }),
  precedence('city-forwards-transfer', 'province-refuses-transfer', article, '逐级上报：市级报送后省级才能审核', { resetBy: RETURNED }),
  response('city-forwards-transfer', 'province-approves-transfer', article, '省级应当审核，或者退回更正', { unless: ['province-returns-transfer', 'province-refuses-transfer'] }),
  {
    kind: 'separation', id: 'transfer-levels-act-by-different-persons', article, alsoArticles: [5], derived: true,
    acts: ['county-reports-transfer', 'city-forwards-transfer', 'province-approves-transfer'], message: '县、市、省三级应由不同人员办理', ...validity,
  },
];

/** The changed certificate goes down level by level to its holder (articles 34, 36, 37), the file follows in twenty working days (article 33). */
export const handDown = (article: number): readonly Constraint[] => [
  precedence('province-hands-down-certificate', 'city-hands-down-certificate', article, '逐级发还：省级下发后市级才能转发'),
  precedence('city-hands-down-certificate', 'county-receives-transferred-certificate', article, '逐级发还：市级转发后县级才能收到'),
  precedence('county-receives-transferred-certificate', 'deliver-transferred-certificate', article, '县级收到证件后才能发还申请人', { alsoArticles: [31] }),
  response('province-hands-down-certificate', 'deliver-transferred-certificate', article, '证件应当逐级通过县级发还申请人', { alsoArticles: [31] }),
  deadline('transfer-province', 'province-hands-down-certificate', article, '省级20个工作日内办完本级事项', {
    unless: ['province-returns-transfer', 'province-refuses-transfer', 'origin-province-denies'], receiptNotedBy: ['province-approves-transfer', 'province-queries-origin'],
  }),
  deadline('transfer-city-down', 'city-hands-down-certificate', article, '市级20个工作日内转发证件', { startFieldOfEnd: 'receivedOn' }),
  deadline('transfer-county-down', 'deliver-transferred-certificate', article, '县级20个工作日内发还证件', { receiptNotedBy: ['county-receives-transferred-certificate'] }),
];

/** The archive (article 33). */
export const filing: readonly Constraint[] = [deadline('filing', 'file-archive', 33, '手续办理完毕后20个工作日内归档')];

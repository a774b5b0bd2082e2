import type { Constraint } from '../constraint.ts';
import { exclusion, precedence, response, validity } from '../makers.ts';
import { filing, handDown, intake, provinceDecides, provinceRefusal, refusal, report } from './shared.ts';

/** 军队移交接收 (article 34): written reports of county and city, re-examination, hold and forgery, a new number. */
export const militaryInboundConstraints: readonly Constraint[] = [
  ...intake(34),
  precedence('accept-transfer', 'county-approves-inbound', 34, '收齐材料后才能作出县级审查意见'),
  precedence('accept-transfer', 'county-refuses-inbound', 34, '收齐材料后才能作出县级审查意见'),
  precedence('accept-transfer', 'county-orders-reexamination', 34, '收齐材料后才能决定复查鉴定'),
  precedence('accept-transfer', 'county-finds-mismatch', 34, '审查材料后才能暂缓登记'),
  precedence('accept-transfer', 'county-finds-forgery', 34, '审查材料后才能认定伪造、变造'),
  precedence('county-orders-reexamination', 'refer-to-reexamination', 34, '决定复查鉴定后才能委托'),
  precedence('refer-to-reexamination', 'receive-reexamination-result', 34, '委托复查鉴定后才有结果'),
  response('county-orders-reexamination', 'receive-reexamination-result', 34, '决定复查鉴定的，应当取得鉴定结果'),
  // 暂缓登记 and its two exits
  precedence('county-finds-mismatch', 'issue-hold-notice', 34, '认定明显不符后才暂缓登记'),
  precedence('issue-hold-notice', 'deliver-hold-notice', 31, '出具暂缓登记通知书后才能送达'),
  precedence('county-finds-mismatch', 'county-reports-mismatch', 34, '暂缓登记后逐级上报'),
  precedence('county-reports-mismatch', 'city-forwards-mismatch', 34, '逐级上报：县级上报后市级才能转报'),
  precedence('city-forwards-mismatch', 'province-requests-correction', 34, '逐级上报后省级才通知原审批机关更正'),
  precedence('city-forwards-mismatch', 'province-orders-regrading', 34, '逐级上报后省级才决定重新评定'),
  precedence('province-requests-correction', 'record-correction', 34, '省级通知后原审批机关才更正'),
  precedence('receive-reexamination-result', 'province-regrades', 34, '按复查鉴定的残疾情况重新评定'),
  precedence('record-correction', 'lift-hold', 34, '更正或者重新评定后才能恢复登记', { orAfter: ['province-regrades'], resetBy: ['county-finds-mismatch'] }),
  response('county-finds-mismatch', 'county-reports-mismatch', 34, '暂缓登记的，应当逐级上报省级'),
  response('county-finds-mismatch', 'issue-hold-notice', 34, '暂缓登记的，应当书面告知申请人'),
  response('county-finds-mismatch', 'lift-hold', 34, '更正或者重新评定后应当恢复登记', { unless: ['county-finds-forgery', 'county-refuses-inbound'] }),
  {
    kind: 'closure', id: 'no-registration-while-on-hold', after: ['county-finds-mismatch'], reopenedBy: ['lift-hold'], acts: ['county-approves-inbound', 'fill-registration-form', 'county-reports-transfer'],
    article: 34, message: '暂缓登记期间不得登记、上报', ...validity,
  },
  // forged or altered papers
  precedence('county-finds-forgery', 'seize-certificate', 34, '认定伪造、变造后才收回证件'),
  response('county-finds-forgery', 'seize-certificate', 34, '伪造、变造的，应当收回《残疾军人证》'),
  response('county-finds-forgery', 'hand-over-to-police', 34, '伪造、变造的，应当移交当地公安机关处理'),
  response('county-finds-forgery', 'issue-no-registration-notice', 34, '伪造、变造的不予登记'),
  response('issue-no-registration-notice', 'deliver-no-registration-notice', 31, '不予登记通知书应当挂号邮寄或者签收送达'),
  exclusion('county-finds-forgery', 'renumber-certificate', 34, '伪造、变造证件的不予登记'),
  ...refusal, ...provinceRefusal,
  precedence('county-refuses-inbound', 'issue-transfer-refusal', null, '县级认定不符合后才出具不予转移通知书'),
  response('county-refuses-inbound', 'issue-transfer-refusal', null, '不予转移的，应当书面告知理由'),
  // the way up, with a written report of each level
  precedence('county-approves-inbound', 'issue-inbound-review-report', 34, '县级审查符合后出具审查报告'),
  precedence('county-approves-inbound', 'fill-registration-form', 34, '认为符合条件的，才填写登记表', { resetBy: ['province-returns-transfer'] }),
  precedence('issue-inbound-review-report', 'county-reports-transfer', 34, '出具正式书面审查报告后才能报送'),
  response('county-approves-inbound', 'issue-inbound-review-report', 34, '县级应当出具正式书面审查报告'),
  ...report(34),
  precedence('issue-inbound-audit-report', 'province-approves-transfer', 34, '市级出具正式书面审核报告后省级才能审核'),
  response('city-forwards-transfer', 'issue-inbound-audit-report', 34, '市级应当出具正式书面审核报告'),
  ...provinceDecides(34),
  // R136
  precedence('province-approves-transfer', 'renumber-certificate', 34, '省级审核无误的，才在变更栏填写新户籍地、重新编号'),
  response('province-approves-transfer', 'renumber-certificate', 34, '省级审核无误的，应当填写新户籍地、重新编号并盖章'),
  precedence('renumber-certificate', 'province-hands-down-certificate', 34, '填写变更栏后才能逐级发还'),
  exclusion('renumber-certificate', 'enter-new-household', 34, '军队移交须重新编号'),
  response('renumber-certificate', 'set-transfer-payer', 38, '当年由部队发给，从下一年起由迁入地发给'),
  ...handDown(34), ...filing,
];

import type { Constraint } from '../constraint.ts';
import { deadline, exclusion, precedence, response } from '../makers.ts';
import { filing, handDown, intake, provinceDecides, provinceRefusal, refusal, report } from './shared.ts';

/** 省内迁移, the county that the person leaves (article 37): copies kept, 转移证明 and file sent; no prior contact, consent or filing in the text. */
export const inProvinceOutConstraints: readonly Constraint[] = [
  ...intake(37),
  precedence('accept-transfer', 'copy-papers', 37, '收齐材料后复印备查'),
  // R134
  precedence('copy-papers', 'dispatch-file', 37, '发送档案前应当复印证件和评残表备查'),
  precedence('issue-local-transfer-certificate', 'dispatch-file', 37, '关系转移证明随档案发送'),
  response('issue-local-transfer-certificate', 'dispatch-file', 37, '档案、户口簿复印件和关系转移证明应当发送迁入地县级'),
  precedence('dispatch-file', 'announce-file', 37, '发送档案后才告知迁入地'),
  response('dispatch-file', 'announce-file', 37, '发送的档案应当告知迁入地'),
  response('return-file', 'issue-transfer-refusal', null, '未能转移的，应当书面告知申请人'),
  ...refusal,
  deadline('transfer-county', 'dispatch-file', 37, '县级20个工作日内办完本级事项'),
  ...filing,
];

/** 省内迁移, the county that the person comes to (article 37): receipts, 登记表, 减员 and 新增 together, the number kept. */
export const inProvinceInConstraints: readonly Constraint[] = [
  precedence('receive-transfer-papers', 'fill-registration-form', 37, '收到档案、户口簿复印件、转移证明和证件后，才填写登记表'),
  response('receive-transfer-papers', 'fill-registration-form', 37, '收齐材料后应当填写登记表'),
  ...report(37), ...provinceDecides(37),
  precedence('province-approves-transfer', 'adjust-database', 37, '省级核实后才调整数据库'),
  response('province-approves-transfer', 'adjust-database', 37, '省级核实后，应当按迁出地减员、迁入地新增调整数据库'),
  response('adjust-database', 'enter-new-household', 37, '调整数据库并在变更栏填写新户籍地、盖章'),
  precedence('adjust-database', 'enter-new-household', 37, '减员、新增与变更栏一并办理'),
  // R136
  exclusion('enter-new-household', 'renumber-certificate', 37, '省内迁移证件编号不变'),
  precedence('enter-new-household', 'province-hands-down-certificate', 37, '填写变更栏后才能逐级发还'),
  response('adjust-database', 'answer-sender', 37, '办理结果应当告知迁出地'),
  response('adjust-database', 'set-transfer-payer', 38, '当年由迁出地发给，从下一年起由迁入地发给'),
  ...refusal, ...provinceRefusal, ...handDown(37), ...filing,
];

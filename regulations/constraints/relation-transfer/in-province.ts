import type { Constraint } from '../constraint.ts';
import { deadline, exclusion, precedence, response } from '../makers.ts';
import { filing, handDown, intake, provinceDecides, provinceRefusal, refusal, report } from './shared.ts';

/** 省内迁移, the county that the person leaves (article 37): copies kept, 转移证明 and file sent; no prior contact, consent or filing in the text. */
export const inProvinceOutConstraints: readonly Constraint[] = [
  ...intake(37),
  precedence('accept-transfer', 'copy-papers', 37, '收齐材料后复印备查'),
  // R134; a file that came back is copied and certified anew
  precedence('copy-papers', 'dispatch-file', 37, '发送档案前应当复印证件和评残表备查', { resetBy: ['retry-transfer'] }),
  precedence('issue-local-transfer-certificate', 'dispatch-file', 37, '关系转移证明随档案发送', { resetBy: ['retry-transfer'] }),
  response('issue-local-transfer-certificate', 'dispatch-file', 37, '档案、户口簿复印件和关系转移证明应当发送迁入地县级'),
  precedence('dispatch-file', 'announce-file', 37, '发送档案后才告知迁入地'),
  response('dispatch-file', 'announce-file', 37, '发送的档案应当告知迁入地'),
  response('announce-file', 'learn-of-transfer', 37, '迁入地应当告知办理结果', { unless: ['learn-of-return'] }),
  precedence('announce-file', 'learn-of-transfer', 37, '告知迁入地后才有办理结果'),
  precedence('announce-file', 'learn-of-return', null, '告知迁入地后才有退回'),
  precedence('learn-of-transfer', 'register-departure', 37, '迁入地转入后才登记已迁出', { alsoArticles: [38] }),
  response('learn-of-transfer', 'register-departure', 37, '已经转入的，应当登记减员和发放截止的月份', { alsoArticles: [38] }),
  precedence('learn-of-return', 'retry-transfer', null, '迁入地退回后才能重新办理'),
  precedence('learn-of-return', 'give-up-transfer', null, '迁入地退回后才能以不予转移结案'),
  response('learn-of-return', 'retry-transfer', null, '退回的档案应当重新办理或者结案', { unless: ['give-up-transfer'] }),
  exclusion('learn-of-transfer', 'give-up-transfer', 37, '已经转入的不能再以不予转移结案'),
  precedence('give-up-transfer', 'issue-transfer-refusal', null, '认定不能转移后才出具不予转移通知书', { orAfter: ['county-refuses-transfer'] }),
  response('give-up-transfer', 'issue-transfer-refusal', null, '未能转移的，应当书面告知申请人'),
  response('county-refuses-transfer', 'issue-transfer-refusal', null, '不予转移的，应当书面告知理由'),
  exclusion('county-refuses-transfer', 'dispatch-file', 37, '不符合转移条件的不发送档案'),
  ...refusal,
  deadline('transfer-county', 'dispatch-file', 37, '县级20个工作日内办完本级事项'),
  ...filing,
];

/** 省内迁移, the county that the person comes to (article 37): receipts, 登记表, 减员 and 新增 together, the number kept. */
export const inProvinceInConstraints: readonly Constraint[] = [
  precedence('learn-of-file', 'receive-transfer-papers', 37, '迁出地告知档案已发送后，才登记收齐'),
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
  // a file that has come and is not taken in goes back, and its sender learns of it
  precedence('county-refuses-transfer', 'issue-transfer-refusal', null, '认定不能转移后才出具不予转移通知书', { orAfter: ['learn-of-end'] }),
  response('county-refuses-transfer', 'issue-transfer-refusal', null, '不予转移的，应当书面告知理由'),
  response('learn-of-end', 'issue-transfer-refusal', null, '迁出地终止办理的，应当书面告知申请人'),
  response('county-refuses-transfer', 'return-file', null, '不予转移的，应当退回档案'),
  response('province-refuses-transfer', 'return-file', null, '不予转移的，应当退回档案'),
  response('return-file', 'answer-sender', null, '退回档案的，应当告知迁出地'),
  exclusion('county-refuses-transfer', 'adjust-database', 37, '不予转移的不调整数据库'),
  ...refusal, ...provinceRefusal, ...handDown(37), ...filing,
];

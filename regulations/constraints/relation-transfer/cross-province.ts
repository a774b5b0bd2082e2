import type { Constraint } from '../constraint.ts';
import { deadline, exclusion, precedence, response } from '../makers.ts';
import { filing, handDown, intake, refusal, report } from './shared.ts';

/** 跨省迁出 (article 36 (一)): contact first, copies kept, the confidential channel, consent before the certificate, filing with the province. */
export const crossProvinceOutConstraints: readonly Constraint[] = [
  ...intake(36),
  precedence('accept-transfer', 'contact-receiving-county', 36, '有申请、证件和户口簿，才与迁入地沟通'),
  precedence('contact-receiving-county', 'dispatch-file-confidentially', 36, '应当先与迁入地县级沟通，再发送档案', { resetBy: ['retry-transfer'] }),
  // R134
  precedence('copy-papers', 'dispatch-file-confidentially', 36, '发送档案前应当复印证件和评残表备查', { resetBy: ['retry-transfer'] }),
  precedence('dispatch-file-confidentially', 'receiving-county-consents', 36, '发送档案后才有迁入地的答复', { resetBy: ['retry-transfer'] }),
  response('dispatch-file-confidentially', 'receiving-county-consents', 36, '应当登记迁入地的答复', { unless: ['receiving-county-refuses', 'receiving-county-stays-silent'] }),
  // R131
  precedence('receiving-county-consents', 'issue-cross-transfer-certificate', 36, '迁入地同意接收后，才能开具关系转移证明'),
  response('receiving-county-consents', 'issue-cross-transfer-certificate', 36, '迁入地同意接收后，应当开具关系转移证明'),
  precedence('issue-cross-transfer-certificate', 'deliver-cross-transfer-certificate', 36, '开具关系转移证明后才能送达'),
  response('issue-cross-transfer-certificate', 'deliver-cross-transfer-certificate', 31, '关系转移证明应当挂号邮寄或者签收送达', { alsoArticles: [36] }),
  // R133
  precedence('issue-cross-transfer-certificate', 'county-files-outbound', 36, '开具关系转移证明的同时逐级上报备案'),
  response('issue-cross-transfer-certificate', 'county-files-outbound', 36, '开具关系转移证明的，同时逐级上报省级备案'),
  precedence('county-files-outbound', 'city-forwards-filing', 36, '逐级上报：县级上报后市级才能转报'),
  precedence('city-forwards-filing', 'province-files-outbound', 36, '逐级上报：市级转报后省级备案'),
  response('county-files-outbound', 'province-files-outbound', 36, '迁出应当报省级备案'),
  precedence('issue-cross-transfer-certificate', 'close-outbound-relation', 38, '开具关系转移证明后才转出抚恤关系'),
  response('issue-cross-transfer-certificate', 'close-outbound-relation', 38, '当年由迁出地发给，从下一年起由迁入地发给'),
  exclusion('issue-cross-transfer-certificate', 'give-up-transfer', 36, '开具证明后不能再以未接收结案'),
  precedence('give-up-transfer', 'issue-transfer-refusal', null, '收回档案后才出具不予转移通知书'),
  response('give-up-transfer', 'issue-transfer-refusal', null, '未能转移的，应当书面告知申请人'),
  ...refusal,
  deadline('transfer-county', 'dispatch-file-confidentially', 36, '县级20个工作日内办完本级事项', { unless: ['receiving-county-consents', 'receiving-county-refuses', 'county-files-outbound'] }),
  deadline('transfer-county', 'county-files-outbound', 36, '迁入地同意接收后，县级20个工作日内办完本级事项', { given: ['issue-cross-transfer-certificate'] }),
  deadline('transfer-city', 'city-forwards-filing', 36, '市级20个工作日内转报备案', { startFieldOfEnd: 'receivedOn' }),
  deadline('transfer-province', 'province-files-outbound', 36, '省级20个工作日内备案', { startFieldOfEnd: 'receivedOn' }),
  ...filing,
];

/** 跨省迁入 (article 36 (二)): four receipts, 登记表, verification with the province that the person leaves, a new number. */
export const crossProvinceInConstraints: readonly Constraint[] = [
  precedence('consent-to-receive', 'receive-transfer-papers', 36, '同意接收后才登记收齐材料'),
  // the four receipts
  precedence('receive-transfer-papers', 'fill-registration-form', 36, '收到档案、户口簿复印件、转移证明和证件后，才填写登记表'),
  response('receive-transfer-papers', 'fill-registration-form', 36, '收齐材料后应当填写登记表'),
  ...report(36),
  precedence('city-forwards-transfer', 'province-queries-origin', 36, '逐级上报后省级才向迁出地省级核实'),
  response('city-forwards-transfer', 'province-queries-origin', 36, '省级应当向迁出地省级核实', { unless: ['province-returns-transfer'] }),
  precedence('province-queries-origin', 'origin-province-confirms', 36, '发出核实后才有迁出地省级的答复'),
  precedence('province-queries-origin', 'origin-province-denies', 36, '发出核实后才有迁出地省级的答复'),
  // R135, R136
  precedence('origin-province-confirms', 'renumber-certificate', 36, '向迁出地省级核实无误后，才填写变更栏、重新编号'),
  response('origin-province-confirms', 'renumber-certificate', 36, '核实无误的，应当填写新户籍地、重新编号并盖章'),
  exclusion('origin-province-denies', 'renumber-certificate', 36, '核实有误的不能填写变更栏'),
  exclusion('renumber-certificate', 'enter-new-household', 36, '跨省迁入须重新编号'),
  precedence('renumber-certificate', 'province-hands-down-certificate', 36, '填写变更栏后才能逐级发还'),
  response('renumber-certificate', 'set-transfer-payer', 38, '当年由迁出地发给，从下一年起由迁入地发给'),
  response('origin-province-denies', 'return-file', null, '核实有误的，应当退回档案'),
  response('decline-to-receive', 'return-file', null, '不同意接收的，应当退回档案'),
  precedence('return-file', 'issue-transfer-refusal', null, '退回档案后才出具不予转移通知书'),
  response('return-file', 'issue-transfer-refusal', null, '未能转移的，应当书面告知申请人'),
  exclusion('consent-to-receive', 'decline-to-receive', 36, '不能既同意又不同意接收'),
  ...refusal, ...handDown(36), ...filing,
];

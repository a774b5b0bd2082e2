import type { Constraint } from '../constraint.ts';
import { cardinality, deadline, exclusion, precedence, response, validity } from '../makers.ts';

/** After these the county reviews and reports anew. */
const RETURNED = ['city-returns-replacement', 'province-returns-replacement'] as const;

/** The county's review, the three copies, the way up and what each level may say (articles 26, 28, 29). */
export const reportConstraints: readonly Constraint[] = [
  precedence('accept-replacement', 'county-approves-replacement', 28, '材料齐全后才能作出县级审查意见'),
  precedence('accept-replacement', 'county-refuses-replacement', 28, '材料齐全后才能作出县级审查意见'),
  precedence('county-approves-replacement', 'enter-abroad-change', 29, '县级审查符合后才填写变更栏'),
  precedence('county-approves-replacement', 'fill-replacement-form', 28, '县级审查认为符合条件的，才填写审批表', { resetBy: RETURNED }),
  precedence('fill-replacement-form', 'county-reports-replacement', 28, '填写审批表后才能逐级上报', { resetBy: RETURNED }),
  precedence('county-reports-replacement', 'city-forwards-replacement', 28, '逐级上报：县级报送后市级才能报送', { resetBy: RETURNED }),
  precedence('county-reports-replacement', 'city-returns-replacement', 28, '县级报送后市级才能退回', { resetBy: RETURNED }),
  precedence('city-forwards-replacement', 'province-approves-replacement', 28, '逐级上报：市级报送后省级才能审批', { resetBy: RETURNED }),
  precedence('city-forwards-replacement', 'province-returns-replacement', 28, '市级报送后省级才能退回', { resetBy: RETURNED }),
  precedence('city-forwards-replacement', 'province-refuses-replacement', 28, '逐级上报：市级报送后省级才能审批', { resetBy: RETURNED }),
  precedence('county-refuses-replacement', 'issue-replacement-refusal', null, '县级认定不符合后才出具不予换补证通知书'),
  precedence('province-refuses-replacement', 'issue-province-replacement-refusal', null, '省级不同意后才出具不予换补证通知书'),
  precedence('issue-replacement-refusal', 'deliver-replacement-refusal', 31, '出具不予换补证通知书后才能送达', { orAfter: ['issue-province-replacement-refusal'] }),

  response('county-approves-replacement', 'county-reports-replacement', 28, '审查符合的，应当填写审批表逐级上报；只填写变更栏的除外', { unless: ['deliver-changed-certificate', 'county-refuses-replacement'], alsoArticles: [29] }),
  response('county-reports-replacement', 'city-forwards-replacement', 28, '市级应当报送省级，或者退回更正', { unless: ['city-returns-replacement'] }),
  response('city-forwards-replacement', 'province-approves-replacement', 28, '省级应当审批，或者退回更正', { unless: ['province-returns-replacement', 'province-refuses-replacement'] }),
  response('county-refuses-replacement', 'issue-replacement-refusal', null, '不予换证补证的，应当书面告知理由'),
  response('province-refuses-replacement', 'issue-province-replacement-refusal', null, '不予换证补证的，应当书面告知理由'),
  response('issue-replacement-refusal', 'deliver-replacement-refusal', 31, '不予换补证通知书应当挂号邮寄或者签收送达'),
  response('issue-province-replacement-refusal', 'deliver-replacement-refusal', 31, '不予换补证通知书应当挂号邮寄或者签收送达'),
  response('issue-replacement-refusal', 'return-materials', null, '不予换证补证的，应当退还申请材料和原证件'),
  response('issue-province-replacement-refusal', 'return-materials', null, '不予换证补证的，应当退还申请材料和原证件'),

  cardinality('county-reports-replacement', ['formCopies'], 28, '换证补证审批表一式三份', { exactly: 3 }),

  deadline('replacement-county', 'county-reports-replacement', 28, '县级20个工作日内办完本级事项', { unless: ['county-refuses-replacement', 'deliver-changed-certificate'], receiptNotedBy: ['county-approves-replacement'] }),
  deadline('replacement-city', 'city-forwards-replacement', 28, '市级20个工作日内办完本级事项', { unless: ['city-returns-replacement'], startFieldOfEnd: 'receivedOn' }),

  exclusion('county-refuses-replacement', 'issue-replacement-certificate', 28, '同一案件不能既不予换证又发新证'),
  exclusion('province-refuses-replacement', 'province-approves-replacement', 28, '同一案件不能既同意又不同意'),
  exclusion('deliver-changed-certificate', 'issue-replacement-certificate', 29, '只填写变更栏的不换发新证'),
  {
    kind: 'separation', id: 'replacement-levels-act-by-different-persons', article: 28, alsoArticles: [5], derived: true,
    acts: ['county-approves-replacement', 'city-forwards-replacement', 'province-approves-replacement'], message: '县、市、省三级应由不同人员办理', ...validity,
  },
];

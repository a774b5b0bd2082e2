import type { Constraint } from '../constraint.ts';
import { deadline, precedence, response } from '../makers.ts';

/** The new certificate, its way down, delivery and filing (articles 24, 25, 28, 29, 31, 33). */
export const issueConstraints: readonly Constraint[] = [
  precedence('province-approves-replacement', 'issue-replacement-certificate', 28, '省级同意后才能办理新证件', { alsoArticles: [24, 25] }),
  precedence('issue-replacement-certificate', 'province-sends-certificate', 28, '新证件办理后才能下发'),
  precedence('province-sends-certificate', 'city-passes-certificate', 28, '逐级发给：省级下发后市级才能转发'),
  precedence('city-passes-certificate', 'county-receives-certificate', 28, '逐级发给：市级转发后县级才能收到'),
  precedence('county-receives-certificate', 'deliver-certificate', 28, '县级收到证件后才能发给申请人', { alsoArticles: [31] }),
  precedence('enter-abroad-change', 'deliver-changed-certificate', 29, '填写变更栏后才能送达'),

  response('province-approves-replacement', 'issue-replacement-certificate', 28, '同意换证补证的，应当办理新证件'),
  response('issue-replacement-certificate', 'deliver-certificate', 31, '新证件应当挂号邮寄或者签收送达', { alsoArticles: [28] }),
  response('enter-abroad-change', 'deliver-changed-certificate', 29, '填写变更栏的证件应当送达，或者换发新证', { alsoArticles: [31], unless: ['issue-replacement-certificate', 'county-reports-replacement'] }),

  deadline('replacement-province', 'province-sends-certificate', 28, '省级20个工作日内办完本级事项', {
    unless: ['province-returns-replacement', 'province-refuses-replacement'], receiptNotedBy: ['province-approves-replacement'],
  }),
  deadline('replacement-city-down', 'city-passes-certificate', 28, '市级20个工作日内转发证件', { startFieldOfEnd: 'receivedOn' }),
  deadline('replacement-county-down', 'deliver-certificate', 28, '县级20个工作日内发给证件', { receiptNotedBy: ['county-receives-certificate'] }),
  deadline('filing', 'file-archive', 33, '手续办理完毕后20个工作日内归档'),
];

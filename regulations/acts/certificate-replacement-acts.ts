import { act } from './legal-act.ts';

/** 换证补证 (articles 26 to 29): the acts in the order of the flow. What it shares with every case stands with the first procedure. */
export const certificateReplacementActs = [
  act('apply-for-replacement', '申请换证补证', [26, 27, 29], 'applicant'),
  act('find-replacement-materials-incomplete', '认定换证补证材料不全', [27], 'county'),
  act('issue-replacement-supplement-notice', '出具补正材料告知书', [27], 'county', 'system'),
  act('deliver-replacement-supplement-notice', '送达补正材料告知书', [27, 31], 'county'),
  act('supplement-replacement-materials', '补正换证补证材料', [27], 'applicant'),
  act('accept-replacement', '受理换证补证申请', [27], 'county'),
  act('refuse-premature-replacement', '认定补证申请过早', [27], 'county'),
  act('county-approves-replacement', '县级审查符合换证补证条件', [26, 28], 'county'),
  act('county-refuses-replacement', '县级审查不符合换证补证条件', [26, 28], 'county'),
  // no paper and no period stands in the text for a refusal
  act('issue-replacement-refusal', '县级出具不予换补证通知书', [], 'county', 'system'),
  act('deliver-replacement-refusal', '送达不予换补证通知书', [31], 'county'),
  act('enter-abroad-change', '县级填写境外定居变更', [29], 'county', 'system', { once: true }),
  act('deliver-changed-certificate', '送达已填写变更栏的证件', [29, 31], 'county'),
  act('fill-replacement-form', '填写换证补证审批表', [28], 'county'),
  act('county-reports-replacement', '县级报送换证补证材料', [28], 'county'),
  act('city-forwards-replacement', '市级报送换证补证材料', [28], 'city'),
  act('city-returns-replacement', '市级退回换证补证材料', [28], 'city'),
  act('province-approves-replacement', '省级同意换证补证', [28], 'province'),
  act('province-returns-replacement', '省级退回换证补证材料', [28], 'province'),
  act('province-refuses-replacement', '省级不同意换证补证', [28], 'province'),
  act('issue-province-replacement-refusal', '省级出具不予换补证通知书', [], 'province', 'system'),
  act('issue-replacement-certificate', '办理新的伤残证件', [24, 25, 28], 'province', 'system', { once: true }),
  act('province-sends-certificate', '省级下发伤残证件', [28, 31], 'province'),
  act('city-passes-certificate', '市级转发伤残证件', [28, 31], 'city'),
  act('county-receives-certificate', '县级收到伤残证件', [28, 31], 'county'),
] as const;

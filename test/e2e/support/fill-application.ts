import type { Page } from 'puppeteer-core';
import { choose, click, fill, fillDay, select } from './act-on-page.ts';

/** Types a whole application of a rescuer without a unit into the intake form. */
export async function fillApplication(page: Page, idNumber: string): Promise<void> {
  await choose(page, 'form_applicationType', '新办评定残疾等级');
  await fill(page, '#form_person_name', '测试甲（浏览器）');
  await fill(page, '#form_person_idNumber', idNumber);
  await fill(page, '#form_person_ethnicity', '汉族');
  await fill(page, '#form_person_phone', '0660-0000001');
  await fill(page, '#form_person_address', '演示县演示镇演示路1号');
  await fill(page, '#form_person_householdAddress', '演示县演示镇演示路1号');
  await fillDay(page, '#form_applicationDate', '20260302');
  await select(page, 'form_channel', '窗口提交');
  await choose(page, 'form_appliedBy', '本人');
  await select(page, 'form_category', '抢救保护');
  await fill(page, '#form_currentIdentity', '个体经营者');
  await fill(page, '#form_injuryIdentity', '个体经营者');
  await choose(page, 'form_nature', '因公');
  await choose(page, 'form_workInjuryInsured', '否');
  await choose(page, 'form_injuryCause', '其他');
  await choose(page, 'form_dateKind', '负伤日期');
  await fillDay(page, '#form_injuredOn', '2025-05-20');
  await fill(page, '#form_injuryPlace', '演示县演示水库');
  await click(page, '#form_injuryParts .rjsf-array-item-add');
  await fill(page, '#form_injuryParts_0', '左膝关节');
  await fill(page, '#form_injuryStory', '在演示水库抢救落水群众时左膝受伤，情节均为虚构。');
  await choose(page, 'form_hospitalised', '是');
  await choose(page, 'form_hasUnit', '否');
}

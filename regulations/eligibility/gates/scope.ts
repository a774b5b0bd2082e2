import { forceOn } from '../../articles/instrument.ts';
import { byReference, type Category } from '../categories.ts';
import type { ApplicationType, GateFacts, GateOptions } from '../gate-facts.ts';
import { ruleOf, type GateFinding } from '../gate-finding.ts';

/** The persons whom the work-injury exclusion names (article 2 paragraph 2). */
const INSURANCE_CATEGORIES: readonly Category[] = ['C3', 'C4', 'C5'];

/** Who is covered and from when: R001 to R004, R009 to R012 (articles 2, 45 to 47, 49). */
export function scopeGates(type: ApplicationType, facts: GateFacts, options: GateOptions): GateFinding[] {
  return [household(facts), scope(facts), workInjury(type, facts), workInjuryOfOthers(type, facts), reference(facts, options), otherPolice(facts), armedPolice(facts), force(facts, options)];
}

function household({ householdInProvince }: GateFacts): GateFinding {
  const rule = ruleOf('R001', 2);
  if (householdInProvince === undefined) return rule.open('是否具有广东省户籍，须核实');
  return householdInProvince ? rule.passed('具有广东省户籍') : rule.failed('没有广东省户籍，不属于适用对象');
}

function scope({ householdInProvince }: GateFacts): GateFinding {
  const rule = ruleOf('R002', 2);
  if (householdInProvince === undefined) return rule.open('核实户籍后审查人员类别');
  return householdInProvince ? rule.passed('属于细则规定的人员类别') : rule.none('没有广东省户籍，不再审查人员类别');
}

function workInjury(type: ApplicationType, { category, workInjuryInsured }: GateFacts): GateFinding {
  const rule = ruleOf('R003', 2);
  if (!INSURANCE_CATEGORIES.includes(category)) return rule.none('视同工伤的排除只针对第（三）（四）（五）项人员');
  if (type === 'adjustment') return rule.none('原已评定等级，调整时不再审查是否视同工伤');
  if (workInjuryInsured === undefined) return rule.open('是否应当认定视同工伤，须核实');
  return workInjuryInsured ? rule.failed('应当认定视同工伤，不办理因战因公伤残抚恤') : rule.passed('不属于视同工伤');
}

function workInjuryOfOthers(type: ApplicationType, { category, workInjuryInsured }: GateFacts): GateFinding {
  const rule = ruleOf('R004', 2);
  if (type === 'adjustment' || INSURANCE_CATEGORIES.includes(category) || !workInjuryInsured) return rule.none('不涉及');
  return rule.passed('视同工伤的排除没有列入本类人员，不自动排除');
}

function reference({ category, leftService }: GateFacts, { x46AsItem1 = true }: GateOptions): GateFinding {
  const rule = ruleOf('R009', 46);
  if (!byReference.includes(category)) return rule.none('不是第四十六条人员');
  if (leftService === undefined) return rule.open('是否已退出军队或者国家综合性消防救援队伍，须核实');
  if (!leftService) return rule.failed('尚未退出军队或者国家综合性消防救援队伍，不能参照办理');
  return rule.passed(x46AsItem1 ? '参照退出现役的残疾军人办理' : '参照办理；按平台设置，不按第二条第一款第（一）项处理');
}

function otherPolice({ category }: GateFacts): GateFinding {
  const rule = ruleOf('R010', 47);
  return category === 'X47' ? rule.passed('参照本细则评残，抚恤金由所在单位发放') : rule.none('不是第四十七条人员');
}

function armedPolice({ category }: GateFacts): GateFinding {
  const rule = ruleOf('R011', 45);
  return category === 'X45' ? rule.passed('武警适用本细则，按退役军人办理') : rule.none('不是武警');
}

function force({ applicationDate }: GateFacts, { continuations = [] }: GateOptions): GateFinding {
  const rule = ruleOf('R012', 49);
  const state = forceOn(applicationDate, continuations);
  if (state === 'not-yet') return rule.failed('申请日期早于细则施行日');
  if (state === 'lapsed') return rule.open('申请日期晚于细则有效期，须有继续适用的决定');
  return rule.passed('申请日期在细则有效期内');
}

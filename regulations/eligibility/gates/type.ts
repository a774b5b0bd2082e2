import { routingClass } from '../categories.ts';
import type { ApplicationType, GateFacts, GateOptions } from '../gate-facts.ts';
import { ruleOf, type GateFinding } from '../gate-finding.ts';
import { firstDayToAdjust, lastDayToApply, limitStart } from '../time-limit.ts';

/** Whether the application is of the right type and in time: R017 to R028 (articles 6 to 9, 13). */
export function typeGates(type: ApplicationType, facts: GateFacts, options: GateOptions): GateFinding[] {
  if (type === 'initial') return [notOfService(facts, options), ...threeYears(facts, options)];
  if (type === 'retrospective') return [ofService(facts, options), notGraded(facts), noTimeBar(facts), leftService(facts)];
  return [...oneYear(facts, options), samePart(facts), otherCauses(facts), anyCategory(facts)];
}

function notOfService({ category }: GateFacts, options: GateOptions): GateFinding {
  const rule = ruleOf('R017', 7);
  return routingClass(category, options) === 'item-1'
    ? rule.failed('服役期间的伤残不属于新办，应申请补办或者调整')
    : rule.passed('申请类型与人员类别相符');
}

function ofService({ category }: GateFacts, options: GateOptions): GateFinding {
  const rule = ruleOf('R018', 8);
  return routingClass(category, options) === 'item-1'
    ? rule.passed('申请类型与人员类别相符')
    : rule.failed('补办只适用于服役期间的伤残，应申请新办');
}

function notGraded({ gradedInService }: GateFacts): GateFinding {
  const rule = ruleOf('R017', 8);
  if (gradedInService === undefined) return rule.open('服役期间是否已就该伤残评定等级，须核实');
  return gradedInService ? rule.failed('该伤残在服役期间已评定等级，不能补办；等级有变化的应申请调整') : rule.passed('该伤残在服役期间没有评定等级');
}

function noTimeBar({ applicationDate, injuredOn }: GateFacts): GateFinding {
  const rule = ruleOf('R021', 8);
  return injuredOn !== undefined && applicationDate < injuredOn ? rule.failed('申请日期早于负伤日期，请核对') : rule.passed('补办没有申请期限');
}

function leftService({ leftService: left }: GateFacts): GateFinding {
  const rule = ruleOf('R022', 8);
  if (left === undefined) return rule.open('是否已退出现役，须核实');
  return left ? rule.passed('已退出现役') : rule.failed('尚未退出现役，不能补办');
}

const LEVELS = ['county', 'city', 'province'] as const;
const LEVEL_NAMES = { county: '县级', city: '市级', province: '省级' } as const;

function threeYears(facts: GateFacts, { diseaseStart, lateExceptionLevel = 'county' }: GateOptions): [GateFinding, GateFinding] {
  const [inTime, late] = [ruleOf('R019', 7), ruleOf('R020', 7)];
  const start = limitStart(facts, diseaseStart);
  if (start === undefined) {
    const open = '没有负伤或者职业病诊断、鉴定日期，无法判断三年期限';
    return [inTime.open(open), late.none(open)];
  }
  if (facts.applicationDate < start) {
    const wrong = '申请日期早于负伤或者诊断日期，请核对';
    return [inTime.failed(wrong), late.none(wrong)];
  }
  const last = lastDayToApply(start);
  if (facts.applicationDate <= last) return [inTime.passed(`在三年期限内（至${last}）`), late.none('没有超过三年')];
  const passed = inTime.none('已超过三年');
  const { lateException } = facts;
  if (!lateException) return [passed, late.failed(`超过三年期限（${last}），原则上不再受理；确需受理的须登记例外决定`)];
  return LEVELS.indexOf(lateException.level) < LEVELS.indexOf(lateExceptionLevel)
    ? [passed, late.failed(`超过三年期限（${last}），例外受理须由${LEVEL_NAMES[lateExceptionLevel]}决定`)]
    : [passed, late.passed(`超过三年，已登记例外决定：${lateException.reason}`)];
}

function oneYear(facts: GateFacts, { afterPeriodOpensNextDay = true }: GateOptions): GateFinding[] {
  const { lastGradedOn, lastAdjustedOn, applicationDate } = facts;
  const [early, open, earlier] = [ruleOf('R023', 9), ruleOf('R024', 9), ruleOf('R027', 9)];
  const last = [lastGradedOn, lastAdjustedOn].filter((day) => day !== undefined).sort().at(-1);
  const from = lastAdjustedOn !== undefined && last === lastAdjustedOn ? earlier.passed(`一年自上一次调整（${last}）起算`) : earlier.none('没有更晚的调整');
  if (last === undefined) return [early.none('没有上一次评定日期'), open.open('没有上一次评定残疾等级的日期，无法判断是否已满一年'), from];
  const first = firstDayToAdjust(last, { opensNextDay: afterPeriodOpensNextDay });
  return applicationDate < first
    ? [early.failed(`距上一次评定（${last}）未满一年，最早可于${first}申请`), open.none('未满一年'), from]
    : [early.none('已满一年'), open.passed(`距上一次评定已满一年（${first}起可以申请）`), from];
}

function samePart({ samePart: same }: GateFacts): GateFinding {
  const rule = ruleOf('R025', 13);
  if (same === undefined) return rule.open('申请调整的部位是否与档案记载一致，须核对');
  return same ? rule.passed('部位与伤残抚恤档案一致') : rule.failed('部位与伤残抚恤档案不一致，不能调整；新的伤残应另行申请');
}

function otherCauses({ otherCauses: others }: GateFacts): GateFinding {
  const rule = ruleOf('R026', 13);
  if (others === undefined) return rule.open('残情加重有无其他原因，须核实');
  return others ? rule.failed('残情因其他原因加重，不能调整') : rule.passed('已排除其他原因');
}

function anyCategory({ category, claimedNature }: GateFacts): GateFinding {
  const rule = ruleOf('R028', 9);
  return category === 'C1b' || category === 'X46d' || claimedNature === 'illness' ? rule.passed('因病评定等级的也可以调整') : rule.none('不是因病评定的等级');
}

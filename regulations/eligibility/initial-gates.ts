import { forceOn, type Continuation } from '../articles/instrument.ts';
import type { DateString } from '../calendar/dates.ts';
import type { Nature } from '../grades/grades.ts';
import { isServiceCategory, type Category } from './categories.ts';
import { lastDayToApply, limitStart, type InjuryDates } from './time-limit.ts';

export type ApplicationType = 'initial' | 'retrospective' | 'adjustment';

export interface InitialFacts extends InjuryDates {
  applicationDate: DateString;
  /** The identity held when the claimed injury arose. */
  category: Category;
  householdInProvince: boolean;
  /** Whether the case must be recognised as a work injury under the work-injury insurance rules. */
  workInjuryInsured: boolean;
  /** Whether the applicant is at fault for the event that caused the disability. */
  atFault: boolean;
  claimedNature: Nature;
  /** The officer's decision on the nature; absent while open. */
  natureDecision?: 'war' | 'duty' | 'none' | undefined;
  /** A recorded decision to handle an application after the three years all the same. */
  lateException?: { reason: string; decidedBy: string } | undefined;
}

export type GateOutcome = 'passed' | 'failed' | 'needs-decision' | 'not-applicable';

export interface GateFinding {
  rule: string;
  outcome: GateOutcome;
  article: number;
  message: string;
}

const finding = (rule: string, outcome: GateOutcome, article: number, message: string): GateFinding => ({ rule, outcome, article, message });

export interface GateOptions {
  continuations?: readonly Continuation[];
  /** Whether persons of article 46 are treated like item (1); a reading, not law. Default true. */
  x46AsItem1?: boolean;
}

/**
 * The gates of a first application (articles 2, 3, 7, 49): one finding for each rule, in the order of the rules.
 * Pure; decides nothing that the law leaves to an officer (`needs-decision`).
 */
export function checkInitialGates(facts: InitialFacts, { continuations = [], x46AsItem1 = true }: GateOptions = {}): GateFinding[] {
  return [
    household(facts),
    scope(facts),
    workInjury(facts),
    workInjuryOfOthers(facts),
    fault(facts),
    recognition(facts),
    illness(facts),
    force(facts, continuations),
    checkApplicationType('initial', facts.category, 'R017', x46AsItem1),
    checkApplicationType('initial', facts.category, 'R018', x46AsItem1),
    ...timeLimit(facts),
  ];
}

/** What the findings amount to: one failed gate decides; else one open decision; else acceptable. */
export function summariseGates(findings: readonly GateFinding[]): 'acceptable' | 'needs-decision' | 'not-acceptable' {
  if (findings.some((f) => f.outcome === 'failed')) return 'not-acceptable';
  return findings.some((f) => f.outcome === 'needs-decision') ? 'needs-decision' : 'acceptable';
}

/** R017: 新办 is not for injuries of the service period. R018: 补办 is only for them (articles 7, 8). */
export function checkApplicationType(type: ApplicationType, category: Category, rule: 'R017' | 'R018', x46AsItem1 = true): GateFinding {
  const service = isServiceCategory(category, x46AsItem1);
  if (rule === 'R017') {
    if (type !== 'initial') return finding(rule, 'not-applicable', 7, '不是新办申请');
    return service
      ? finding(rule, 'failed', 7, '服役期间的伤残不属于新办，应申请补办或者调整')
      : finding(rule, 'passed', 7, '申请类型与人员类别相符');
  }
  if (type !== 'retrospective') return finding(rule, 'not-applicable', 8, '不是补办申请');
  return service
    ? finding(rule, 'passed', 8, '申请类型与人员类别相符')
    : finding(rule, 'failed', 8, '补办只适用于服役期间的伤残，应申请新办');
}

function household(f: InitialFacts): GateFinding {
  return f.householdInProvince
    ? finding('R001', 'passed', 2, '具有广东省户籍')
    : finding('R001', 'failed', 2, '没有广东省户籍，不属于适用对象');
}

function scope(f: InitialFacts): GateFinding {
  if (f.category === 'X46') return finding('R002', 'passed', 46, '参照退役军人办理的人员');
  if (f.category === 'X47') return finding('R002', 'passed', 47, '参照人民警察评残，抚恤金由所在单位发放');
  return f.householdInProvince
    ? finding('R002', 'passed', 2, '属于细则规定的人员类别')
    : finding('R002', 'not-applicable', 2, '没有广东省户籍，不再审查人员类别');
}

const INSURANCE_CATEGORIES: readonly Category[] = ['C3', 'C4', 'C5'];

function workInjury(f: InitialFacts): GateFinding {
  if (!INSURANCE_CATEGORIES.includes(f.category)) return finding('R003', 'not-applicable', 2, '视同工伤的排除只针对第（三）（四）（五）项人员');
  return f.workInjuryInsured
    ? finding('R003', 'failed', 2, '应当认定视同工伤，不办理因战因公伤残抚恤')
    : finding('R003', 'passed', 2, '不属于视同工伤');
}

function workInjuryOfOthers(f: InitialFacts): GateFinding {
  if (INSURANCE_CATEGORIES.includes(f.category) || !f.workInjuryInsured) return finding('R004', 'not-applicable', 2, '不涉及');
  return finding('R004', 'passed', 2, '视同工伤的排除没有列入本类人员，不自动排除');
}

function fault(f: InitialFacts): GateFinding {
  return f.atFault
    ? finding('R005', 'failed', 3, '本人对致残事件负有过错责任，不能认定因战因公')
    : finding('R005', 'passed', 3, '本人没有过错责任');
}

function recognition(f: InitialFacts): GateFinding {
  if (f.natureDecision === undefined) return finding('R006', 'needs-decision', 3, '是否认定因战因公，须由经办人审查决定');
  return f.natureDecision === 'none'
    ? finding('R006', 'failed', 3, '经审查不符合因战因公情形')
    : finding('R006', 'passed', 3, f.natureDecision === 'war' ? '经审查认定因战' : '经审查认定因公');
}

function illness(f: InitialFacts): GateFinding {
  return f.claimedNature === 'illness'
    ? finding('R007', 'failed', 7, '新办不能认定因病致残')
    : finding('R007', 'passed', 7, '申请认定的性质可以由新办认定');
}

function force(f: InitialFacts, continuations: readonly Continuation[]): GateFinding {
  const state = forceOn(f.applicationDate, continuations);
  if (state === 'not-yet') return finding('R012', 'failed', 49, '申请日期早于细则施行日');
  if (state === 'lapsed') return finding('R012', 'needs-decision', 49, '申请日期晚于细则有效期，须有继续适用的决定');
  return finding('R012', 'passed', 49, '申请日期在细则有效期内');
}

function timeLimit(f: InitialFacts): [GateFinding, GateFinding] {
  const start = limitStart(f);
  if (start === undefined) {
    const open = '没有负伤或者职业病诊断、鉴定日期，无法判断三年期限';
    return [finding('R019', 'needs-decision', 7, open), finding('R020', 'not-applicable', 7, open)];
  }
  if (f.applicationDate < start) {
    const wrong = '申请日期早于负伤或者诊断日期，请核对';
    return [finding('R019', 'failed', 7, wrong), finding('R020', 'not-applicable', 7, wrong)];
  }
  const last = lastDayToApply(start);
  if (f.applicationDate <= last) {
    return [finding('R019', 'passed', 7, `在三年期限内(至${last})`), finding('R020', 'not-applicable', 7, '没有超过三年')];
  }
  const late = f.lateException
    ? finding('R020', 'passed', 7, `超过三年，已登记例外决定：${f.lateException.reason}`)
    : finding('R020', 'failed', 7, `超过三年期限（${last}）,原则上不再受理；确需受理的须登记例外决定`);
  return [finding('R019', 'not-applicable', 7, '已超过三年'), late];
}

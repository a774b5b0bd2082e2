import type { LegalActId } from '../acts/legal-acts.ts';
import { addYears, type DateString } from '../calendar/dates.ts';
import { articleOfDeadline, statutoryDeadlines, type DeadlineKey } from './statutory-deadlines.ts';

/** What the text says of the length: a number of these, only 及时, or nothing. */
export type LimitUnit = 'working-day' | 'calendar-day' | 'year' | 'month' | 'promptly' | 'none';

export interface TimeLimit {
  /** The number in the project's table of time limits. */
  id: string;
  name: string;
  articles: readonly number[];
  /** null where the text has no number: it is never shown as a period of the law. */
  amount: number | null;
  unit: LimitUnit;
  /** `within`: the end by the last day. `after`: not before it is over. `back`: counted back from the start. */
  direction: 'within' | 'after' | 'back';
  /** The event from which it runs and the one with which it ends, in short words. */
  starts: string;
  ends: string;
  startActs: readonly LegalActId[];
  /** Any of these ends it. */
  endActs: readonly LegalActId[];
  /** What the text, or what follows from it, makes of a breach; null: it does not say. */
  onBreach: string | null;
  /** The period that the platform counts and watches for it. */
  deadline: DeadlineKey | null;
  /** The longer limit inside which it runs. */
  inside?: string;
  /** Setting with the office's own number of working days: a warning, never law. */
  setting: string | null;
  /** Only in cases of this procedure; absent: in every case. */
  procedure?: 'disability-rating' | 'certificate-replacement' | 'relation-transfer';
  /** Only in cases of this type. */
  applicationType?: 'initial' | 'adjustment' | 'reissue' | 'military-inbound';
  /** Not in cases of these types. */
  notIn?: readonly string[];
}

type Rest = Partial<Pick<TimeLimit, 'startActs' | 'endActs' | 'onBreach' | 'setting' | 'inside' | 'applicationType' | 'direction'>>;

const stated = (id: string, name: string, articles: readonly number[], amount: number, unit: LimitUnit, starts: string, ends: string, rest: Rest = {}): TimeLimit => ({
  id, name, articles, amount, unit, direction: 'within', starts, ends, startActs: [], endActs: [], onBreach: null, deadline: null, setting: null, ...rest,
});

/** A step for which the text has no number of days. */
const open = (id: string, name: string, articles: readonly number[], starts: string, ends: string, rest: Rest = {}, unit: LimitUnit = 'none'): TimeLimit => ({
  id, name, articles, amount: null, unit, direction: 'within', starts, ends, startActs: [], endActs: [], onBreach: null, deadline: null, setting: null, ...rest,
});

const watched = (deadline: DeadlineKey, ends: string, onBreach: string | null = null): TimeLimit => {
  const { lawId, name, article, amount, unit, kind, startEvent, startActs, endActs } = statutoryDeadlines[deadline];
  return { id: lawId, name, articles: [article], amount, unit, direction: kind === 'at-least' ? 'after' : 'within', starts: startEvent, ends, startActs, endActs, onBreach, deadline, setting: null };
};

/** The time limits of an assessment (articles 7 to 20), with those for which the text has no number. In the order of the main flow. */
const ratingLimits: readonly TimeLimit[] = [
  stated('L01', '新办申请期限', [7], 3, 'year', '负伤，或者被诊断、鉴定为职业病', '提出申请', { endActs: ['apply'], onBreach: '原则上不再受理', applicationType: 'initial' }),
  stated('L02', '调整等级的等待期', [9], 1, 'year', '上一次评定残疾等级', '可以提出申请', { direction: 'after', endActs: ['apply'], applicationType: 'adjustment' }),
  stated('L03', '调整等级的病历时间', [13], 6, 'month', '提出申请', '病历形成', { direction: 'back', startActs: ['apply'], onBreach: '材料无效', applicationType: 'adjustment' }),
  open('L04', '所在单位审查', [14], '书面申请', '移送材料', {}, 'promptly'),
  open('L05', '材料告知', [15], '认定材料不全', '送达材料告知书', { startActs: ['find-materials-incomplete'], endActs: ['deliver-materials-notice'], setting: 'sla-materials-notice' }),
  open('L05a', '补充材料', [15], '送达材料告知书', '补充材料', { startActs: ['deliver-materials-notice'], endActs: ['supplement-materials'], setting: 'sla-supplement' }),
  watched('acceptance-notice', '签发'),
  open('L07', '市级审核县级审查报告', [15], '县级提交审查报告', '审核同意', { startActs: ['county-agrees'], endActs: ['city-agrees', 'city-returns-report', 'city-disagrees'], inside: 'L06', setting: 'sla-city-pre-review' }),
  open('L08', '残情医学鉴定', [15, 19], '出具介绍信', '签署鉴定意见', { startActs: ['issue-appraisal-referral'], endActs: ['sign-appraisal-opinion'], setting: 'sla-first-appraisal' }),
  watched('county-report', '报送市级'),
  watched('city-report', '报送省级'),
  open('L11', '省级初审', [17], '市级上报', '通知公示', { startActs: ['city-reports'], endActs: ['province-passes-first-review', 'province-refuses-first-review', 'province-remands-grading'], setting: 'sla-province-first-review' }),
  watched('public-notice-period', '公示结束', '公示无效'),
  open('L13', '核实公示反馈', [17], '公示结束', '逐级上报', { startActs: ['end-public-notice'], endActs: ['verify-feedback'], setting: 'sla-feedback-check' }),
  watched('certificate-delivery', '发给证件'),
  watched('refusal-return', '退还材料'),
  open('L16', '第二次鉴定', [20], '提出异议', '作出鉴定意见', { startActs: ['applicant-objects', 'department-objects'], endActs: ['sign-appraisal-opinion'], setting: 'sla-second-appraisal' }),
];

/** Those of 换证补证 (articles 27 to 29). */
const replacementLimits: readonly TimeLimit[] = [
  stated('L18', '遗失登报后的等待期', [27], 5, 'working-day', '登报之日', '可以提出申请', { direction: 'after', endActs: ['apply-for-replacement'], onBreach: '申请过早', applicationType: 'reissue' }),
  watched('replacement-county', '报送市级'),
  watched('replacement-city', '报送省级'),
  watched('replacement-province', '下发证件'),
  watched('replacement-city-down', '转发县级'),
  watched('replacement-county-down', '发给申请人'),
  open('L20', '境外定居变更的申请', [29], '提出申请', '定居', { startActs: ['apply-for-replacement'] }),
];

/** Those of 抚恤关系转移 (articles 34 to 38). */
const transferLimits: readonly TimeLimit[] = [
  stated('L25', '移交接收的申请期限', [34], 60, 'calendar-day', '军队办理退役手续或者移交手续', '提出申请', { endActs: ['apply-for-relation-transfer'], onBreach: '不是拒绝的理由；原则上应复查鉴定残疾情况', applicationType: 'military-inbound' }),
  open('L27', '户籍变化后申请转移', [35], '户籍地发生变化', '申请转移抚恤关系', { endActs: ['apply-for-relation-transfer'] }),
  watched('transfer-county', '报送市级或者发送档案'),
  // The county that is left sends the file from county to county; only the one that takes it in reports upwards.
  { ...watched('transfer-city', '报送省级'), notIn: ['in-province-out'] },
  { ...watched('transfer-province', '下发证件或者备案'), notIn: ['in-province-out'] },
  // A relation that goes out has its certificate changed where it goes.
  { ...watched('transfer-city-down', '转发县级'), notIn: ['cross-province-out', 'in-province-out'] },
  { ...watched('transfer-county-down', '发还申请人'), notIn: ['cross-province-out', 'in-province-out'] },
];

const of = (procedure: NonNullable<TimeLimit['procedure']>, limits: readonly TimeLimit[]): TimeLimit[] => limits.map((limit) => ({ ...limit, procedure }));

/** Every time limit, procedure by procedure; the filing (article 33) is in every case. */
export const timeLimits: readonly TimeLimit[] = [...of('disability-rating', ratingLimits), watched('filing', '归档'), ...of('certificate-replacement', replacementLimits), ...of('relation-transfer', transferLimits)];

/** The limits of a case of this procedure and type, with the article that states each for the type. */
export const timeLimitsOf = (procedure: string, applicationType: string): TimeLimit[] =>
  timeLimits
    .filter((limit) => (limit.procedure === undefined || limit.procedure === procedure) && (limit.applicationType === undefined || limit.applicationType === applicationType) && !limit.notIn?.includes(applicationType))
    .map((limit) => (limit.deadline ? { ...limit, articles: [articleOfDeadline(limit.deadline, applicationType)] } : limit));

const byId = new Map(timeLimits.map((limit) => [limit.id, limit]));

/** The limit with this number; throws RangeError on an unknown one. */
export function findTimeLimit(id: string): TimeLimit {
  const found = byId.get(id);
  if (!found) throw new RangeError(`未知的时限：${id}`);
  return found;
}

/** The last day of a limit in years that starts on a day, by the same day of the month; throws RangeError for a limit of another unit. */
export function lastDayOfLimit(id: string, startedOn: DateString): DateString {
  const { amount, unit } = findTimeLimit(id);
  if (amount === null || unit !== 'year') throw new RangeError(`时限${id}不以年计`);
  return addYears(startedOn, amount);
}

import type { LegalActId } from '../acts/legal-acts.ts';
import { instrument } from '../articles/instrument.ts';
import type { DateString } from '../calendar/dates.ts';
import { replacementDeadlines } from './replacement-deadlines.ts';
import { transferDeadlines } from './transfer-deadlines.ts';

export type DeadlineUnit = 'working-day' | 'calendar-day';
/** `at-most`: the end act by the last day. `at-least`: not before the period is over. */
export type DeadlineKind = 'at-most' | 'at-least';

export interface StatutoryDeadline {
  /** The number in the project's table of time limits. */
  lawId: string;
  name: string;
  article: number;
  /** Where the same period stands in another article for some types of application. */
  articleByType?: Readonly<Record<string, number>>;
  amount: number;
  unit: DeadlineUnit;
  kind: DeadlineKind;
  /** Any of these acts starts the period, on its legal date. */
  startActs: readonly [LegalActId, ...LegalActId[]];
  /** The event that starts it, in the law's terms. */
  startEvent: string;
  /** All of these acts must be done for the period to be kept. */
  endActs: readonly [LegalActId, ...LegalActId[]];
  /** Set where `endActs` are those of different ways of which a case goes one: the first of them is enough. */
  anyEndAct?: true;
  /** After any of these acts the period binds no longer in this case: it is neither kept nor broken. */
  endedBy?: readonly LegalActId[];
  /** First and last application date for which the rule holds. */
  from: DateString;
  until: DateString;
}

const { from, until } = instrument;

/** The periods of the law that bind the main flows. A number that is not here is a setting, never law. */
export const statutoryDeadlines = {
  'acceptance-notice': {
    lawId: 'L06', name: '签发受理通知书和介绍信', article: 15, amount: 20, unit: 'working-day', kind: 'at-most',
    startActs: ['accept-application'], startEvent: '受理之日',
    endActs: ['issue-acceptance-notice', 'issue-appraisal-referral'], endedBy: ['county-refuses', 'county-accepts-disagreement'], from, until,
  },
  'county-report': {
    lawId: 'L09', name: '县级报送市级', article: 15, amount: 20, unit: 'working-day', kind: 'at-most',
    startActs: ['receive-appraisal-opinion'], startEvent: '收到专家小组意见之日', endActs: ['county-proposes-grade'],
    endedBy: ['county-finds-below-standard', 'county-proposes-cancellation'], from, until,
  },
  'city-report': {
    lawId: 'L10', name: '市级报送省级', article: 16, amount: 20, unit: 'working-day', kind: 'at-most',
    startActs: ['county-proposes-grade', 'county-proposes-cancellation', 'county-finds-below-standard'], startEvent: '市级收到材料之日',
    endActs: ['city-reports'], endedBy: ['city-finds-not-qualified'], from, until,
  },
  'public-notice-period': {
    lawId: 'L12', name: '公示期', article: 17, amount: 7, unit: 'working-day', kind: 'at-least',
    startActs: ['post-public-notice'], startEvent: '公示张贴之日', endActs: ['end-public-notice'], from, until,
  },
  'certificate-delivery': {
    lawId: 'L14', name: '逐级发给证件', article: 17, amount: 60, unit: 'working-day', kind: 'at-most',
    startActs: ['end-public-notice'], startEvent: '公示结束之日', endActs: ['deliver-certificate'],
    endedBy: ['province-refuses', 'province-cancels-grade', 'province-remands-after-notice'], from, until,
  },
  'refusal-return': {
    lawId: 'L15', name: '告知不符合并退还材料', article: 17, amount: 60, unit: 'working-day', kind: 'at-most',
    startActs: ['city-reports', 'city-finds-not-qualified', 'city-forwards-negative', 'end-public-notice'], startEvent: '收到材料之日或者公示结束之日',
    endActs: ['deliver-outcome-notice'], endedBy: ['province-passes-first-review', 'province-remands', 'province-remands-grading', 'province-remands-after-notice', 'province-approves'], from, until,
  },
  filing: {
    lawId: 'L23', name: '材料归档', article: 33, amount: 20, unit: 'working-day', kind: 'at-most',
    startActs: ['deliver-certificate', 'deliver-outcome-notice', 'deliver-non-acceptance-notice', 'deliver-closing-notice', 'province-records-death', 'deliver-replacement-refusal', 'deliver-changed-certificate', 'deliver-transferred-certificate', 'deliver-transfer-refusal', 'deliver-no-registration-notice', 'close-outbound-relation', 'register-departure'],
    startEvent: '相关手续办理完毕', endActs: ['file-archive'], from, until,
  },
  ...replacementDeadlines,
  ...transferDeadlines,
} as const satisfies Record<string, StatutoryDeadline>;

export type DeadlineKey = keyof typeof statutoryDeadlines;

export const deadlineKeys = Object.keys(statutoryDeadlines) as DeadlineKey[];

/** The deadline with this key; throws RangeError on an unknown key. */
export function findDeadline(key: string): StatutoryDeadline {
  if (!Object.hasOwn(statutoryDeadlines, key)) throw new RangeError(`未知的期限：${key}`);
  return statutoryDeadlines[key as DeadlineKey];
}

/** The article by which a period binds in a case of this type. @throws RangeError on an unknown key */
export const articleOfDeadline = (key: string, applicationType: string): number => {
  const { article, articleByType } = findDeadline(key);
  return articleByType?.[applicationType] ?? article;
};

import type { Category } from '../eligibility/categories.ts';

/** How the injury came about; several may apply (article 11 item 3). */
export const circumstances = {
  'on-duty': '执行公务',
  'traffic-accident': '交通事故',
  accident: '意外事件（不需第三方认定或仲裁）',
  'accident-third-party': '意外事件（需第三方认定或仲裁）',
  commuting: '上下班途中',
  'medical-accident': '医疗事故',
  'occupational-disease': '职业病',
  other: '其他',
} as const;

export type Circumstance = keyof typeof circumstances;
export const circumstanceKeys = Object.keys(circumstances) as Circumstance[];

/** What decides which papers an application must carry. */
export interface MaterialFacts {
  category: Category;
  /** unknown counts as no */
  hasUnit?: boolean | undefined;
  /** Whether there was a stay in hospital; unknown counts as yes. */
  hospitalised?: boolean | undefined;
  circumstances: readonly Circumstance[];
}

/** One row of the decision tables by which the papers are listed. */
export interface RequiredMaterial {
  /** the first part is the item of the article */
  code: string;
  title: string;
  article: number;
  /** When it is asked for, in Chinese. */
  condition: string;
  /** What makes it valid in form; empty when the text adds nothing. */
  requirement: string;
  /** The rule that its absence breaks. */
  rule: string;
  /** Whether the article's list is open, so that a paper to the same effect may be accepted by a recorded decision. */
  openList: boolean;
  /** Whether the applicant or the county supplies it. */
  suppliedBy: 'applicant' | 'county';
  /** False for a paper that the platform asks for although the article does not list it. */
  statutory: boolean;
}

/** What the tables ask: every circumstance that changes the list, as a question of its own. */
export function tableInputs({ category, hasUnit = false, hospitalised = true, circumstances: given }: MaterialFacts): Record<string, string | boolean> {
  const has = (circumstance: Circumstance): boolean => given.includes(circumstance);
  return {
    category,
    hasUnit,
    hospitalised,
    onDuty: has('on-duty'),
    trafficAccident: has('traffic-accident'),
    thirdPartyAccident: has('accident-third-party'),
    commuting: has('commuting'),
    medicalAccident: has('medical-accident'),
    occupationalDisease: has('occupational-disease'),
  };
}

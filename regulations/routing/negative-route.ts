import type { OfficeLevel } from '../eligibility/gate-facts.ts';
import type { RoutingClass } from '../eligibility/categories.ts';

/** Whether the person was examined when the case was found not to qualify. */
export type RefusalStage = 'before-appraisal' | 'after-appraisal';
/** Up to the province without a notice, or the outcome notice with the applicant's papers. */
export type NegativeOutcome = 'report-to-province' | 'outcome-notice-and-return';

export interface NegativeRoute {
  outcome: NegativeOutcome;
  rule: 'R040' | 'R041' | 'R042' | 'R043' | 'R044';
  article: 15 | 16 | 17;
  /** Whether notice and papers go back through the levels between. */
  stepwise: boolean;
}

/**
 * What follows when a level finds that a case does not qualify (articles 15 to 17): a county or city reports persons of
 * item (1) up to the province and gives the others notice; the province gives notice to everybody. The stage changes
 * nothing in the text; it is part of the question so that a change of the law can tell them apart.
 */
export function negativeRoute(level: OfficeLevel, routing: RoutingClass, _stage: RefusalStage): NegativeRoute {
  if (level === 'province') return { outcome: 'outcome-notice-and-return', rule: 'R044', article: 17, stepwise: true };
  if (level === 'city') {
    return routing === 'item-1'
      ? { outcome: 'report-to-province', rule: 'R042', article: 16, stepwise: true }
      : { outcome: 'outcome-notice-and-return', rule: 'R043', article: 16, stepwise: true };
  }
  return routing === 'item-1'
    ? { outcome: 'report-to-province', rule: 'R040', article: 15, stepwise: true }
    : { outcome: 'outcome-notice-and-return', rule: 'R041', article: 15, stepwise: false };
}

export type GateOutcome = 'passed' | 'failed' | 'needs-decision' | 'not-applicable';

/** What one rule says of an application. */
export interface GateFinding {
  rule: string;
  outcome: GateOutcome;
  article: number;
  /** why, in Chinese */
  message: string;
}

/** Makes the findings of one rule. */
export const ruleOf = (rule: string, article: number) => ({
  passed: (message: string): GateFinding => ({ rule, outcome: 'passed', article, message }),
  failed: (message: string): GateFinding => ({ rule, outcome: 'failed', article, message }),
  open: (message: string): GateFinding => ({ rule, outcome: 'needs-decision', article, message }),
  none: (message: string): GateFinding => ({ rule, outcome: 'not-applicable', article, message }),
});

/**
 * The gates that stand before the acceptance: household, persons, time, kind of application, office and way (articles 2, 7 to 9, 14, 46, 49).
 * Fault, nature, part and cause are for the county's review, which ends with a 结果告知书 (article 15).
 */
const AT_ACCEPTANCE: readonly string[] = ['R001', 'R003', 'R009', 'R012', 'R017', 'R018', 'R019', 'R020', 'R021', 'R022', 'R023', 'R029', 'R031', 'R033'];

/** The failed gates by which an application is not taken on. */
export const stopsAcceptance = (findings: readonly GateFinding[]): GateFinding[] => findings.filter((finding) => finding.outcome === 'failed' && AT_ACCEPTANCE.includes(finding.rule));

/** What the findings amount to: one failed gate decides; else one open decision; else acceptable. */
export function summariseGates(findings: readonly GateFinding[]): 'acceptable' | 'needs-decision' | 'not-acceptable' {
  if (findings.some((f) => f.outcome === 'failed')) return 'not-acceptable';
  return findings.some((f) => f.outcome === 'needs-decision') ? 'needs-decision' : 'acceptable';
}

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

/** What the findings amount to: one failed gate decides; else one open decision; else acceptable. */
export function summariseGates(findings: readonly GateFinding[]): 'acceptable' | 'needs-decision' | 'not-acceptable' {
  if (findings.some((f) => f.outcome === 'failed')) return 'not-acceptable';
  return findings.some((f) => f.outcome === 'needs-decision') ? 'needs-decision' : 'acceptable';
}

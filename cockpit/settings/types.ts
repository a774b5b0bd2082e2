/** The server's answers about settings and what waits for a second person. */
export type ProposalKind = 'calendar-year' | 'setting' | 'continuation' | 'office-merger';

export interface Proposal {
  id: string;
  kind: ProposalKind;
  subject: string;
  payload: Record<string, unknown>;
  reason: string;
  status: 'open' | 'applied' | 'rejected' | 'withdrawn';
  proposedBy: string;
  proposedByName: string;
  proposedAt: string;
  decidedByName: string | null;
  decidedAt: string | null;
  decisionNote: string | null;
}
export type Value = number | boolean | readonly string[];
export interface Setting {
  key: string;
  name: string;
  article: string;
  description: string;
  usedIn: string;
  kind: 'number' | 'switch' | 'list';
  range: { unit: string; least: number; most: number } | null;
  /** words for a number that stands for a choice */
  choices: readonly string[] | null;
  defaultValue: Value;
  value: Value;
  history: { value: Value; validFrom: string; proposedByName: string; approvedByName: string | null; enteredAt: string; reason: string }[];
}
export interface Law {
  validity: { title: string; documentNumber: string; from: string; until: string; coveredUntil: string | null; daysLeft: number | null; needsDecision: boolean };
  continuations: { from: string; until: string | null; basis: string }[];
}

/** A setting's value in words. */
export function showValue(value: unknown, { range, choices }: Partial<Pick<Setting, 'range' | 'choices'>> = {}): string {
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (choices && typeof value === 'number') return choices[value - (range?.least ?? 0)] ?? String(value);
  if (value === 0 && range?.least === 0) return '不设';
  return `${String(value)} ${range?.unit ?? ''}`.trim();
}

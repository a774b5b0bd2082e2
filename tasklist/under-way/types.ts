import type { Deadline } from '../../ui/api/types.ts';

export interface PastPaper {
  kind: string;
  numberText: string | null;
}

/** A step that was done on paper, as it is entered. */
export interface PastStep {
  process: string;
  element: string;
  name: string;
  happenedOn: string;
  doneBy: string | null;
  data: Record<string, unknown>;
  papers: PastPaper[];
}

export interface NextStep {
  process: string;
  element: string;
  name: string;
  kind: 'task' | 'paper';
  form: string | null;
  level: 'county' | 'city' | 'province' | null;
  prefill: Record<string, unknown>;
  papers: { kind: string; title: string }[];
}

export interface OpeningPreview {
  standsAt: { process: string; element: string; name: string } | null;
  next: NextStep | null;
  endOfPast: string | null;
  acts: { act: string; name: string; articles: string[]; happenedOn: string; doneBy: string }[];
  deadlines: Pick<Deadline, 'key' | 'name' | 'article' | 'startedOn' | 'dueOn' | 'status' | 'metOn'>[];
  breaches: string[];
  refusal: { title: string; article: string | null; errors: { path: string; message: string }[] } | null;
}

export interface OpeningSummary {
  id: string;
  procedure: string;
  applicationType: string;
  personName: string;
  standsAt: { name: string };
  steps: number;
  reason: string;
  status: 'open' | 'applied' | 'rejected' | 'withdrawn';
  proposedById: string;
  proposedByName: string;
  proposedAt: string;
  decidedByName: string | null;
  decidedAt: string | null;
  decisionNote: string | null;
  caseId: string | null;
  caseNo: string | null;
}

export interface OpeningDetail extends OpeningSummary {
  application: Record<string, unknown>;
  entered: PastStep[];
  simulatedOn: string | null;
}

/** What is sent of a case that is under way on paper. */
export interface OpeningBody {
  procedure: string;
  applicationType: string;
  application: Record<string, unknown>;
  steps: Omit<PastStep, 'name'>[];
  simulatedOn?: string;
}

export const OPENING_STATUS: Record<OpeningSummary['status'], string> = { open: '等待确认', applied: '已转入', rejected: '已退回', withdrawn: '已撤回' };
export const OPENING_TONES = { open: 'info', applied: 'good', rejected: 'warn', withdrawn: 'neutral' } as const;
export const LEVELS: Record<NonNullable<NextStep['level']>, string> = { county: '县级', city: '市级', province: '省级' };

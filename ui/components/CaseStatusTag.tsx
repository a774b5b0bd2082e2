import type { CaseSummary } from '../api/types.ts';
import { CASE_STATUS, label, OUTCOME_NAMES } from '../format/labels.ts';
import { StatusTag, type Tone } from './StatusTag.tsx';

const TONES: Record<CaseSummary['status'], Tone> = { submitted: 'neutral', running: 'info', closed: 'good', rejected: 'bad' };

/** The state of a case; a closed one with its outcome. */
export function CaseStatusTag({ status, outcome }: { status: CaseSummary['status']; outcome: string | null }) {
  const words = CASE_STATUS[status] ?? status;
  const tone = outcome === 'refused' ? 'warn' : (TONES[status] ?? 'neutral');
  return <StatusTag tone={tone}>{outcome ? `${words}（${label(OUTCOME_NAMES, outcome)}）` : words}</StatusTag>;
}

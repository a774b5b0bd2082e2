import type { CaseSummary } from '../api/types.ts';
import { CASE_STATUS, ENDING_NAMES, label, OUTCOME_NAMES } from '../format/labels.ts';
import { StatusTag, type Tone } from './StatusTag.tsx';

const NEGATIVE = ['not-accepted', 'refused', 'refused-after-appraisal', 'grade-cancelled'];
const TONES: Record<CaseSummary['status'], Tone> = { submitted: 'neutral', running: 'info', suspended: 'warn', closed: 'good', rejected: 'bad' };

/** The state of a case; a closed one with its outcome, one that ended early with why. */
export function CaseStatusTag({ status, outcome, ending = null }: { status: CaseSummary['status']; outcome: string | null; ending?: CaseSummary['ending'] }) {
  if (ending && status === 'running') return <StatusTag tone="warn">{label(ENDING_NAMES, ending)}</StatusTag>;
  const words = CASE_STATUS[status] ?? status;
  const tone = ending || (outcome !== null && NEGATIVE.includes(outcome)) ? 'warn' : (TONES[status] ?? 'neutral');
  return <StatusTag tone={tone}>{outcome ? `${words}（${label(OUTCOME_NAMES, outcome)}）` : words}</StatusTag>;
}

import type { CaseRow } from '../../cases/case-row.ts';
import { factsOf } from '../../cases/load-paper-context.ts';
import { currentRatingOf } from './current-rating.ts';
import { natureOf } from '../../documents/paper-head.ts';

const CAUSES = { war: '因战致残', duty: '因公致残', illness: '因病致残' } as const;

/** Why somebody was disabled in as few words as the public needs (第17条); null while nobody has found the nature. */
export function shortCause(row: Pick<CaseRow, 'application' | 'application_type' | 'facts'>): string | null {
  const nature = natureOf(factsOf(row, 'propose-grade')['nature'] ?? factsOf(row, 'county-review')['nature']) ?? currentRatingOf(row).nature;
  return nature && CAUSES[nature];
}

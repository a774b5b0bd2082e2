import { textOf } from '../cases/load-paper-context.ts';
import type { Prefill } from '../procedures/prefill.ts';

/** What the forms of 死亡注销 are filled in with from the report. */
export const deathCancellationPrefills: Readonly<Record<string, Prefill>> = {
  'death-cancellation/verify-death': async (_, row) => ({ diedOn: textOf(row.application, 'diedOn') ?? undefined }),
};

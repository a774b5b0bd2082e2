import type { CaseRow } from '../cases/case-row.ts';
import type { Executor } from '../database/connect.ts';

/** Suggested answers for a form from what the case already holds; undefined and null are no suggestion. */
export type Prefill = (db: Executor, row: CaseRow) => Promise<Record<string, unknown>>;

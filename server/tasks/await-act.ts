import { setTimeout as pause } from 'node:timers/promises';
import type { ActRow, ActState } from '../../domain/acts/act-row.ts';
import { toActState } from '../../domain/acts/act-row.ts';
import type { Database } from '../../domain/database/connect.ts';

const PATIENCE_MS = 3000;

/** Waits a moment for a submitted act to become effective or rejected; an engine that is down leaves it submitted, which is no failure. */
export async function awaitAct(db: Database, submitted: ActState): Promise<ActState> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  let state = submitted;
  while (state.status === 'submitted' && Date.now() < giveUpAt) {
    await pause(30);
    const row = await db<ActRow>('acts').where({ id: submitted.id }).first('id', 'act', 'status', 'refusal');
    if (row) state = toActState(row);
  }
  return state;
}

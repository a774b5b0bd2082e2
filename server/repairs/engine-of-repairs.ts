import { randomUUID } from 'node:crypto';
import type { RepairEngine } from '../../domain/repairs/repair.ts';
import { Problem } from '../../domain/platform/problem.ts';
import type { EngineGateway } from '../engine/gateway.ts';
import { EngineRefusal } from '../engine/gateway.ts';
import { refusalText } from '../engine/refusal-text.ts';

/** The engine as repairs use it: a refusal for good is said in words, everything else is tried again. */
export const engineOfRepairs = (engine: EngineGateway): RepairEngine => ({
  live: (caseId) => engine.caseState(caseId),
  // What fails in the rehearsal would fail again: a timer of the new diagram that reads what nothing has set.
  rehearse: (command) => inWords(() => engine.rehearse({ id: randomUUID(), ...command }), (refusal) => !refusal.retryable || refusal.code === 'engine-failure'),
  send: (command) => inWords(() => engine.command(command), (refusal) => !refusal.retryable),
  wasCarriedOut: (commandId) => engine.wasCarriedOut(commandId),
});

/** @throws Problem for a refusal that repeating will not change */
async function inWords(ask: () => Promise<unknown>, isFinal: (refusal: EngineRefusal) => boolean): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (error instanceof EngineRefusal && isFinal(error)) throw new Problem({ status: 409, ...refusalText(error) });
    throw error;
  }
}

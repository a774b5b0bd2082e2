import type { RepairEngine } from '../../domain/repairs/carry-out-repair.ts';
import { Problem } from '../../domain/platform/problem.ts';
import type { EngineGateway } from '../engine/gateway.ts';
import { EngineRefusal } from '../engine/gateway.ts';
import { refusalText } from '../engine/refusal-text.ts';

/** The engine as repairs use it: a refusal for good is said in words, everything else is tried again. */
export const engineOfRepairs = (engine: EngineGateway): RepairEngine => ({
  live: (caseId) => engine.caseState(caseId),
  send: async (command) => {
    try {
      await engine.command(command);
    } catch (error) {
      if (error instanceof EngineRefusal && !error.retryable) throw new Problem({ status: 409, ...refusalText(error) });
      throw error;
    }
  },
});

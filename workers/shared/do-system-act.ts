import type { Knex } from 'knex';
import { latestAct } from '../../domain/acts/latest-act.ts';
import { recordSystemAct } from '../../domain/acts/record-system-act.ts';
import { getCase } from '../../domain/cases/case-row.ts';
import type { CaseRow } from '../../domain/cases/case-row.ts';
import { performEffect } from '../../domain/effects/perform-effect.ts';
import type { Clock } from '../../domain/platform/clock.ts';
import { findAct } from '../../regulations/acts/index.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import { defineHandler } from '../runtime/index.ts';
import type { Handler } from '../runtime/index.ts';
import { effectKey } from '../task-properties.ts';

export interface SystemActStep {
  topic: string;
  act: string;
  /** legal acts that the same step performs besides, in the same transaction */
  alsoActs?: readonly string[];
  /** the act that it follows from, or one of several; its legal date is this one's too */
  follows: string | readonly string[];
  /** writes what the act changes; called inside the effect's transaction. Gives what is kept with the act, without personal data; null: there was nothing to do, and no act is recorded. */
  work: (trx: Knex.Transaction, row: CaseRow, on: string, clock: Clock) => Promise<Record<string, unknown> | null>;
}

/** A worker that performs a legal act of an office, and what belongs to it: its consequences and the act in one transaction, once per round. */
export const systemActHandler = (step: SystemActStep) => ({ db, clock }: HandlerDeps): Handler =>
  defineHandler({
    topic: step.topic,
    variables: [],
    inputSchema: { type: 'object' },
    outputs: [],
    handle: async ({ task }) => {
      await performEffect(db, clock, effectKey(task, step.act), async (trx, round) => {
        const row = await getCase(trx, task.businessKey);
        const { happened_on: on } = await latestAct(trx, row.id, [step.follows].flat());
        const payload = await step.work(trx, row, on, clock);
        if (payload === null) return { acts: [] };
        const acts = [step.act, ...(step.alsoActs ?? [])];
        for (const act of acts) {
          const level = findAct(act).level;
          const orgCode = level === 'province' ? row.province_code : level === 'city' ? row.city_code : row.county_code;
          await recordSystemAct(trx, clock, { caseId: row.id, act, round, happenedOn: on, orgCode, orgLevel: level, processKey: task.processKey, activityId: task.activityId, payload });
        }
        return { ...payload, acts };
      });
    },
  });

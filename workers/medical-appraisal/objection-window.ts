import { latestAct } from '../../domain/acts/latest-act.ts';
import { openObjectionWindow } from '../../domain/appraisal/objection-window.ts';
import { addFacts, caseToday, getCase } from '../../domain/cases/case-row.ts';
import { factsOf } from '../../domain/cases/load-paper-context.ts';
import { performEffect } from '../../domain/effects/perform-effect.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import { defineHandler } from '../runtime/index.ts';
import type { Handler } from '../runtime/index.ts';
import { effectKey } from '../task-properties.ts';

/** Starts the time in which the result can be objected to, from its delivery. The 细则 gives no number (第20条): it is a setting. */
export const startObjectionWindowHandler = ({ db, clock }: HandlerDeps): Handler =>
  defineHandler<object, { objectionWindowDueAt: string }>({
    topic: 'medical-appraisal.start-objection-window',
    variables: [],
    inputSchema: { type: 'object' },
    outputs: ['objectionWindowDueAt'],
    handle: async ({ task }) => {
      const { result } = await performEffect(db, clock, effectKey(task, 'start-objection-window'), async (trx) => {
        const row = await getCase(trx, task.businessKey);
        const { happened_on: startedOn } = await latestAct(trx, row.id, ['notify-appraisal-result']);
        const { dueAt } = await openObjectionWindow(trx, row, startedOn);
        return { objectionWindowDueAt: dueAt };
      });
      return result;
    },
  });

/** The time to object is over: noted in the case, where the open task shows it. */
export const reportObjectionWindowHandler = ({ db, clock }: HandlerDeps): Handler =>
  defineHandler({
    topic: 'medical-appraisal.report-objection-window',
    variables: [],
    inputSchema: { type: 'object' },
    outputs: [],
    handle: async ({ task }) => {
      await performEffect(db, clock, effectKey(task, 'report-objection-window'), async (trx) => {
        const row = await getCase(trx, task.businessKey);
        await addFacts(trx, row.id, { 'objection-window': { ...factsOf(row, 'objection-window'), overOn: caseToday(row, clock) } });
        return {};
      });
    },
  });

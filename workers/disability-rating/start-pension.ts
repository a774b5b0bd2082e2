import { randomUUID } from 'node:crypto';
import { latestAct } from '../../domain/acts/latest-act.ts';
import { recordSystemAct } from '../../domain/acts/record-system-act.ts';
import { factsOf } from '../../domain/cases/load-paper-context.ts';
import { getCase } from '../../domain/cases/case-row.ts';
import { performEffect } from '../../domain/effects/perform-effect.ts';
import { firstPensionMonth } from '../../regulations/pension/first-month.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import { defineHandler } from '../runtime/index.ts';
import type { Handler } from '../runtime/index.ts';
import { effectKey } from '../task-properties.ts';

/** The pension runs from the month after the province's approval, whenever the certificate is handed over (第38条). */
export const startPensionHandler = ({ db, clock }: HandlerDeps): Handler =>
  defineHandler({
    topic: 'disability-rating.start-pension',
    variables: [],
    inputSchema: { type: 'object' },
    outputs: [],
    handle: async ({ task }) => {
      await performEffect(db, clock, effectKey(task, 'start-pension'), async (trx, round) => {
        const row = await getCase(trx, task.businessKey);
        const approval = await latestAct(trx, row.id, ['province-approves']);
        const decision = factsOf(row, 'province-decision');
        const firstMonth = firstPensionMonth(approval.happened_on);
        await trx('pensions').insert({
          id: randomUUID(),
          case_id: row.id,
          person_id: row.person_id,
          grade: decision['grade'],
          nature: decision['nature'],
          first_month: firstMonth,
          payer: row.county_code,
        });
        await recordSystemAct(trx, clock, { caseId: row.id, act: 'start-pension', round, happenedOn: approval.happened_on, orgCode: row.county_code, orgLevel: 'county', processKey: task.processKey, activityId: task.activityId, payload: { firstMonth } });
        return { firstMonth, acts: ['start-pension'] };
      });
    },
  });

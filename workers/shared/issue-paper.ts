import type { Knex } from 'knex';
import { recordSystemAct } from '../../domain/acts/record-system-act.ts';
import { latestAct } from '../../domain/acts/latest-act.ts';
import { caseToday, getCase } from '../../domain/cases/case-row.ts';
import { issueDocument } from '../../domain/documents/issue-document.ts';
import type { PaperOrder } from '../../domain/documents/paper-order.ts';
import { performEffect } from '../../domain/effects/perform-effect.ts';
import { findAct } from '../../regulations/acts/index.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import { defineHandler } from '../runtime/index.ts';
import type { Handler } from '../runtime/index.ts';
import { effectKey } from '../task-properties.ts';

export interface PaperStep {
  topic: string;
  /** the step's effect; also the legal act, unless `acts` says otherwise */
  act: string;
  /** the legal acts that issuing performs; none for a paper that is only prepared */
  acts?: readonly string[];
  /** the act on whose legal date the papers are dated; the case's today when absent */
  datedBy?: readonly string[];
  /** builds the papers; called inside the effect's transaction */
  papers: (trx: Knex.Transaction, caseId: string, issuedOn: string) => Promise<PaperOrder[]>;
}

/** A worker that issues papers: number, frozen data and the legal act in one transaction, once per round. */
export function issuePaperHandler({ db, clock }: HandlerDeps, step: PaperStep): Handler {
  return defineHandler({
    topic: step.topic,
    variables: [],
    inputSchema: { type: 'object' },
    outputs: [],
    handle: async ({ task }) => {
      const caseId = task.businessKey;
      await performEffect(db, clock, effectKey(task, step.act), async (trx, round) => {
        const row = await getCase(trx, caseId);
        const issuedOn = step.datedBy ? (await latestAct(trx, caseId, step.datedBy)).happened_on : caseToday(row, clock);
        const documentIds: string[] = [];
        for (const order of await step.papers(trx, caseId, issuedOn)) {
          documentIds.push((await issueDocument(trx, { ...order, caseId, round, issuedOn }, clock.now())).id);
        }
        const acts = step.acts ?? [step.act];
        for (const act of acts) {
          const level = findAct(act).level;
          const orgCode = level === 'province' ? row.province_code : level === 'city' ? row.city_code : row.county_code;
          await recordSystemAct(trx, clock, { caseId, act, round, happenedOn: issuedOn, orgCode, orgLevel: level, processKey: task.processKey, activityId: task.activityId });
        }
        return { documentIds, acts };
      });
    },
  });
}

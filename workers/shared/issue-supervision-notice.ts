import { recordSystemAct } from '../../domain/acts/record-system-act.ts';
import { caseToday, getCase } from '../../domain/cases/case-row.ts';
import { issueDocument } from '../../domain/documents/issue-document.ts';
import { performEffect } from '../../domain/effects/perform-effect.ts';
import { handOverNotice } from '../../domain/hand-overs/hand-over-notice.ts';
import { supervisionNoticePaper } from '../../domain/supervision/supervision-notice-paper.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import { defineHandler } from '../runtime/index.ts';
import type { Handler } from '../runtime/index.ts';
import { effectKey } from '../task-properties.ts';

/** 督办通知书 of the office above, and its way to the office in charge in the register (第31条). The process is the supervision's own: the case is a variable. */
export const issueSupervisionNoticeHandler = ({ db, clock }: HandlerDeps): Handler =>
  defineHandler<{ caseId: string }>({
    topic: 'shared.issue-supervision-notice',
    variables: ['caseId'],
    inputSchema: { type: 'object', required: ['caseId'], properties: { caseId: { type: 'string' } } },
    outputs: [],
    handle: async ({ task, variables: { caseId } }) => {
      const supervisionId = task.businessKey;
      await performEffect(db, clock, { ...effectKey(task, 'issue-supervision-notice'), caseId }, async (trx, round) => {
        const row = await getCase(trx, caseId);
        const issuedOn = caseToday(row, clock);
        const order = await supervisionNoticePaper(trx, supervisionId, issuedOn);
        const issued = await issueDocument(trx, { ...order, caseId, round, issuedOn }, clock.now());
        const level = order.officeCode === row.province_code ? 'province' : 'city';
        const act = await recordSystemAct(trx, clock, { caseId, act: 'issue-supervision-notice', round, happenedOn: issuedOn, orgCode: order.officeCode, orgLevel: level, processKey: task.processKey, activityId: task.activityId, payload: { supervisionId } });
        await handOverNotice(trx, row, { supervisionId, actId: act.id, numberText: issued.numberText, on: issuedOn });
        return { documentIds: [issued.id], acts: ['issue-supervision-notice'] };
      });
    },
  });

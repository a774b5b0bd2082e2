import { closeRelation, stopPension } from '../../domain/register/index.ts';
import { lastPensionMonth } from '../../regulations/pension/index.ts';
import { systemActHandler } from '../shared/do-system-act.ts';

/** The month of the cancellation is the last one that is paid (第41条); with the grade the relation ends. */
export const endPensionHandler = systemActHandler({
  topic: 'disability-rating.end-pension',
  act: 'end-pension',
  follows: 'province-cancels-grade',
  work: async (trx, row, cancelledOn) => {
    const lastMonth = lastPensionMonth(cancelledOn);
    await stopPension(trx, row.person_id, lastMonth, 'terminated');
    await closeRelation(trx, { personId: row.person_id, untilOn: cancelledOn, caseId: row.id });
    return { lastMonth };
  },
});

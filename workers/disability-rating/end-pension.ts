import { endPension } from '../../domain/disability-rating/end-pension.ts';
import { systemActHandler } from '../shared/do-system-act.ts';

/** The month of the cancellation is the last one that is paid (第41条). */
export const endPensionHandler = systemActHandler({
  topic: 'disability-rating.end-pension',
  act: 'end-pension',
  follows: 'province-cancels-grade',
  work: async (trx, row, cancelledOn) => {
    const lastMonth = cancelledOn.slice(0, 7);
    await endPension(trx, row.person_id, lastMonth);
    return { lastMonth };
  },
});

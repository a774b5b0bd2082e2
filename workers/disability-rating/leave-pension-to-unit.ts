import { openPensionRelation } from '../../domain/disability-rating/open-pension-relation.ts';
import { firstPensionMonth } from '../../regulations/pension/index.ts';
import { systemActHandler } from '../shared/do-system-act.ts';

/** The unit pays police outside the administrative establishment; the county's payments know nothing of them (第47条). */
export const leavePensionToUnitHandler = systemActHandler({
  topic: 'disability-rating.leave-pension-to-unit',
  act: 'leave-pension-to-unit',
  follows: 'province-approves',
  work: async (trx, row, approvedOn) => {
    const firstMonth = firstPensionMonth(approvedOn);
    await openPensionRelation(trx, row, approvedOn, firstMonth, 'unit');
    return { firstMonth };
  },
});

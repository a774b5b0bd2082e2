import { randomUUID } from 'node:crypto';
import { factsOf } from '../../domain/cases/load-paper-context.ts';
import { openPensionRelation } from '../../domain/disability-rating/open-pension-relation.ts';
import { stopPension } from '../../domain/register/index.ts';
import { firstPensionMonth, lastPensionMonth } from '../../regulations/pension/index.ts';
import { systemActHandler } from '../shared/do-system-act.ts';

/**
 * The pension runs from the month after the province's approval, whenever the certificate is handed over (第38条).
 * On 调整 what was paid by the old grade ends with the month of the approval.
 */
export const startPensionHandler = systemActHandler({
  topic: 'disability-rating.start-pension',
  act: 'start-pension',
  follows: 'province-approves',
  work: async (trx, row, approvedOn) => {
    const decision = factsOf(row, 'province-decision');
    const firstMonth = firstPensionMonth(approvedOn);
    if (row.application_type === 'adjustment') await stopPension(trx, row.person_id, lastPensionMonth(approvedOn), 'terminated');
    await openPensionRelation(trx, row, approvedOn, firstMonth, 'county');
    await trx('pensions').insert({
      id: randomUUID(),
      case_id: row.id,
      person_id: row.person_id,
      grade: decision['grade'],
      nature: decision['nature'],
      first_month: firstMonth,
      payer: row.county_code,
      // Who has died meanwhile is paid by the rules for deceased persons (第22、41条).
      status: row.facts['death'] ? 'withheld' : 'paying',
    });
    return { firstMonth };
  },
});

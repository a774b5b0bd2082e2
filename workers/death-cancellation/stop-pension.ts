import { diedOnOf } from '../../domain/death-cancellation/cancel-certificate.ts';
import { stopPension } from '../../domain/register/index.ts';
import { lastPensionMonth } from '../../regulations/pension/index.ts';
import { systemActHandler } from '../shared/do-system-act.ts';

/** The month of the death is the last one that is paid (第41条). */
export const stopPensionHandler = systemActHandler({
  topic: 'death-cancellation.stop-pension',
  act: 'stop-pension-on-death',
  follows: 'county-confirms-death',
  work: async (trx, row) => {
    const lastMonth = lastPensionMonth(diedOnOf(row));
    return { lastMonth, stopped: await stopPension(trx, row.person_id, lastMonth, 'terminated') };
  },
});

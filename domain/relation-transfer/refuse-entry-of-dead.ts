import { refuseDead } from '../persons/refuse-dead.ts';
import type { UserTaskSpec } from '../procedures/user-task-effect.ts';

/** Nobody who has died on the way is entered at another county, whichever way the relation comes. @param outcome the answer that makes the entry @throws Problem holder-died */
export const refuseEntryOfDead = (outcome: string, doing: string): NonNullable<UserTaskSpec['prepare']> => async (trx, { row, data }) => {
  if (data['outcome'] === outcome) await refuseDead(trx, row.person_id, doing);
  return data;
};

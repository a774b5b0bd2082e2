import { enterAbroadChange } from '../../domain/certificate-replacement/enter-abroad-change.ts';
import { systemActHandler } from '../shared/do-system-act.ts';

/** The county writes the change in the 变更栏 itself, dated as it found the application right (第29条). */
export const enterAbroadChangeHandler = systemActHandler({
  topic: 'certificate-replacement.enter-abroad-change',
  act: 'enter-abroad-change',
  follows: 'county-approves-replacement',
  work: async (trx, row, approvedOn) => ({ entry: (await enterAbroadChange(trx, row, approvedOn)).entry }),
});

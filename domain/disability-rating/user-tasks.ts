import type { UserTaskSpec } from '../procedures/user-task-effect.ts';
import { checkGates } from './check-gates.ts';
import { recordMaterialCheck } from './record-material-check.ts';
import { recordSupplement } from './record-supplement.ts';
import { checkReceipt, startCityPeriod } from './start-city-period.ts';

export const disabilityRatingTasks = {
  'disability-rating/check-materials': { effect: recordMaterialCheck },
  'disability-rating/county-review': { check: checkGates },
  'disability-rating/city-review': { check: checkReceipt, effect: startCityPeriod },
  'disability-rating/record-supplement': { effect: recordSupplement },
} satisfies Record<string, UserTaskSpec>;

import { recordMaterialCheck } from '../materials/record-material-check.ts';
import { recordSupplement } from '../materials/record-supplement.ts';
import { allEffects } from '../procedures/user-task-effect.ts';
import type { UserTaskSpec } from '../procedures/user-task-effect.ts';
import { checkCommission, checkCountyReview, checkMaterialAnswers, checkRegistration, checkRegrading } from './check-county.ts';
import { checkFileBack } from './check-file-back.ts';
import { checkLastMonth, checkReceipts } from './in-province/check-in-province.ts';
import { extendForReexamination, liftHold } from './lift-hold.ts';
import { certificateAtCity, certificateAtCounty, filingAtCity, filingAtProvince, papersAtCity, papersAtProvince, returnedToCounty } from './receipts.ts';
import { recordReceipts } from './record-receipts.ts';
import { refuseEntryOfDead } from './refuse-entry-of-dead.ts';
import { endWait, noteWait } from './wait-for-origin.ts';

export const relationTransferTasks = {
  'military-inbound/check-materials': { check: checkMaterialAnswers, effect: recordMaterialCheck },
  'military-inbound/record-supplement': { effect: recordSupplement },
  'military-inbound/county-review': { check: returnedToCounty.check, prepare: checkCountyReview, effect: allEffects(returnedToCounty.effect, extendForReexamination) },
  'military-inbound/commission-reexamination': { check: checkCommission },
  'military-inbound/handle-mismatch': { check: checkRegrading },
  'military-inbound/lift-hold': { effect: liftHold },
  'military-inbound/province-review': { ...papersAtProvince, prepare: refuseEntryOfDead('approved', '填写变更栏') },
  'cross-province-out/check-materials': { check: checkMaterialAnswers, effect: recordMaterialCheck },
  'cross-province-out/record-supplement': { effect: recordSupplement },
  'cross-province-out/decide-next': { prepare: checkFileBack },
  'cross-province-out/city-file': filingAtCity,
  'cross-province-out/province-file': filingAtProvince,
  'cross-province-in/receive-papers': recordReceipts,
  'cross-province-in/query-origin': { ...papersAtProvince, prepare: noteWait },
  'cross-province-in/record-origin-answer': { prepare: refuseEntryOfDead('confirmed', '填写变更栏'), effect: endWait },
  'relation-report/fill-registration-form': { check: checkRegistration },
  'relation-report/city-review': papersAtCity,
  'relation-return/city-pass-certificate': certificateAtCity,
  'relation-return/receive-certificate': certificateAtCounty,
  'in-province-out/check-materials': { check: checkMaterialAnswers, effect: recordMaterialCheck },
  'in-province-out/record-supplement': { effect: recordSupplement },
  'in-province-out/register-departure': { prepare: checkLastMonth },
  'in-province-in/check-receipts': { check: checkReceipts },
  'in-province-in/province-review': { ...papersAtProvince, prepare: refuseEntryOfDead('approved', '调整数据库') },
} satisfies Record<string, UserTaskSpec>;

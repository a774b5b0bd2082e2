import { recordMaterialCheck } from '../materials/record-material-check.ts';
import { recordSupplement } from '../materials/record-supplement.ts';
import { allEffects } from '../procedures/user-task-effect.ts';
import type { UserTaskSpec } from '../procedures/user-task-effect.ts';
import { checkCommission, checkCountyReview, checkMaterialAnswers, checkRegistration, checkRegrading } from './check-county.ts';
import { checkLastMonth, checkOutboundMaterials, checkReceipts, refuseEntryOfDead } from './in-province/check-in-province.ts';
import { extendForReexamination, liftHold } from './lift-hold.ts';
import { certificateAtCity, certificateAtCounty, filingAtCity, filingAtProvince, papersAtCity, papersAtProvince, returnedToCounty } from './receipts.ts';
import { recordReceipts } from './record-receipts.ts';
import { endWait, noteWait } from './wait-for-origin.ts';

export const relationTransferTasks = {
  'military-inbound/check-materials': { check: checkMaterialAnswers, effect: recordMaterialCheck },
  'military-inbound/record-supplement': { effect: recordSupplement },
  'military-inbound/county-review': { check: returnedToCounty.check, prepare: checkCountyReview, effect: allEffects(returnedToCounty.effect, extendForReexamination) },
  'military-inbound/commission-reexamination': { check: checkCommission },
  'military-inbound/handle-mismatch': { check: checkRegrading },
  'military-inbound/lift-hold': { effect: liftHold },
  'military-inbound/province-review': papersAtProvince,
  'cross-province-out/check-materials': { check: checkMaterialAnswers, effect: recordMaterialCheck },
  'cross-province-out/record-supplement': { effect: recordSupplement },
  'cross-province-out/city-file': filingAtCity,
  'cross-province-out/province-file': filingAtProvince,
  'cross-province-in/receive-papers': recordReceipts,
  'cross-province-in/query-origin': { ...papersAtProvince, prepare: noteWait },
  'cross-province-in/record-origin-answer': { effect: endWait },
  'relation-report/fill-registration-form': { check: checkRegistration },
  'relation-report/city-review': papersAtCity,
  'relation-return/city-pass-certificate': certificateAtCity,
  'relation-return/receive-certificate': certificateAtCounty,
  'in-province-out/check-materials': { check: checkOutboundMaterials, effect: recordMaterialCheck },
  'in-province-out/record-supplement': { effect: recordSupplement },
  'in-province-out/register-departure': { prepare: checkLastMonth },
  'in-province-in/check-receipts': { check: checkReceipts },
  'in-province-in/province-review': { ...papersAtProvince, prepare: refuseEntryOfDead },
} satisfies Record<string, UserTaskSpec>;

import { recordMaterialCheck } from '../materials/record-material-check.ts';
import { recordSupplement } from '../materials/record-supplement.ts';
import { allChecks, allEffects } from '../procedures/user-task-effect.ts';
import type { UserTaskSpec } from '../procedures/user-task-effect.ts';
import { checkCountyReport, checkCountyReview, checkProvinceReview, checkSameRating } from './check-county.ts';
import { checkMaterialAnswers } from './check-material-answers.ts';
import { checkNoticeAgain, keepNoticeAgain } from './loss-notice.ts';
import { certificateAtCity, certificateAtCounty, papersAtCity, papersAtProvince, returnedToCounty } from './receipts.ts';

export const certificateReplacementTasks = {
  'certificate-replacement/check-materials': { prepare: checkMaterialAnswers, effect: recordMaterialCheck },
  'certificate-replacement/record-supplement': { check: checkNoticeAgain, effect: allEffects(recordSupplement, keepNoticeAgain) },
  'certificate-replacement/county-review': { check: allChecks(checkCountyReview, returnedToCounty.check), effect: returnedToCounty.effect },
  'certificate-replacement/fill-replacement-form': { check: checkSameRating },
  'certificate-replacement/county-report': { check: checkCountyReport },
  'certificate-replacement/city-review': papersAtCity,
  'certificate-replacement/province-review': { check: allChecks(checkProvinceReview, papersAtProvince.check), effect: papersAtProvince.effect },
  'certificate-replacement/city-pass-certificate': certificateAtCity,
  'certificate-replacement/receive-certificate': certificateAtCounty,
} satisfies Record<string, UserTaskSpec>;

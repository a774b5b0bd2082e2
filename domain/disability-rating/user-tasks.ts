import { allChecks } from '../procedures/user-task-effect.ts';
import type { UserTaskSpec } from '../procedures/user-task-effect.ts';
import { checkAcceptance } from './check-acceptance.ts';
import { checkCityReview, checkDecision, checkFirstReview } from './check-decisions.ts';
import { checkGates } from './check-gates.ts';
import { checkMaterialAnswers } from './check-material-answers.ts';
import { checkNature } from './check-nature.ts';
import { checkProposal } from './check-proposal.ts';
import { checkReferralInstitution } from '../appraisal/check-referral-institution.ts';
import { recordMaterialCheck } from '../materials/record-material-check.ts';
import { recordSupplement } from '../materials/record-supplement.ts';
import { cityReceipt, negativeReceipt, provinceReceipt } from './receipts.ts';

export const disabilityRatingTasks = {
  'disability-rating/check-materials': { check: allChecks(checkAcceptance, checkMaterialAnswers), effect: recordMaterialCheck },
  'disability-rating/county-review': { check: allChecks(checkNature, checkGates) },
  'disability-rating/province-negative-review': negativeReceipt,
  'disability-rating/fill-approval-form': { check: checkNature },
  'disability-rating/issue-notices': { prepare: checkReferralInstitution },
  'disability-rating/propose-grade': { check: checkProposal },
  'disability-rating/city-review': { check: allChecks(checkCityReview, cityReceipt.check), effect: cityReceipt.effect },
  'disability-rating/province-first-review': { check: allChecks(checkFirstReview, provinceReceipt.check), effect: provinceReceipt.effect },
  'disability-rating/province-decision': { check: checkDecision },
  'disability-rating/record-supplement': { effect: recordSupplement },
} satisfies Record<string, UserTaskSpec>;

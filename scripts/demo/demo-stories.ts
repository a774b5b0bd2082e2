import type { Step } from './act-in-case.ts';
import { adjustmentOf, disputedAdjustment } from './adjustment-story.ts';
import type { ApiClient } from './api-client.ts';
import { acceptance, applicationOf, fromAcceptance, supplementRound } from './initial-rating-story.ts';
import { refusedByProvince, retrospectiveOf } from './retrospective-story.ts';
import { afterWithdrawal, withdraw } from './withdrawal-story.ts';

/** A case that `npm run demo` tells. */
export interface DemoStory {
  /** printed beside the case number */
  what: string;
  applicationFor: (idNumber: string, changes: Record<string, unknown>) => Record<string, unknown>;
  /** papers that are not handed in at first */
  without?: readonly string[];
  steps: readonly Step[];
  /** what happens to the case from outside its course, between `steps` and `afterwards` */
  interrupt?: (county: ApiClient, caseId: string) => Promise<void>;
  afterwards?: readonly Step[];
}

/** The cases in the order in which they are told; another procedure adds its own here. */
export const demoStories: readonly DemoStory[] = [
  { what: '新办评定残疾等级，材料补正后批准', applicationFor: applicationOf, without: ['N3'], steps: [...supplementRound, ...fromAcceptance] },
  { what: '补办评定残疾等级，县级认为不符合，逐级上报，省级不予评定', applicationFor: retrospectiveOf, steps: refusedByProvince },
  { what: '调整残疾等级，申请人有异议，以第二次鉴定为准', applicationFor: adjustmentOf, steps: disputedAdjustment },
  { what: '新办评定残疾等级，申请人撤回', applicationFor: applicationOf, steps: [acceptance], interrupt: withdraw, afterwards: afterWithdrawal },
];

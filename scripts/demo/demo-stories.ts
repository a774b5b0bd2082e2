import type { Step } from './act-in-case.ts';
import { adjustmentOf, disputedAdjustment } from './adjustment-story.ts';
import type { ApiClient } from './api-client.ts';
import type { ToldCase } from './coverage/told-case.ts';
import { outboundOf, outboundStory } from './cross-province-story.ts';
import { deathConfirmed, deathForwarded, deathOf, deathRecorded, deathReportedUp } from './death-story.ts';
import { inboundOf, inboundStory } from './inbound-story.ts';
import { acceptance, applicationOf, filed, fromAcceptance, supplementRound } from './initial-rating-story.ts';
import { lossOf, lossStory, replacementCodes } from './replacement-story.ts';
import { refusedByProvince, retrospectiveOf } from './retrospective-story.ts';
import { afterWithdrawal, withdraw } from './withdrawal-story.ts';

/** A case that `npm run demo` tells. */
export interface DemoStory {
  /** printed beside the case number */
  what: string;
  /** 评残 when absent */
  procedure?: string;
  /** @param told the cases that were told before, for a story that goes on from one */
  applicationFor: (idNumber: string, changes: Record<string, unknown>, told: readonly ToldCase[]) => Record<string, unknown>;
  /** codes of the papers that go with the application; those that the law asks of it when absent */
  codes?: readonly string[];
  /** papers that are not handed in at first */
  without?: readonly string[];
  steps: readonly Step[];
  /** what happens to the case from outside its course, between `steps` and `afterwards` */
  interrupt?: (county: ApiClient, caseId: string) => Promise<void>;
  afterwards?: readonly Step[];
}

/** The holder of the certificate that an earlier case has brought. */
function deathOfHolder(told: ToldCase | undefined): Record<string, unknown> {
  if (!told?.view.certificate) throw new Error('no certificate was issued before');
  const { name, idNumber } = told.application['person'] as { name: string; idNumber: string };
  return deathOf({ name, idNumber, category: told.application['category'] as string }, told.view.certificate.number, '2026-09-05', '2026-09-09');
}

/** The cases in the order in which they are told; another procedure adds its own here. */
export const demoStories: readonly DemoStory[] = [
  { what: '新办评定残疾等级，材料补正后批准', applicationFor: applicationOf, without: ['N3'], steps: [...supplementRound, ...fromAcceptance] },
  { what: '补办评定残疾等级，县级认为不符合，逐级上报，省级不予评定', applicationFor: retrospectiveOf, steps: refusedByProvince },
  { what: '调整残疾等级，申请人有异议，以第二次鉴定为准', applicationFor: adjustmentOf, steps: disputedAdjustment },
  { what: '新办评定残疾等级，申请人撤回', applicationFor: applicationOf, steps: [acceptance], interrupt: withdraw, afterwards: afterWithdrawal },
  { what: '证件遗失补发', procedure: 'certificate-replacement', applicationFor: lossOf, codes: replacementCodes, steps: lossStory },
  { what: '军队移交接收', procedure: 'relation-transfer', applicationFor: inboundOf, codes: ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'], steps: inboundStory },
  { what: '跨省迁出', procedure: 'relation-transfer', applicationFor: outboundOf, codes: ['K1', 'K2', 'K3'], steps: outboundStory },
  {
    what: '死亡注销（第一个案件的持证人）', procedure: 'death-cancellation', applicationFor: (_, __, [first]) => deathOfHolder(first), codes: ['D1'],
    steps: [deathConfirmed('2026-09-10', '2026-09-05'), deathReportedUp('2026-09-11'), deathForwarded('2026-09-17', '2026-09-14'), deathRecorded('2026-09-24', '2026-09-21'), filed('2026-10-12')],
  },
];

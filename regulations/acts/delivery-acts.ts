import type { LegalActId } from './legal-acts.ts';

/** What a delivery (article 31) can carry, and the act that it then is. */
export const deliveryActs = {
  'materials-notice': 'deliver-materials-notice',
  'non-acceptance-notice': 'deliver-non-acceptance-notice',
  'outcome-notice': 'deliver-outcome-notice',
  'acceptance-notice': 'deliver-acceptance-notice',
  certificate: 'deliver-certificate',
  'closing-notice': 'deliver-closing-notice',
  'replacement-supplement-notice': 'deliver-replacement-supplement-notice',
  'replacement-refusal-notice': 'deliver-replacement-refusal',
  'changed-certificate': 'deliver-changed-certificate',
  'transfer-supplement-notice': 'deliver-transfer-supplement-notice',
  'transfer-refusal-notice': 'deliver-transfer-refusal',
  'no-registration-notice': 'deliver-no-registration-notice',
  'hold-notice': 'deliver-hold-notice',
  'transferred-certificate': 'deliver-transferred-certificate',
  'cross-transfer-certificate': 'deliver-cross-transfer-certificate',
} as const satisfies Record<string, LegalActId>;

export type DeliverySubject = keyof typeof deliveryActs;

/** The act performed by delivering a subject; throws RangeError on an unknown subject. */
export function deliveryActOf(subject: string): (typeof deliveryActs)[DeliverySubject] {
  if (!Object.hasOwn(deliveryActs, subject)) throw new RangeError(`未知的送达内容：${subject}`);
  return deliveryActs[subject as DeliverySubject];
}

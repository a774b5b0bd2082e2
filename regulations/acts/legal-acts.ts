import { deathCancellationActs } from './death-cancellation-acts.ts';
import { certificateReplacementActs } from './certificate-replacement-acts.ts';
import type { LegalAct } from './legal-act.ts';
import { ratingActs } from './rating-acts.ts';
import { relationTransferActs } from './relation-transfer-acts.ts';

export type { ActKind, ActLevel, LegalAct } from './legal-act.ts';

/**
 * The vocabulary of legal acts: the thread from article to diagram element, event, constraint and screen.
 * Procedure by procedure, each in the order of its flow.
 */
export const legalActs = [...ratingActs, ...deathCancellationActs, ...certificateReplacementActs, ...relationTransferActs] as const;

export type LegalActId = (typeof legalActs)[number]['id'];

const byId: ReadonlyMap<string, LegalAct<LegalActId>> = new Map(legalActs.map((a) => [a.id, a]));

/** Whether a text is the id of a legal act. */
export function isLegalAct(id: string): id is LegalActId {
  return byId.has(id);
}

/** The act with this id; throws RangeError on an unknown id. */
export function findAct(id: string): LegalAct<LegalActId> {
  const found = byId.get(id);
  if (!found) throw new RangeError(`未登记的法律行为：${id}`);
  return found;
}

import { certificateReplacement } from './certificate-replacement.ts';
import { deathCancellation } from './death-cancellation.ts';
import { disabilityRating } from './disability-rating.ts';
import { relationTransfer } from './relation-transfer.ts';

/** Every call of a shared diagram, procedure by procedure. */
export const calls = [...disabilityRating.calls, ...deathCancellation.calls, ...certificateReplacement.calls, ...relationTransfer.calls] as const;

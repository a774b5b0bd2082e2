import { deathCancellation } from './death-cancellation.ts';
import { certificateReplacement } from './certificate-replacement.ts';
import { disabilityRating } from './disability-rating.ts';
import { relationTransfer } from './relation-transfer.ts';
import { shared } from './shared.ts';

/** Every user task of the diagrams, procedure by procedure in the order in which a case meets them. */
export const userTasks = [...disabilityRating.userTasks, ...deathCancellation.userTasks, ...certificateReplacement.userTasks, ...relationTransfer.userTasks, ...shared.userTasks] as const;

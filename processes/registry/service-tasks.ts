import { deathCancellation } from './death-cancellation.ts';
import { certificateReplacement } from './certificate-replacement.ts';
import { disabilityRating } from './disability-rating.ts';
import { relationTransfer } from './relation-transfer.ts';
import { shared } from './shared.ts';

/** Every external task of the diagrams except the reminders, which follow from the user tasks (see `deadline-timers.ts`). */
export const serviceTasks = [...disabilityRating.serviceTasks, ...deathCancellation.serviceTasks, ...certificateReplacement.serviceTasks, ...relationTransfer.serviceTasks, ...shared.serviceTasks] as const;

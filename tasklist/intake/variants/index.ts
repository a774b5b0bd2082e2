import { deathCancellationIntake } from './death-cancellation.ts';
import { certificateReplacementIntake } from './certificate-replacement.ts';
import { disabilityRatingIntake } from './disability-rating.ts';
import { inProvinceInIntake, inProvinceOutIntake } from './in-province.ts';
import type { IntakeVariant } from './intake-variant.ts';
import { relationTransferIntake } from './relation-transfer.ts';

export { pathOf, withAnswered } from './intake-variant.ts';
export type { IntakeVariant } from './intake-variant.ts';

/** What can be taken in, in the order of the menu. */
export const intakeVariants: readonly IntakeVariant[] = [disabilityRatingIntake, certificateReplacementIntake, relationTransferIntake, inProvinceOutIntake, inProvinceInIntake, deathCancellationIntake];

/** The last part of the address of the pages that take in this matter. */
export const pathOfMatter = (procedure: string, applicationType: string): string => intakeVariants.find(({ path }) => path === applicationType)?.path ?? procedure;

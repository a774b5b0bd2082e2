import { disabilityRating } from './disability-rating.ts';

/** Every call of a shared diagram, procedure by procedure. */
export const calls = [...disabilityRating.calls] as const;

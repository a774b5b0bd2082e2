import type { OfferedOutcome } from './runs/choices.ts';

const proposed = 'proposeGradeOutcome';

/**
 * Outcomes that a form refuses unless the case is of some kind: the domain says so when the form is sent, so that a run with
 * them is no run. Each stands beside the check that refuses it; a test holds both together.
 */
export const offeredOutcomes: readonly OfferedOutcome[] = [
  // domain/disability-rating/check-proposal.ts
  { process: 'disability-rating', task: 'propose-grade', value: 'below-minimum', variable: 'applicationType', values: ['adjustment'] },
  // domain/disability-rating/check-decisions.ts
  { process: 'disability-rating', task: 'city-review', value: 'not-qualified', variable: proposed, values: ['proposed', 'below-standard'] },
  { process: 'disability-rating', task: 'province-first-review', value: 'passed', variable: proposed, values: ['proposed', 'below-minimum'] },
  { process: 'disability-rating', task: 'province-first-review', value: 'returned', variable: proposed, values: ['below-standard'] },
  { process: 'disability-rating', task: 'province-decision', value: 'approved', variable: proposed, values: ['proposed', 'below-standard'] },
  { process: 'disability-rating', task: 'province-decision', value: 'cancelled', variable: proposed, values: ['below-minimum'] },
  // domain/relation-transfer/check-county.ts
  { process: 'military-inbound', task: 'handle-mismatch', value: 'regrading', variable: 'reexamination', values: ['done'] },
];

import { deathCancellationHandlers } from './death-cancellation/index.ts';
import { certificateReplacementHandlers } from './certificate-replacement/index.ts';
import { disabilityRatingHandlers } from './disability-rating/index.ts';
import type { HandlerDeps } from './handler-deps.ts';
import { appraisalHandlers } from './medical-appraisal/index.ts';
import { relationTransferHandlers } from './relation-transfer/index.ts';
import type { Handler } from './runtime/index.ts';
import { sharedHandlers } from './shared/index.ts';

const factories = [...disabilityRatingHandlers, ...deathCancellationHandlers, ...certificateReplacementHandlers, ...relationTransferHandlers, ...appraisalHandlers, ...sharedHandlers] as const;

/** Every handler of the platform, one topic each. */
export const createHandlers = (deps: HandlerDeps): Handler[] => factories.map((create) => create(deps));

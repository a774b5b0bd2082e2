import { deathCancellationActsWithoutPapers, deathCancellationWays } from './ways/death-cancellation.ts';
import { certificateReplacementActsWithoutPapers, certificateReplacementWays } from './ways/certificate-replacement.ts';
import { disabilityRatingActsWithoutPapers, disabilityRatingWays } from './ways/disability-rating.ts';
import { relationTransferActsWithoutPapers, relationTransferWays } from './ways/relation-transfer.ts';
import type { HandOverRoute, Way, WayFacts } from './ways/way.ts';

export type { HandOverRoute, Leg, Station, WayFacts } from './ways/way.ts';

const ways: Readonly<Record<string, Way>> = { ...disabilityRatingWays, ...deathCancellationWays, ...certificateReplacementWays, ...relationTransferWays };

export const actsWithPapers: readonly string[] = Object.keys(ways);

/** The way of the papers that pass with an act; null when none do. */
export function handOverRouteOf(act: string, facts: WayFacts): HandOverRoute | null {
  const way = ways[act];
  return typeof way === 'function' ? way(facts) : (way ?? null);
}

/** Acts with which no paper leaves the office. */
export const actsWithoutPapers: readonly string[] = [...disabilityRatingActsWithoutPapers, ...deathCancellationActsWithoutPapers, ...certificateReplacementActsWithoutPapers, ...relationTransferActsWithoutPapers];

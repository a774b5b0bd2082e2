import type { Injury } from '../../regulations/grades/index.ts';

/** The injuries that a proposal merges (第23条); none for a single one. */
export const injuriesOf = (proposal: Record<string, unknown>): readonly Injury[] => (Array.isArray(proposal['injuries']) ? (proposal['injuries'] as Injury[]) : []);

import type { Seal } from './seal.ts';

/** Ink on the printed paper: the platform does nothing but record who sealed it and when. */
export const wetInk: Seal = { method: 'wet-ink', apply: async () => ({ evidence: {}, sealedPdf: null }) };

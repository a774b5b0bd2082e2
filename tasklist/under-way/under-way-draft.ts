import { withoutIdNumbers } from '../intake/intake-draft.ts';
import type { PastStep } from './types.ts';

export interface UnderWayDraft {
  step: 0 | 1 | 2;
  application: Record<string, unknown>;
  steps: PastStep[];
  reason: string;
  savedAt: string | null;
}

export const emptyDraft = (): UnderWayDraft => ({ step: 0, application: {}, steps: [], reason: '', savedAt: null });

const keyOf = (userId: string, place: string): string => `under-way-draft:${place}:${userId}`;

/** The kept draft of this person; an unreadable one counts as none. It starts at the first step, as the identity number is missing. */
export function readDraft(store: Pick<Storage, 'getItem'>, userId: string, place: string): UnderWayDraft {
  try {
    const kept = JSON.parse(store.getItem(keyOf(userId, place)) ?? 'null') as Partial<UnderWayDraft> | null;
    return kept ? { ...emptyDraft(), ...kept, step: 0 } : emptyDraft();
  } catch {
    return emptyDraft();
  }
}

/** Keeps the draft without identity numbers; a full or forbidden store is no reason to stop working. */
export function keepDraft(store: Pick<Storage, 'setItem'>, userId: string, place: string, draft: UnderWayDraft): void {
  try {
    store.setItem(keyOf(userId, place), JSON.stringify({ ...draft, application: withoutIdNumbers(draft.application) }));
  } catch {
    return;
  }
}

export const dropDraft = (store: Pick<Storage, 'removeItem'>, userId: string, place: string): void => store.removeItem(keyOf(userId, place));

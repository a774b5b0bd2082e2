import type { UploadedFile } from '../../ui/api/types.ts';

export type IntakeStep = 0 | 1 | 2;
export interface IntakeDraft {
  step: IntakeStep;
  application: Record<string, unknown>;
  /** uploaded files by the code of the material */
  files: Record<string, UploadedFile[]>;
  savedAt: string | null;
}

export const emptyDraft = (): IntakeDraft => ({ step: 0, application: {}, files: {}, savedAt: null });

/** Takes identity numbers out of answers, however deep: they are never kept in the browser. */
export function withoutIdNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIdNumbers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !/id_?number/i.test(name)).map(([name, inner]) => [name, withoutIdNumbers(inner)]));
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
/** Whose draft it is, of which procedure. */
export interface DraftOf {
  userId: string;
  procedure: string;
}
const keyOf = ({ userId, procedure }: DraftOf): string => `intake-draft:${procedure}:${userId}`;

/** The kept draft of this person; an unreadable one counts as none. It starts at the first step, as the identity number is missing. */
export function readDraft(store: Store, of: DraftOf): IntakeDraft {
  try {
    const kept = JSON.parse(store.getItem(keyOf(of)) ?? 'null') as Partial<IntakeDraft> | null;
    return kept ? { ...emptyDraft(), ...kept, step: 0 } : emptyDraft();
  } catch {
    return emptyDraft();
  }
}

/** Keeps the draft without identity numbers; a full or forbidden store is no reason to stop working. */
export function keepDraft(store: Store, of: DraftOf, draft: IntakeDraft): boolean {
  try {
    store.setItem(keyOf(of), JSON.stringify({ ...draft, application: withoutIdNumbers(draft.application) }));
    return true;
  } catch {
    return false;
  }
}

export const dropDraft = (store: Store, of: DraftOf): void => store.removeItem(keyOf(of));

import { drawPanel } from './draw-panel.ts';
import type { DrawInput, PanelMember } from './draw-panel.ts';
import { sha256Text } from './sha256.ts';

/** The method, named in every record: another way of drawing gets another name. */
const drawMethod = 'sha256-counter-fisher-yates-1';

/** A draw as it was recorded: what was known beforehand, the seed, the result, and a check sum over all of it. */
export interface DrawRecord {
  method: typeof drawMethod;
  drawId: string;
  caseNo: string;
  stage: 'first' | 'second';
  /** 1 for the first draw of the case, one more for every draw after it */
  sequence: number;
  institution: { id: string; name: string };
  /** legal date, YYYY-MM-DD */
  drawnOn: string;
  /** when the seed was made, ISO */
  seededAt: string;
  officer: { id: string; name: string };
  /** why the panel was drawn anew; null for a first draw */
  reason: string | null;
  /** check sum of the draw before it */
  previousDigest: string | null;
  input: DrawInput;
  members: readonly PanelMember[];
  /** SHA-256 of the record without this field, keys sorted */
  digest: string;
}

/** What is wrong with a record; empty when everything can be followed. */
export type DrawFault = 'unreadable' | 'method-unknown' | 'digest-differs' | 'input-unlawful' | 'members-differ';

/** JSON whose keys are sorted at every level: one text for one content. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/** The check sum of a record. */
export function digestOf({ digest: _, ...rest }: Omit<DrawRecord, 'digest'> & { digest?: string }): string {
  return sha256Text(sortedJson(rest));
}

/** Computes the members and the check sum. @throws as drawPanel */
export function sealDraw(draft: Omit<DrawRecord, 'method' | 'members' | 'digest'>): DrawRecord {
  const record = { method: drawMethod, ...draft, members: drawPanel(draft.input) } as const;
  return { ...record, digest: digestOf(record) };
}

/** Draws again from a record and compares. Takes anything; a thing that is no record is a fault, not an error. */
export function verifyDraw(record: unknown): DrawFault[] {
  if (!isRecord(record)) return ['unreadable'];
  if (record.method !== drawMethod) return ['method-unknown'];
  const faults: DrawFault[] = digestOf(record) === record.digest ? [] : ['digest-differs'];
  try {
    if (sortedJson(drawPanel(record.input)) !== sortedJson(record.members)) faults.push('members-differ');
  } catch {
    faults.push('input-unlawful');
  }
  return faults;
}

function isRecord(value: unknown): value is DrawRecord {
  if (value === null || typeof value !== 'object') return false;
  const { input, members, digest, method } = value as Partial<Record<keyof DrawRecord, unknown>>;
  if (typeof digest !== 'string' || typeof method !== 'string' || !Array.isArray(members) || input === null || typeof input !== 'object') return false;
  const { candidates, excluded, kept, disciplines, size, seed } = input as Partial<Record<keyof DrawInput, unknown>>;
  const people = (list: unknown): boolean => Array.isArray(list) && list.every((entry) => entry !== null && typeof entry === 'object' && typeof (entry as { id?: unknown }).id === 'string');
  const withFields = Array.isArray(candidates) && people(candidates) && candidates.every((candidate) => Array.isArray((candidate as { disciplines?: unknown }).disciplines));
  return withFields && people(excluded) && people(members) && Array.isArray(kept) && Array.isArray(disciplines) && typeof size === 'number' && typeof seed === 'string';
}

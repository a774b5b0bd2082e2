import type { RecusalGround } from '../recusal/index.ts';
import { LEAST_EXPERTS } from './check-opinion.ts';
import { randomStream } from './random-stream.ts';

/** An expert of the pool as the draw sees him. */
export interface Candidate {
  id: string;
  name: string;
  title: string;
  disciplines: readonly string[];
}

/** Why an expert of the pool was not drawn from: one of the grounds of article 4, or not able to come. */
export type ExclusionReason = RecusalGround | 'unavailable';

export interface DrawInput {
  /** everybody who stood in the pool on the day, sorted by id */
  candidates: readonly Candidate[];
  excluded: readonly { id: string; reason: ExclusionReason; note?: string }[];
  /** members of an earlier draw of the same appraisal who stay */
  kept: readonly string[];
  /** fields that the panel must cover (article 19) */
  disciplines: readonly string[];
  /** members of the whole panel, at least 3 */
  size: number;
  /** 64 hexadecimal digits, recorded before the result is known */
  seed: string;
}

export interface PanelMember {
  id: string;
  /** `kept`: stayed from before; a discipline: drawn for it; `fill`: drawn from all */
  drawnFor: string;
}

/** A pool from which no lawful panel can be drawn; the message says in Chinese what is missing. */
export class DrawImpossible extends Error {
  override readonly name = 'DrawImpossible';
}

/** Order of ids that is the same on every machine. */
export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Draws a panel from the pool (articles 18, 19): the same input gives the same panel anywhere.
 * First one expert for each required discipline that nobody covers yet, in the order of the disciplines; then the free places
 * from all who are left, one after another without putting back (Fisher–Yates, the rest keeping its order). Every expert who may be drawn for a place has the same chance of it.
 * @throws DrawImpossible when too few experts are left or a discipline has none
 * @throws RangeError when the input is not a lawful one: unsorted, an id twice, fewer than 3 places, a bad seed
 */
export function drawPanel(input: DrawInput): PanelMember[] {
  checkInput(input);
  const out = new Set([...input.excluded.map((entry) => entry.id), ...input.kept]);
  const left = input.candidates.filter((candidate) => !out.has(candidate.id));
  const members: PanelMember[] = input.kept.map((id) => ({ id, drawnFor: 'kept' }));
  const covered = new Set(input.candidates.filter((candidate) => input.kept.includes(candidate.id)).flatMap((candidate) => candidate.disciplines));
  const random = randomStream(input.seed);
  const take = (candidate: Candidate, drawnFor: string): void => {
    left.splice(left.indexOf(candidate), 1);
    members.push({ id: candidate.id, drawnFor });
    for (const discipline of candidate.disciplines) covered.add(discipline);
  };
  for (const discipline of input.disciplines) {
    if (covered.has(discipline)) continue;
    const able = left.filter((candidate) => candidate.disciplines.includes(discipline));
    if (able.length === 0) throw new DrawImpossible(`专家库中没有可以参加的“${discipline}”专家`);
    take(able[random.below(able.length)] as Candidate, discipline);
  }
  const free = Math.max(0, input.size - members.length);
  if (left.length < free) throw new DrawImpossible(`可以参加的专家不足：还需${free}名，只有${left.length}名`);
  for (let place = 0; place < free; place += 1) take(left[random.below(left.length)] as Candidate, 'fill');
  return members;
}

function checkInput({ candidates, size, kept, disciplines }: DrawInput): void {
  if (!Number.isInteger(size) || size < LEAST_EXPERTS) throw new RangeError(`专家小组不少于${LEAST_EXPERTS}名`);
  const unsorted = candidates.some((candidate, index) => index > 0 && byId(candidates[index - 1] as Candidate, candidate) >= 0);
  if (unsorted) throw new RangeError('专家名单没有按编号排列，或者有重复的编号');
  if (kept.some((id) => !candidates.some((candidate) => candidate.id === id))) throw new RangeError('留任的专家不在名单中');
  if (new Set([...kept]).size !== kept.length || new Set(disciplines).size !== disciplines.length) throw new RangeError('名单中有重复的内容');
}

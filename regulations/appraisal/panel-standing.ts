import { LEAST_EXPERTS } from './check-opinion.ts';

export interface DeclaredMember {
  id: string;
  /** `none`: no ground of article 4; the others leave the panel */
  declaration: 'none' | 'recuses' | 'unavailable';
  disciplines: readonly string[];
}

export interface PanelStanding {
  staying: string[];
  leaving: string[];
  /** null: the panel stands; else why it must be drawn anew, in Chinese */
  redrawBecause: string | null;
}

/** What is left of a panel after its members have declared themselves: fewer than three, or a field uncovered, means another draw (R016, R080). */
export function standingOf(members: readonly DeclaredMember[], requiredDisciplines: readonly string[]): PanelStanding {
  const staying = members.filter((member) => member.declaration === 'none');
  const leaving = members.filter((member) => member.declaration !== 'none').map((member) => member.id);
  const uncovered = requiredDisciplines.find((discipline) => !staying.some((member) => member.disciplines.includes(discipline)));
  const tooFew = staying.length < LEAST_EXPERTS ? `能够参加的专家只有${staying.length}名，不足${LEAST_EXPERTS}名` : null;
  return { staying: staying.map((member) => member.id), leaving, redrawBecause: tooFew ?? (uncovered === undefined ? null : `没有“${uncovered}”专家能够参加`) };
}

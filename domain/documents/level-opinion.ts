import type { CaseRow } from '../cases/case-row.ts';
import { factsOf, textOf } from '../cases/load-paper-context.ts';
import type { OfficeRow } from '../cases/load-paper-context.ts';
import type { LevelOpinion } from '../rendering/index.ts';

/**
 * What a level has said at its task, as a form shows it. Before it has spoken all but its name is blank, the rating too: it signs and seals on paper.
 * @param rating the rating that stands beside its opinion
 */
export function levelOpinionOf(row: Pick<CaseRow, 'facts'>, task: string, office: OfficeRow, rating: Pick<LevelOpinion, 'nature' | 'grade'>): LevelOpinion {
  const facts = factsOf(row, task);
  const opinion = textOf(facts, 'opinion');
  const shown = opinion === null ? { nature: null, grade: null } : { nature: rating.nature, grade: rating.grade };
  return { officeName: office.name, opinion, ...shown, responsiblePerson: textOf(facts, 'signer'), handledBy: null, signedOn: textOf(facts, 'happenedOn') };
}

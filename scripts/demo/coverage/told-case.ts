import type { ApplicationType, Category } from '../../../regulations/eligibility/index.ts';
import type { CaseView } from '../print-story.ts';

/** A case that was told: what was handed in and answered, and what the platform shows of it. */
export interface ToldCase {
  application: Readonly<Record<string, unknown>>;
  /** the answers of each task as they were given last, by task */
  answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  view: CaseView;
  /** what was passed in each diagram */
  instances: readonly { definitionKey: string; completed: readonly string[] }[];
}

export const typeOf = ({ application }: ToldCase): ApplicationType => application['applicationType'] as ApplicationType;
export const categoryOf = ({ application }: ToldCase): Category => application['category'] as Category;
export const actsOf = ({ view }: ToldCase): string[] => view.timeline.filter((act) => act.status === 'effective').map((act) => act.act);

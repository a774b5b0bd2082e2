import type { Executor } from '../database/connect.ts';
import type { CaseScope } from '../queries/case-scope.ts';
import type { Content } from './list-contents.ts';
import { listContents } from './list-contents.ts';

export interface PersonContent extends Content {
  caseId: string;
  caseNo: string;
}

/** What all cases of a person in the scope have brought forth, case by case in the order of the applications (第32条：一人一档). */
export async function personContents(db: Executor, personId: string, scope: CaseScope): Promise<PersonContent[]> {
  const cases = (await db('cases').where('cases.person_id', personId).modify(scope).orderBy(['cases.application_date', 'cases.created_at']).select('cases.id', 'cases.case_no')) as { id: string; case_no: string }[];
  const found: PersonContent[] = [];
  for (const { id, case_no: caseNo } of cases) for (const content of await listContents(db, id)) found.push({ ...content, caseId: id, caseNo });
  return found;
}

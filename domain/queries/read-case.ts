import { applicationFormOf } from '../procedures/procedures.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import { caseToday } from '../cases/case-row.ts';
import type { Database } from '../database/connect.ts';
import { maskIdNumber, maskIdNumbers } from '../persons/mask-id-number.ts';
import type { Clock } from '../platform/clock.ts';
import { notFound } from '../platform/problem.ts';
import { countingTimeline } from '../settings/counting-on.ts';
import { listContinuations } from '../settings/list-continuations.ts';
import { listTasks } from '../tasks/list-tasks.ts';
import type { CaseScope } from './case-scope.ts';
import { readConstraints } from './read-constraints.ts';
import { readDateCorrections } from './read-date-corrections.ts';
import { readDeadlines } from './read-deadlines.ts';
import { readMaterials } from './read-materials.ts';
import { readDocuments, readResults } from './read-papers.ts';
import { readExtraAnswers } from './extra-answers.ts';
import { readActs, toTimeline } from './read-timeline.ts';
import { readTakenOver } from './read-taken-over.ts';
import { readTimeLimits } from './read-time-limits.ts';
import { fromCases, selectCaseSummaries } from './select-case-summaries.ts';

interface PersonRow {
  id: string;
  name: string;
  id_number: string;
  sex: 'male' | 'female';
  birth_date: string;
  phone: string | null;
  address: string | null;
  application: Record<string, unknown>;
}

export type CaseDetail = Awaited<ReturnType<typeof readCase>>;

/**
 * Everything that the page of a case shows. Personal numbers are masked wherever they stand.
 * @param scope the cases that the reader may see
 * @throws Problem not-found when there is no such case in the scope
 */
export async function readCase({ db, clock }: { db: Database; clock: Clock }, caseId: string, scope: CaseScope) {
  const query = fromCases(db).where('cases.id', caseId);
  scope(query);
  const [summary] = await selectCaseSummaries(db, query);
  if (!summary) throw notFound('该案件');
  const today = caseToday({ simulated_on: summary.simulatedOn }, clock);
  const [personRow, materials, documents, deadlines, acts, results, openTasks, calendar, continuations, counting, dateCorrections, takenOver] = await Promise.all([
    db('cases').join('persons', 'persons.id', 'cases.person_id').where('cases.id', caseId).first('persons.*', 'cases.application') as Promise<PersonRow>,
    readMaterials(db, caseId),
    readDocuments(db, caseId),
    readDeadlines(db, caseId),
    readActs(db, caseId),
    readResults(db, caseId),
    listTasks(db, clock, { visible: everyTask, caseId }),
    currentCalendar(db),
    listContinuations(db),
    countingTimeline(db),
    readDateCorrections(db, caseId),
    readTakenOver(db, caseId),
  ]);
  const extras = await readExtraAnswers(db, acts);
  return {
    case: summary,
    takenOver,
    application: maskIdNumbers(personRow.application),
    applicationForm: applicationFormOf(summary.procedure, summary.applicationType),
    person: {
      id: personRow.id,
      name: personRow.name,
      maskedIdNumber: maskIdNumber(personRow.id_number),
      sex: personRow.sex,
      birthDate: personRow.birth_date,
      phone: personRow.phone,
      address: personRow.address,
    },
    materials,
    documents,
    deadlines,
    timeLimits: await readTimeLimits(db, acts, { procedure: summary.procedure, applicationType: summary.applicationType, application: personRow.application, applicationDate: summary.applicationDate, calendar, deadlines }),
    timeline: toTimeline(acts).map((act) => ({ ...act, extraAnswers: extras.get(act.id) ?? [] })),
    dateCorrections,
    constraints: readConstraints(acts, { procedure: summary.procedure, applicationType: summary.applicationType, calendar, continuations, counting, today, applicationDate: summary.applicationDate, closed: summary.status === 'closed' }),
    ...results,
    openTasks,
  };
}

/** Who may see a case may see which tasks it waits for, whoever's they are. */
const everyTask = (): void => undefined;

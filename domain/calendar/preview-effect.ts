import type { Database } from '../database/connect.ts';
import type { CaseScope } from '../queries/case-scope.ts';
import { deadlineName } from '../queries/law-texts.ts';
import { affectedDeadlines } from './affected-deadlines.ts';
import { enteredYears } from './current-calendar.ts';
import type { HolidayNotice } from './holiday-notice.ts';
import { calendarWith } from './holiday-notice.ts';

/** What entering a year would do to one deadline. */
export interface DeadlineEffect {
  caseId: string;
  caseNo: string;
  key: string;
  name: string;
  article: string;
  startedOn: string;
  dueOn: string;
  newDueOn: string;
  remindOn: string | null;
  newRemindOn: string | null;
  provisional: boolean;
  newProvisional: boolean;
  /** already kept: only its date becomes final */
  isMet: boolean;
}

export interface Effect {
  /** how many deadlines of all offices change; the list holds those of the reader's offices, the first of them */
  total: number;
  /** of these, how many get another last day or reminder */
  moved: number;
  deadlines: DeadlineEffect[];
}

const MOST_SHOWN = 500;

/**
 * What would change if this notice were entered now; writes nothing.
 * @param scope the cases that the reader may see
 * @throws Problem invalid-notice
 */
export async function previewEffect(db: Database, notice: Pick<HolidayNotice, 'year' | 'days'>, scope: CaseScope): Promise<Effect> {
  const calendar = calendarWith(await enteredYears(db), notice);
  const [all, seen] = await Promise.all([affectedDeadlines(db, calendar), affectedDeadlines(db, calendar, scope)]);
  const shown = seen.slice(0, MOST_SHOWN);
  const caseNos = new Map(((await db('cases').whereIn('id', shown.map(({ deadline }) => deadline.case_id)).select('id', 'case_no')) as { id: string; case_no: string }[]).map((row) => [row.id, row.case_no]));
  return {
    total: all.length,
    moved: all.filter(({ deadline, planned }) => deadline.due_on !== planned.due_on || deadline.remind_on !== planned.remind_on).length,
    deadlines: shown.map(({ deadline, planned }) => ({
      caseId: deadline.case_id,
      caseNo: caseNos.get(deadline.case_id) ?? '',
      key: deadline.key,
      name: deadlineName(deadline.key),
      article: deadline.article,
      startedOn: deadline.started_on,
      dueOn: deadline.due_on,
      newDueOn: planned.due_on,
      remindOn: deadline.remind_on,
      newRemindOn: planned.remind_on,
      provisional: deadline.provisional,
      newProvisional: planned.provisional,
      isMet: deadline.met_on !== null,
    })),
  };
}

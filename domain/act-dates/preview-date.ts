import type { Knex } from 'knex';
import { rehearse } from '../database/rehearse.ts';
import { deadlineName } from '../queries/law-texts.ts';
import type { DeadlineRow } from '../deadlines/deadline-row.ts';
import { Problem } from '../platform/problem.ts';
import { applyDate } from './apply-date.ts';
import type { CorrectionDeps, Corrector } from './correct-date.ts';
import { actsOfOneDate, carriesPeriod, correctableAct } from './dated-act.ts';

/** What a corrected date would do to one deadline of the case. */
export interface DateEffect {
  key: string;
  name: string;
  article: string;
  startedOn: string;
  newStartedOn: string;
  dueOn: string;
  newDueOn: string;
  remindOn: string | null;
  newRemindOn: string | null;
  status: DeadlineRow['status'];
  newStatus: DeadlineRow['status'];
}

export interface DatePreview {
  /** acts of the same form that get the date too */
  acts: string[];
  needsSecondPerson: boolean;
  effects: DateEffect[];
  /** why it cannot be done; null when it can */
  refusal: { title: string; article: string | null; details: string[] } | null;
}

/**
 * What would change with the date: the correction itself, carried out and undone, so that nothing can differ from it.
 * @throws Problem forbidden, not-correctable
 */
export async function previewDate({ db, clock }: CorrectionDeps, corrector: Corrector, actId: string, happenedOn: string): Promise<DatePreview> {
  return rehearse(db, async (trx) => {
    const act = await correctableAct(trx, actId, corrector.officeCodes);
    await trx('cases').where({ id: act.case_id }).forNoKeyUpdate().first('id');
    const before = await deadlinesOf(trx, act.case_id);
    const head = { acts: (await actsOfOneDate(trx, act)).map((row) => row.act), needsSecondPerson: carriesPeriod(act.act) };
    try {
      await applyDate(trx, clock, act, { happenedOn, reason: '预览', evidence: null, proposedBy: corrector.id, decidedBy: null, proposalId: null, requestId: null });
      return { ...head, effects: effectsOf(before, await deadlinesOf(trx, act.case_id)), refusal: null };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { ...head, effects: [], refusal: { title: error.fields.title, article: error.fields.article ?? null, details: (error.fields.errors ?? []).map(({ message }) => message) } };
    }
  });
}

const deadlinesOf = (trx: Knex.Transaction, caseId: string): Promise<DeadlineRow[]> => trx<DeadlineRow>('deadlines').where({ case_id: caseId }).orderBy(['started_on', 'key', 'round']) as unknown as Promise<DeadlineRow[]>;

const effectsOf = (before: readonly DeadlineRow[], after: readonly DeadlineRow[]): DateEffect[] =>
  before.flatMap((old) => {
    const now = after.find((row) => row.id === old.id) ?? old;
    if (old.started_on === now.started_on && old.due_on === now.due_on && old.remind_on === now.remind_on && old.status === now.status) return [];
    return [{
      key: old.key, name: deadlineName(old.key), article: old.article, startedOn: old.started_on, newStartedOn: now.started_on, dueOn: old.due_on, newDueOn: now.due_on,
      remindOn: old.remind_on, newRemindOn: now.remind_on, status: old.status, newStatus: now.status,
    }];
  });

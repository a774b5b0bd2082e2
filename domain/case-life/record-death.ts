import type { Knex } from 'knex';
import { consequenceOfDeath } from '../../regulations/case-life/death.ts';
import { constraintsOf, whatBlocks } from '../../regulations/constraints/index.ts';
import { isDate } from '../../regulations/calendar/index.ts';
import type { ActState } from '../acts/act-row.ts';
import { caseEvents } from '../acts/case-events.ts';
import { findLatestAct } from '../acts/latest-act.ts';
import type { Actor, SubmitDeps } from '../acts/submit-task.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { Problem, conflict } from '../platform/problem.ts';
import { countingTimeline } from '../settings/counting-on.ts';
import type { Seen } from '../cases/refuse-stale.ts';
import { checkLifeAct, openCaseForLife } from './check-life-act.ts';
import { endCourse } from './end-course.ts';
import { attachProof } from './life-materials.ts';
import { actOfRequest, submitLifeAct } from './write-life-act.ts';

export interface Death {
  requestId: string;
  caseId: string;
  /** the version of the case that was before the officer */
  seen: Seen;
  diedOn: string;
  /** the day on which the office learned of it: the legal date of the act */
  reportedOn: string;
  reporter: string;
  relation: string;
  /** an examination of which no opinion has come in yet; null: none */
  examinedOn: string | null;
  uploadIds: readonly string[];
}

const refuse = (path: string, title: string): Problem => new Problem({ type: 'act-date', status: 422, title, errors: [{ path, message: title }] });

/**
 * The applicant has died. Before the medical examination this ends the assessment; after it, or once it is decided, the case goes on
 * and what was done stays (第22条).
 * @throws Problem case-closed, case-ended, death-recorded, act-date, unlawful
 */
export async function recordDeath({ db, clock }: SubmitDeps, actor: Actor, death: Death): Promise<ActState> {
  const { requestId, caseId, seen, diedOn, reportedOn, reporter, relation, uploadIds } = death;
  return db.transaction(async (trx) => {
    const before = await actOfRequest(trx, requestId, actor);
    if (before) return before;
    const row = await openCaseForLife(trx, caseId, seen);
    const known: unknown = await trx('acts').where({ case_id: caseId, act: 'record-applicant-death' }).whereIn('status', ['submitted', 'effective']).first('id');
    if (known) throw conflict('death-recorded', '申请人死亡已经登记。');
    checkDays(row, diedOn, reportedOn);
    const examinedOn = await examinedOnOf(trx, caseId, death.examinedOn);
    const consequence = consequenceOfDeath(diedOn, examinedOn);
    if (consequence === 'contradiction') throw refuse('/diedOn', `死亡日期早于医学鉴定的检查日期（${examinedOn ?? ''}），请核对。`);
    const payload = { diedOn, reporter, relation, examinedOn };
    const ends = consequence === 'terminates' && !(await isDecided(trx, row, reportedOn));
    await checkLifeAct(trx, clock, row, actor, { act: ends ? 'terminate-by-death' : 'record-applicant-death', happenedOn: reportedOn, payload, last: ends });
    await attachProof(trx, caseId, 'applicant-death', uploadIds, actor, clock.now());
    if (ends) return endCourse(trx, clock, actor, row, 'applicant-died', { happenedOn: reportedOn, payload }, requestId);
    const command = { id: requestId, type: 'set-variables', payload: { businessKey: caseId, variables: { applicantDied: true } } } as const;
    return submitLifeAct(trx, clock, actor, row, { act: 'record-applicant-death', happenedOn: reportedOn, payload }, command);
  });
}

function checkDays(row: CaseRow, diedOn: string, reportedOn: string): void {
  if (!isDate(diedOn)) throw refuse('/diedOn', '死亡日期应为真实存在的日期（年-月-日）。');
  if (diedOn > reportedOn) throw refuse('/diedOn', `死亡日期不得晚于报告日期（${reportedOn}）。`);
  if (diedOn < row.application_date) throw refuse('/diedOn', `死亡日期早于申请日期（${row.application_date}），请核对；收件有误的，应当撤销立案。`);
}

/** The day of the examination as it is recorded; else as the reporter knows it. */
async function examinedOnOf(trx: Knex.Transaction, caseId: string, stated: string | null): Promise<string | null> {
  const examined = await findLatestAct(trx, caseId, ['examine-applicant']);
  return examined?.happened_on ?? stated;
}

/** A case that is decided without an examination (a refusal) cannot be terminated any more; the death is only recorded. */
async function isDecided(trx: Knex.Transaction, row: CaseRow, asOf: string): Promise<boolean> {
  const blocks = whatBlocks('terminate-by-death', await caseEvents(trx, row.id), { constraints: constraintsOf(row.procedure, row.application_type), calendar: await currentCalendar(trx), counting: await countingTimeline(trx), asOf, lawDate: row.application_date });
  return blocks.some((finding) => finding.kind === 'exclusion');
}

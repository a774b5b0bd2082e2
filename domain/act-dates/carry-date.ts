import type { Knex } from 'knex';
import type { ActRow } from '../acts/act-row.ts';
import { moveObjectionWindow } from '../appraisal/objection-window.ts';
import { stageOfAct } from '../appraisal/stage-of.ts';
import type { Clock } from '../platform/clock.ts';
import { findUserTask } from '../../processes/registry.ts';

/** Who corrects, and when. */
interface Correction {
  clock: Clock;
  actorId: string;
}

type Carrier = (trx: Knex.Transaction, act: ActRow, by: Correction) => Promise<unknown>;

const deliveryOf = (subject: string): Carrier => (trx, act) => trx('deliveries').where({ case_id: act.case_id, subject, round: act.round }).update({ delivered_on: act.happened_on });

/** A date of the appraisal in whose stage the act stands. */
const appraisalOf = (column: 'examined_on' | 'signed_on' | 'received_on'): Carrier => async (trx, act) =>
  trx('appraisals').where({ case_id: act.case_id, stage: await stageOfAct(trx, act) }).update({ [column]: act.happened_on });

/** Rows that were written with an act's date besides the act. Papers keep theirs: a wrong paper is voided and issued anew. */
const carriers: Readonly<Record<string, Carrier>> = {
  'post-public-notice': (trx, act) => trx('public_notices').where({ case_id: act.case_id, round: act.round }).update({ posted_on: act.happened_on }),
  'end-public-notice': (trx, act) => trx('public_notices').where({ case_id: act.case_id }).where('round', trx('public_notices').where({ case_id: act.case_id }).max('round')).update({ ended_on: act.happened_on }),
  'examine-applicant': appraisalOf('examined_on'),
  'sign-appraisal-opinion': appraisalOf('signed_on'),
  'receive-appraisal-opinion': appraisalOf('received_on'),
  'notify-appraisal-result': async (trx, act, { clock, actorId }) => {
    await deliveryOf('appraisal-result-notice')(trx, act, { clock, actorId });
    if ((await stageOfAct(trx, act)) === 'first') await moveObjectionWindow(trx, clock, act.case_id, act.happened_on, actorId);
  },
  'file-archive': (trx, act) => trx('archives').where({ case_id: act.case_id }).update({ filed_on: act.happened_on }),
};

const carrierOf = (act: string): Carrier | undefined =>
  carriers[act] ?? (act.startsWith('deliver-') ? deliveryOf(act.replace(/^deliver-/, '')) : undefined);

/** Writes an act's corrected date wherever its first one was copied to: the facts of its form, the notice, the delivery, the appraisal, the archive; the time to object moves with the delivery of the result. */
export async function carryDate(trx: Knex.Transaction, act: ActRow, by: Correction): Promise<void> {
  await carrierOf(act.act)?.(trx, act, by);
  const task = findUserTask(act.process_key ?? '', act.activity_id ?? '');
  if (!task) return;
  const own = (task.recordedActs ?? []).includes(act.act) ? {} : { happenedOn: act.happened_on };
  const facts = JSON.stringify({ ...act.payload, ...own });
  // Only the facts of the newest round stand; an older act of the same step changes none.
  const newer: unknown = await trx('acts').where({ case_id: act.case_id, act: act.act, status: 'effective' }).where('round', '>', act.round).first('id');
  if (!newer) await trx('cases').where({ id: act.case_id }).update({ facts: trx.raw("jsonb_set(facts, ?, coalesce(facts -> ?, '{}') || ?::jsonb)", [[task.task], task.task, facts]) });
}

import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { dayOf } from '../platform/clock.ts';
import type { PublicNoticeFormData } from '../rendering/index.ts';

/** A notice as everyone may read it: what 第17条 lists and nothing else, no case number, no id. */
export interface PublicNotice {
  office: string;
  displayName: string;
  /** of what the article lists: null is withheld */
  injuredOn: string | null;
  injuryPlace: string | null;
  injuryCause: string | null;
  /** null: withheld */
  disability: string | null;
  proposedGrade: number | null;
  /** that the grade is cancelled; then none is proposed */
  proposesCancellation: boolean;
  place: string;
  from: string;
  /** last day, included */
  until: string;
  contact: { name: string | null; phone: string | null; address: string | null };
  feedbackWay: string | null;
}

interface Row {
  shown: PublicNoticeFormData;
  place: string;
  posted_on: string;
  until: string;
}

/**
 * The notices that hang today and that the county shows online too; a notice is gone with the day after its last one, when it was taken down or found invalid.
 * A simulated case lives on its own date.
 */
export async function listPublicNotices(db: Database, clock: Clock, page: { from: number; count: number }): Promise<{ notices: PublicNotice[]; total: number }> {
  const hanging = db('public_notices as n')
    .join('cases as c', 'c.id', 'n.case_id')
    .joinRaw("join lateral (select due_on from deadlines d where d.case_id = n.case_id and d.key = 'public-notice-period' and d.started_on = n.posted_on order by d.round desc limit 1) d on true")
    .whereNotNull('n.shown')
    .whereNull('n.invalid_reason')
    .whereRaw('coalesce(c.simulated_on, ?::date) between n.posted_on and coalesce(n.ended_on, d.due_on)', [dayOf(clock.now())]);
  const { count } = (await hanging.clone().count({ count: '*' }).first()) as { count: string };
  const rows = (await hanging
    .orderBy([{ column: 'n.posted_on', order: 'desc' }, { column: 'n.id' }])
    .offset(page.from)
    .limit(page.count)
    .select({ shown: 'n.shown', place: 'n.place', posted_on: 'n.posted_on', until: 'd.due_on' })) as Row[];
  const notices = rows.map(({ shown, place, posted_on: from, until }) => ({
    office: shown.office.name,
    displayName: shown.displayName,
    injuredOn: shown.injuredOn,
    injuryPlace: shown.injuryPlace,
    injuryCause: shown.injuryCause,
    disability: shown.disabilitySituation.withheld ? null : shown.disabilitySituation.text,
    proposedGrade: shown.proposedGrade,
    proposesCancellation: shown.proposesCancellation === true,
    place,
    from,
    until,
    contact: shown.contact,
    feedbackWay: shown.feedbackWay,
  }));
  return { notices, total: Number(count) };
}

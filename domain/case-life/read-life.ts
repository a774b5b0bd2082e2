import type { ActRow } from '../acts/act-row.ts';
import { caseToday, getCase } from '../cases/case-row.ts';
import type { CaseRow } from '../cases/case-row.ts';
import type { Executor } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { settingOn } from '../settings/setting-on.ts';
import { endingOf } from './end-course.ts';

/** Something that happened to the case, as its page says it. */
export interface LifeEntry {
  happenedOn: string;
  actorName: string;
  payload: Record<string, unknown>;
}

export interface LifeNotice {
  documentId: string;
  kind: string;
  title: string;
  numberText: string;
  /** null: not delivered yet */
  deliveredOn: string | null;
}

export interface CaseLife {
  status: CaseRow['status'];
  ending: CaseRow['ending'];
  today: string;
  /** the suspension that stands now */
  suspension: LifeEntry | null;
  ended: LifeEntry | null;
  death: LifeEntry | null;
  /** an annulment that waits for its second person */
  annulment: { id: string; reason: string; proposedBy: string; proposedByName: string; proposedAt: string } | null;
  notices: LifeNotice[];
  /** what the settings of today say */
  suspensionReasons: string[];
  pausesClock: boolean;
}

const ACTS = ['withdraw-application', 'annul-case', 'terminate-by-death', 'record-applicant-death', 'suspend-case', 'resume-case'];
const KINDS = ['closing-notice', 'suspension-notice', 'resumption-notice'];

const entryOf = (act: ActRow | undefined): LifeEntry | null => (act ? { happenedOn: act.happened_on, actorName: act.actor_name, payload: act.payload } : null);

/** What has happened to a case on its way and what may still be done. @throws Problem not-found */
export async function readLife({ db, clock }: { db: Executor; clock: Clock }, caseId: string): Promise<CaseLife> {
  const row = await getCase(db, caseId);
  const today = caseToday(row, clock);
  const acts = await db<ActRow>('acts').where({ case_id: caseId, status: 'effective' }).whereIn('act', ACTS).orderBy('recorded_at', 'desc');
  const find = (...names: string[]): ActRow | undefined => acts.find((act) => names.includes(act.act));
  return {
    status: row.status,
    ending: row.ending,
    today,
    suspension: row.status === 'suspended' ? entryOf(find('suspend-case')) : null,
    ended: row.ending ? entryOf(acts.find((act) => endingOf(act.act) === row.ending)) : null,
    death: entryOf(find('record-applicant-death', 'terminate-by-death')),
    annulment: row.ending || row.status === 'closed' ? null : await openAnnulment(db, caseId),
    notices: await noticesOf(db, caseId),
    suspensionReasons: [...(await settingOn(db, 'suspension-reasons', today))],
    pausesClock: await settingOn(db, 'suspend-clock-on-wait', today),
  };
}

async function openAnnulment(db: Executor, caseId: string): Promise<CaseLife['annulment']> {
  const found: { id: string; reason: string; proposedBy: string; proposedByName: string; proposedAt: Date } | undefined = await db('proposals as p')
    .join('users as u', 'u.id', 'p.proposed_by')
    .where({ 'p.kind': 'annul-case', 'p.subject': caseId, 'p.status': 'open' })
    .first({ id: 'p.id', reason: 'p.reason', proposedBy: 'p.proposed_by', proposedByName: 'u.name', proposedAt: 'p.proposed_at' });
  return found ? { ...found, proposedAt: found.proposedAt.toISOString() } : null;
}

async function noticesOf(db: Executor, caseId: string): Promise<LifeNotice[]> {
  return (await db('documents as d')
    .leftJoin('deliveries as s', (on) => on.on('s.case_id', 'd.case_id').andOn('s.subject', 'd.kind').andOn('s.round', 'd.round'))
    .where({ 'd.case_id': caseId })
    .whereIn('d.kind', KINDS)
    .whereNot('d.status', 'voided')
    .orderBy('d.issued_at')
    .select({ documentId: 'd.id', kind: 'd.kind', title: 'd.title', numberText: 'd.number_text', deliveredOn: 's.delivered_on' })) as LifeNotice[];
}

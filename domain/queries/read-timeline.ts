import type { Executor } from '../database/connect.ts';
import type { ActRow } from '../acts/act-row.ts';
import { maskIdNumbers } from '../persons/mask-id-number.ts';
import { actText } from './law-texts.ts';

export interface TimelineAct {
  id: string;
  act: string;
  actName: string;
  articles: string[];
  outcome: string | null;
  round: number;
  status: ActRow['status'];
  happenedOn: string;
  recordedAt: string;
  actorName: string;
  /** done before the case came to the platform (线下转入) */
  onPaper: boolean;
  orgName: string | null;
  orgCode: string | null;
  /** whether its legal date can be corrected at all */
  isCorrectable: boolean;
  payload: Record<string, unknown>;
}

type Row = ActRow & { org_name: string | null };

/** The acts of a case as they were recorded, rejected and voided ones too, oldest first. */
export const readActs = async (db: Executor, caseId: string): Promise<Row[]> =>
  (await db('acts')
    .leftJoin('organisations', 'organisations.code', 'acts.org_code')
    .where('acts.case_id', caseId)
    .orderBy(['acts.recorded_at', 'acts.happened_on', 'acts.id'])
    .select('acts.*', { org_name: 'organisations.name' })) as Row[];

/** How pages show the acts; personal numbers that a form carried are masked. */
export const toTimeline = (acts: readonly Row[]): TimelineAct[] =>
  acts.map((row) => {
    const { name, articles } = actText(row.act);
    return {
      id: row.id,
      act: row.act,
      actName: name,
      articles,
      outcome: row.outcome,
      round: row.round,
      status: row.status,
      happenedOn: row.happened_on,
      recordedAt: row.recorded_at.toISOString(),
      actorName: row.actor_name,
      onPaper: row.source === 'paper',
      orgName: row.org_name,
      orgCode: row.org_code,
      isCorrectable: row.status === 'effective' && row.actor_id !== 'system' && row.act !== 'apply',
      payload: maskIdNumbers(row.payload),
    };
  });

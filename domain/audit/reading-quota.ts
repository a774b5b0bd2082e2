import type { Executor } from '../database/connect.ts';
import { Problem } from '../platform/problem.ts';
import type { View } from './record-view.ts';

const HOUR = 3_600_000;

/** The different cases, those that are to come from paper with them, that a user has looked at within the hour: nobody works on very many, a copier does. */
export async function seenInTheHour(db: Executor, view: Pick<View, 'userId' | 'at'>): Promise<Set<string>> {
  const rows: { id: string }[] = await db('audit')
    .where({ actor_id: view.userId })
    .whereIn('action', ['view-case', 'view-opening'])
    .andWhere('at', '>', new Date(view.at.getTime() - HOUR))
    .distinct(db.raw(`coalesce(case_id::text, detail ->> 'openingId') as id`));
  return new Set(rows.map((row) => row.id));
}

/** What a user is told who has reached the quota. */
export const readingQuota = (limit: number): Problem =>
  new Problem({ type: 'reading-quota', status: 429, title: `一小时内查看的案件已达到${limit}件，请稍后再试。`, detail: '已经查看过的案件仍可打开。本次情况已记入审计。' });

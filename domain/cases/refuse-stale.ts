import type { Knex } from 'knex';
import type { AuditRow } from '../audit/audit-row.ts';
import { unchangedActions } from '../audit/changes-case.ts';
import { Problem } from '../platform/problem.ts';
import { changeWords } from './change-words.ts';

/** The version of a case that somebody had before him; null: it is no person who acts on what was seen. */
export type Seen = number | null;

const MOST_TOLD = 10;

/**
 * Refuses what somebody does on a page that another change has made old, and says who changed what and when.
 * The case stays locked until the transaction ends, so that of two who saw the same only one goes on. Call it before other locks.
 * @throws Problem stale (412)
 */
export async function refuseStale(trx: Knex.Transaction, caseId: string, seen: Seen): Promise<void> {
  if (seen === null) return;
  const row: { version: number } | undefined = await trx('cases').where({ id: caseId }).forNoKeyUpdate().first('version');
  if (!row || row.version === seen) return;
  const changes = await changesSince(trx, caseId, seen);
  throw new Problem({
    type: 'stale',
    status: 412,
    title: '案件在您打开之后已有变动，请重新载入并核对后再办理。',
    detail: '您填写的内容仍然保留。',
    errors: changes.map((message) => ({ path: '', message })),
  });
}

type Change = Pick<AuditRow, 'action' | 'detail' | 'at'> & { actor: string };

async function changesSince(trx: Knex.Transaction, caseId: string, seen: number): Promise<string[]> {
  const rows = (await trx('audit as a')
    .leftJoin('users as u', 'u.id', 'a.actor_id')
    .where('a.chain', `case:${caseId}`)
    .where('a.seq', '>', seen)
    .whereNot('a.actor_id', 'system')
    .whereNotIn('a.action', [...unchangedActions])
    .orderBy('a.seq', 'desc')
    .limit(MOST_TOLD)
    .select('a.action', 'a.detail', 'a.at', { actor: trx.raw('coalesce(u.name, a.actor_id)') })) as Change[];
  return rows.map(({ action, detail, at, actor }) => `${momentText(at)} ${actor}${changeWords(action, detail)}`);
}

const moment = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `6月10日 09:05`, Asia/Shanghai. */
function momentText(at: Date): string {
  const part = Object.fromEntries(moment.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part['month']}月${part['day']}日 ${part['hour']}:${part['minute']}`;
}

import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { takeArchiveNumber } from '../archives/archive-number.ts';
import { getCase } from '../cases/case-row.ts';
import { textOf } from '../cases/load-paper-context.ts';
import { lackingEntries, preparedList } from '../archives/prepared-list.ts';
import { Problem } from '../platform/problem.ts';
import type { Preparation, UserTaskEffect } from '../procedures/user-task-effect.ts';

/** Nothing that the case has brought forth is left out of the file (第33条); more may be added. @throws Problem unlawful */
export async function checkPageList(trx: Knex.Transaction, { row, data }: Preparation): Promise<Record<string, unknown>> {
  const lacking = lackingEntries(await preparedList(trx, row.id), data['pages'] as { title: string }[]);
  if (lacking.length === 0) return data;
  throw new Problem({
    type: 'unlawful', status: 422, article: '第33条', title: `归档材料不齐全，缺少${lacking.length}件：${lacking.slice(0, 3).map(({ title }) => title).join('、')}${lacking.length > 3 ? '等' : ''}。`,
    errors: lacking.map(({ title, numberText }) => ({ path: '/pages', message: `缺少${title}${numberText === null ? '' : `（${numberText}）`}` })),
  });
}

/**
 * The papers are filed under the person, with their page list (第32、33条): one file per person and county, however many cases. A case that was opened again after it was
 * filed is filed anew in its own place, with the list as it is now.
 */
export const fileArchive: UserTaskEffect = async (trx, task) => {
  const row = await getCase(trx, task.caseId);
  await trx('archives')
    .insert({
      id: randomUUID(),
      case_id: task.caseId,
      person_id: row.person_id,
      archive_no: await takeArchiveNumber(trx, row, textOf(task.data, 'archiveNumber'), task.own.happened_on),
      pages: JSON.stringify(task.data['pages'] ?? []),
      filed_on: task.own.happened_on,
    })
    .onConflict('case_id')
    .merge(['archive_no', 'pages', 'filed_on']);
};

import { randomUUID } from 'node:crypto';
import { takeArchiveNumber } from '../archives/archive-number.ts';
import { getCase } from '../cases/case-row.ts';
import { textOf } from '../cases/load-paper-context.ts';
import type { UserTaskEffect } from '../procedures/user-task-effect.ts';

/** The papers are filed under the person, with their page list (第32、33条): one file per person and county, however many cases. */
export const fileArchive: UserTaskEffect = async (trx, task) => {
  const row = await getCase(trx, task.caseId);
  await trx('archives').insert({
    id: randomUUID(),
    case_id: task.caseId,
    person_id: row.person_id,
    archive_no: await takeArchiveNumber(trx, row, textOf(task.data, 'archiveNumber'), task.own.happened_on),
    pages: JSON.stringify(task.data['pages'] ?? []),
    filed_on: task.own.happened_on,
  });
};

import { randomUUID } from 'node:crypto';
import { getCase } from '../cases/case-row.ts';
import type { UserTaskEffect } from '../procedures/user-task-effect.ts';

/** The papers are filed under the person, with their page list (第32、33条); the archive number follows the case number. */
export const fileArchive: UserTaskEffect = async (trx, task) => {
  const row = await getCase(trx, task.caseId);
  await trx('archives').insert({
    id: randomUUID(),
    case_id: task.caseId,
    person_id: row.person_id,
    archive_no: `DA-${row.case_no}`,
    pages: JSON.stringify(task.data['pages'] ?? []),
    filed_on: task.own.happened_on,
  });
};

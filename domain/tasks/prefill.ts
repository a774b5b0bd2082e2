import { appraisalPrefills } from '../appraisal/prefill.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { partOf, textOf } from '../cases/load-paper-context.ts';
import { deathCancellationPrefills } from '../death-cancellation/prefill.ts';
import { certificateReplacementPrefills } from '../certificate-replacement/prefill.ts';
import { disabilityRatingPrefills } from '../disability-rating/prefill.ts';
import { relationTransferPrefills } from '../relation-transfer/prefill.ts';
import { findArchiveNumber } from '../archives/archive-number.ts';
import { preparedList } from '../archives/prepared-list.ts';
import type { Executor } from '../database/connect.ts';
import type { Prefill } from '../procedures/prefill.ts';
import type { TaskSummary } from './task-summary.ts';

/** What a form can be filled in with from what the case already holds; the officer may change every answer. */
const prefills: Readonly<Record<string, Prefill>> = {
  ...appraisalPrefills,
  ...disabilityRatingPrefills,
  ...deathCancellationPrefills,
  ...certificateReplacementPrefills,
  ...relationTransferPrefills,
  'public-notice/post-notice': async (_, row) => ({ placeDetail: textOf(partOf(row.application, 'unit'), 'name') ?? undefined }),
  'delivery/record-delivery': async (_, row) => ({ recipient: textOf(partOf(row.application, 'person'), 'name') ?? undefined }),
  'archive/file-archive': async (db, row) => {
    const prepared = await preparedList(db, row.id);
    return { archiveNumber: await findArchiveNumber(db, row), pages: prepared.map(({ title, pages, state }) => ({ title, count: pages ?? 1, state: state ?? '申请人提交' })) };
  },
};

/** Suggested answers for a task's form; empty when the case says nothing of it. */
export async function prefillOf(db: Executor, row: CaseRow, task: Pick<TaskSummary, 'processKey' | 'taskKey'>): Promise<Record<string, unknown>> {
  const found = (await prefills[`${task.processKey}/${task.taskKey}`]?.(db, row)) ?? {};
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== null));
}

import { lifeMaterialCodes } from '../case-life/life-materials.ts';
import { appraisalPrefills } from '../appraisal/prefill.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf, partOf, textOf, textsOf } from '../cases/load-paper-context.ts';
import { currentRatingOf } from '../disability-rating/papers/current-rating.ts';
import { shortCause } from '../disability-rating/papers/short-cause.ts';
import { findArchiveNumber } from '../archives/archive-number.ts';
import { preparedList } from '../archives/prepared-list.ts';
import type { Executor } from '../database/connect.ts';
import type { TaskSummary } from './task-summary.ts';

type Prefill = (db: Executor, row: CaseRow) => Promise<Record<string, unknown>>;

interface MaterialRow {
  code: string;
  status: string;
  note: string;
  files: number;
}

const materialsToCheck: Prefill = async (db, row) => {
  const materials = (await db('materials as m')
    .leftJoin('material_files as f', 'f.material_id', 'm.id')
    .where('m.case_id', row.id)
    .whereNotIn('m.code', lifeMaterialCodes)
    .groupBy('m.code', 'm.status', 'm.note')
    .orderBy('m.code')
    .select('m.code', 'm.status', 'm.note', db.raw('count(f.id)::int as files'))) as MaterialRow[];
  // What was handed in again is for the officer to look at; what was never handed in is missing until he says otherwise.
  const suggested = ({ status, files }: MaterialRow): string => (status !== 'submitted' ? status : files > 0 ? 'present' : 'missing');
  return { items: materials.map((item) => ({ code: item.code, status: suggested(item), ...(item.note ? { note: item.note } : {}) })) };
};

const materialsToSupply: Prefill = async (db, row) => {
  const materials = (await db('materials').where({ case_id: row.id }).whereIn('status', ['missing', 'not-in-form']).orderBy('code').select('code')) as Pick<MaterialRow, 'code'>[];
  return { items: materials.map(({ code }) => ({ code })) };
};

/** For the public only where, to be completed by the officer. */
const partsInShort = (row: CaseRow): string | undefined => {
  const parts = textsOf(factsOf(row, 'fill-approval-form'), 'parts').join('、');
  return parts === '' ? undefined : `${parts}伤残`.slice(0, 200);
};

/** What a form can be filled in with from what the case already holds; the officer may change every answer. */
const prefills: Readonly<Record<string, Prefill>> = {
  ...appraisalPrefills,
  'disability-rating/check-materials': materialsToCheck,
  'disability-rating/record-supplement': materialsToSupply,
  'disability-rating/county-review': async (_, row) => ({ nature: row.application['nature'] ?? currentRatingOf(row).nature }),
  'disability-rating/fill-approval-form': async (_, row) => ({
    parts: textsOf(row.application, 'injuryParts'),
    nature: factsOf(row, 'county-review')['nature'],
    summary: textOf(row.application, 'injuryStory') ?? undefined,
    formCopies: 3,
  }),
  'disability-rating/issue-notices': async (_, row) => ({ commissionedParts: textsOf(factsOf(row, 'fill-approval-form'), 'parts') }),
  'disability-rating/propose-grade': async (_, row) => ({
    grade: factsOf(row, 'record-appraisal')['suggestedGrade'],
    nature: factsOf(row, 'county-review')['nature'],
    publishedCause: shortCause(row),
    publishedCondition: partsInShort(row),
  }),
  'disability-rating/province-decision': async (_, row) => ({ grade: factsOf(row, 'propose-grade')['grade'], nature: factsOf(row, 'propose-grade')['nature'] }),
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

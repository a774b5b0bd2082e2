import pLimit from 'p-limit';
import { Problem } from '../../domain/platform/problem.ts';
import { judgeRepair } from '../../domain/repairs/judge-repair.ts';
import type { RepairKind, RepairParameters } from '../../domain/repairs/repair.ts';
import type { Deps } from '../deps.ts';
import { engineOfRepairs } from './engine-of-repairs.ts';

export interface PreviewedCase {
  caseId: string;
  caseNo: string;
  effect: string | null;
  exceptions: string[];
  refusal: string | null;
  article: string | null;
}

const AT_A_TIME = 4;

/** What a repair would do to each case if it were done now; nothing is changed. */
export async function previewRepair({ db, clock, engine }: Deps, cases: readonly { id: string; caseNo: string }[], repair: { kind: RepairKind; parameters: RepairParameters; exception: string | null }): Promise<PreviewedCase[]> {
  const few = pLimit(AT_A_TIME);
  const repairEngine = engineOfRepairs(engine);
  return Promise.all(
    cases.map(({ id, caseNo }) =>
      few(async (): Promise<PreviewedCase> => {
        try {
          const { effect, exceptions } = await judgeRepair({ db, clock, engine: repairEngine }, id, repair);
          return { caseId: id, caseNo, effect, exceptions, refusal: null, article: null };
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          return { caseId: id, caseNo, effect: null, exceptions: [], refusal: [error.fields.title, error.fields.detail].filter(Boolean).join(''), article: error.fields.article ?? null };
        }
      }),
    ),
  );
}

import type { ActRow } from '../acts/act-row.ts';
import type { Executor } from '../database/connect.ts';

export type AppraisalStage = 'first' | 'second';

/** Which appraisal the case is in: the second one once it was commissioned (第20条 describes one). */
export async function stageOf(db: Executor, caseId: string): Promise<AppraisalStage> {
  const commissioned: unknown = await db('acts').where({ case_id: caseId, act: 'commission-second-appraisal', status: 'effective' }).first('id');
  return commissioned ? 'second' : 'first';
}

/** Which appraisal an act that has taken effect belongs to: the second one when that had been commissioned before the act was recorded. */
export async function stageOfAct(db: Executor, act: Pick<ActRow, 'case_id' | 'recorded_at'>): Promise<AppraisalStage> {
  const commissioned: unknown = await db('acts').where({ case_id: act.case_id, act: 'commission-second-appraisal', status: 'effective' }).where('recorded_at', '<', act.recorded_at).first('id');
  return commissioned ? 'second' : 'first';
}

import type { Knex } from 'knex';
import type { Actor } from '../acts/submit-task.ts';
import { attachUploads } from '../materials/attach-uploads.ts';

/** The papers that go with what happens to a case; they are no part of the application's list of materials. */
const lifeMaterials = {
  'withdraw-application': { code: 'Z1', title: '撤回申请的书面说明' },
  'suspend-case': { code: 'Z2', title: '中止办理的依据' },
  'resume-case': { code: 'Z3', title: '恢复办理的依据' },
  'applicant-death': { code: 'Z4', title: '申请人死亡的证明' },
} as const;

export const lifeMaterialCodes: readonly string[] = Object.values(lifeMaterials).map((item) => item.code);
export const lifeMaterialTitles: readonly string[] = Object.values(lifeMaterials).map((item) => item.title);

/** Puts uploaded proof among the papers of the case. @throws Problem upload-gone */
export async function attachProof(trx: Knex.Transaction, caseId: string, of: keyof typeof lifeMaterials, uploadIds: readonly string[], actor: Actor, at: Date): Promise<void> {
  if (uploadIds.length === 0) return;
  const { code, title } = lifeMaterials[of];
  const last = (await trx('material_files as f').join('materials as m', 'm.id', 'f.material_id').where({ 'm.case_id': caseId, 'm.code': code }).max('f.round as round').first()) as { round: number | null } | undefined;
  await attachUploads(trx, { caseId, code, title, article: '平台要求', uploadIds, round: (last?.round ?? 0) + 1 }, { userId: actor.id, at });
}

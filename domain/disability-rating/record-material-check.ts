import { requiredMaterials } from '../decisions/required-materials.ts';
import { getCase } from '../cases/case-row.ts';
import type { UserTaskEffect } from '../procedures/user-task-effect.ts';
import { itemsOf, remarkOf } from '../materials/checked-items.ts';
import { withReadings } from './judge-materials.ts';
import { materialsQuestionOf } from './materials-question.ts';

/**
 * Each item of the list is present, missing or not in the form that the law asks for (第15条第2款); an accepted equivalent counts as present, a paper
 * whose contents were found wanting as not in form.
 */
export const recordMaterialCheck: UserTaskEffect = async (trx, task) => {
  const question = materialsQuestionOf(await getCase(trx, task.caseId), task.data);
  const judged = new Map(withReadings(question, requiredMaterials(question.type, question.facts)).map((paper) => [paper.code, paper]));
  for (const item of itemsOf(task.data)) {
    const { status = item.status, defects } = judged.get(item.code) ?? {};
    await trx('materials').where({ case_id: task.caseId, code: item.code }).update({ status: item.equivalent ? 'present' : status, note: remarkOf({ ...item, defects: [...(defects ?? [])] }) });
  }
};

import type { ApplicationType } from '../../../regulations/eligibility/index.ts';
import type { MaterialFacts } from '../../../regulations/materials/index.ts';
import { ratingMaterialsAddress } from '../../../ui/api/use-required-materials.ts';
import type { IntakeVariant } from './intake-variant.ts';

/** The kind of application that the answers are of; 新办 while that is not answered. */
const applicationTypeOf = ({ applicationType }: Record<string, unknown>): ApplicationType => (applicationType === 'retrospective' || applicationType === 'adjustment' ? applicationType : 'initial');

/** The facts of an application that decide which materials are asked for; null while the category is not answered. */
function materialFacts(answers: Record<string, unknown>): MaterialFacts | null {
  const { category, injuryCause, hasUnit, hospitalised } = answers;
  if (typeof category !== 'string') return null;
  return {
    category: category as MaterialFacts['category'],
    hasUnit: hasUnit === true,
    circumstances: (Array.isArray(injuryCause) ? injuryCause : []) as MaterialFacts['circumstances'],
    ...(typeof hospitalised === 'boolean' ? { hospitalised } : {}),
  };
}

/** 评残收件: 新办, 补办 and 调整. */
export const disabilityRatingIntake: IntakeVariant = {
  procedure: 'disability-rating',
  form: 'disability-rating/application',
  title: '评残收件',
  matter: '残疾等级评定',
  matters: '残疾等级评定（新办、补办、调整） · 依据实施细则第7条至第14条',
  materialsBasis: '依据：实施细则第10条至第13条',
  materialsHint: '以下清单依据申请类型、人员类别和受伤情形列出。',
  materialsNeed: '请先填写人员类别',
  incompleteHint: '可以先收件；核对材料时如仍不齐全，将出具材料告知书，一次告知需要补充的内容。',
  answersTitle: '申请与受伤情况',
  applicationTypeOf,
  materialsAddress: (answers) => ratingMaterialsAddress(applicationTypeOf(answers), materialFacts(answers)),
};

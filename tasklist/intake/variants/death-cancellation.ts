import type { IntakeVariant } from './intake-variant.ts';

/** 死亡注销: the report of a family member or another interested person. */
export const deathCancellationIntake: IntakeVariant = {
  procedure: 'death-cancellation',
  form: 'death-cancellation/application',
  title: '死亡注销',
  matter: '死亡注销',
  matters: '伤残人员死亡后注销证件、停发抚恤金 · 依据实施细则第30条、第41条',
  materialsBasis: '依据：实施细则第30条没有规定须交的材料',
  materialsHint: '有死亡证明的一并上传，没有的可以由县级核实。',
  materialsNeed: '请先填写死亡报告',
  incompleteHint: '可以先登记报告；死亡的事实由县级在下一步核实。',
  answersTitle: '死亡报告',
  applicationTypeOf: () => 'death',
  materialsAddress: () => '/api/required-materials/death-cancellation',
};

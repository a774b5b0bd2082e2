import { transferMaterialsAddress } from '../../../ui/api/use-required-materials.ts';
import type { IntakeVariant } from './intake-variant.ts';

/** 抚恤关系转移收件: 军队移交接收. */
export const relationTransferIntake: IntakeVariant = {
  procedure: 'relation-transfer',
  form: 'relation-transfer/application',
  title: '抚恤关系转移收件',
  matter: '军队移交',
  matters: '残疾军人退役或者向政府移交后转入抚恤关系 · 依据实施细则第34条',
  materialsBasis: '依据：实施细则第34条',
  materialsHint: '以下清单依据转移类型和是否遗失证件列出。',
  materialsNeed: '请先选择转移类型',
  incompleteHint: '可以先收件；核对材料时如仍不齐全，将出具补正材料告知书。',
  answersTitle: '证件与移交情况',
  applicationTypeOf: (answers) => (typeof answers['applicationType'] === 'string' ? answers['applicationType'] : 'military-inbound'),
  materialsAddress: (answers) => (typeof answers['applicationType'] === 'string' ? transferMaterialsAddress(answers['applicationType'], answers['certificateLost'] === true) : null),
};

import { transferMaterialsAddress } from '../../../ui/api/use-required-materials.ts';
import type { IntakeVariant } from './intake-variant.ts';

const side = (type: 'in-province-out' | 'in-province-in', words: Pick<IntakeVariant, 'title' | 'matter' | 'matters' | 'incompleteHint'>): IntakeVariant => ({
  path: type,
  procedure: 'relation-transfer',
  form: `${type}/application`,
  ...words,
  materialsBasis: '依据：实施细则第37条',
  materialsHint: '以下为本人应交的材料。',
  materialsNeed: '请先填写申请',
  answersTitle: '证件与转移情况',
  answered: { applicationType: type },
  applicationTypeOf: () => type,
  materialsAddress: () => transferMaterialsAddress(type, false),
});

/** 省内迁出收件, at the county that the person leaves. */
export const inProvinceOutIntake = side('in-province-out', {
  title: '省内迁出收件',
  matter: '省内迁出',
  matters: '户籍迁往本省另一县，转出抚恤关系 · 依据实施细则第35条、第37条',
  incompleteHint: '可以先收件；核对材料时如仍不齐全，将出具补正材料告知书。',
});

/** 省内迁入收件, at the county that the person comes to: from the other county's announcement, or before it. */
export const inProvinceInIntake: IntakeVariant = {
  ...side('in-province-in', {
    title: '省内迁入收件',
    matter: '省内迁入',
    matters: '户籍由本省另一县迁入，转入抚恤关系 · 依据实施细则第35条、第37条',
    incompleteHint: '可以先收件；迁出地的档案到达后再登记是否收齐。',
  }),
  startAddress: (parameters) => {
    const announcement = parameters.get('announcement');
    return announcement && `/api/inbox/${encodeURIComponent(announcement)}/application`;
  },
};

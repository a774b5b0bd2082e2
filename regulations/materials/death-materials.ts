import type { RequiredMaterial } from './material-facts.ts';

/** What may go with the report of a death: article 30 names no paper, so nothing is required. */
export const deathMaterials: readonly RequiredMaterial[] = [
  { code: 'D1', title: '死亡证明材料', article: 30, condition: '', requirement: '有死亡医学证明、火化证明或者户口注销证明的，一并提交', rule: '', openList: true, suppliedBy: 'applicant', statutory: false },
];

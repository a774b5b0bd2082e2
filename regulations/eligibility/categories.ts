/** The persons of article 2 paragraph 1, and those treated like them (articles 45 to 47). */
export const categories = {
  C1a: { clause: '第二条第一款第（一）项', name: '服役期间因战因公致残退出现役的军人' },
  C1b: { clause: '第二条第一款第（一）项', name: '服役期间因病评定等级后退出现役的残疾军人' },
  C2: { clause: '第二条第一款第（二）项', name: '负伤时为行政编制的人民警察' },
  C3: { clause: '第二条第一款第（三）项', name: '参战、演习、训练、执行军事勤务致残的预备役人员、民兵、民工等' },
  C4: { clause: '第二条第一款第（四）项', name: '维护社会治安同违法犯罪斗争致残的人员' },
  C5: { clause: '第二条第一款第（五）项', name: '抢救保护国家财产、人民生命财产致残的人员' },
  C6: { clause: '第二条第一款第（六）项', name: '依法由退役军人事务部门负责抚恤的其他人员' },
  X45: { clause: '第四十五条', name: '退出现役的武警官兵' },
  X46a: { clause: '第四十六条', name: '改革期间由现役干部转改、因战因公致残的文职干部' },
  X46b: { clause: '第四十六条', name: '军事训练、非战争行动、作战支援保障中致残的其他文职人员' },
  X46c: { clause: '第四十六条', name: '因战因公致残的消防救援人员' },
  X46d: { clause: '第四十六条', name: '因病致残且已评定等级的消防救援人员' },
  X47: { clause: '第四十七条', name: '未列入行政编制的人民警察' },
} as const;

export type Category = keyof typeof categories;

export const categoryCodes = Object.keys(categories) as Category[];

/** Who left the army or the state fire and rescue service and is treated like a disabled veteran (article 46). */
export const byReference: readonly Category[] = ['X46a', 'X46b', 'X46c', 'X46d'];

/** Police of any establishment: article 11 speaks of both alike in the letter and the photograph. */
const policeCategories: readonly Category[] = ['C2', 'X47'];

/** Whether the person is police. */
export const isPolice = (category: Category): boolean => policeCategories.includes(category);

/** Whose disability was graded as an illness; that status is never given by 新办 or 补办 (articles 7, 8). */
export const illnessCategories: readonly Category[] = ['C1b', 'X46d'];

export interface CategoryReading {
  /** Whether persons of article 46 are treated like item (1); the article only says "by reference". Default true. */
  x46AsItem1?: boolean;
}

/** How a negative result travels: up to the province for persons of item (1), back to the applicant for the others. */
export type RoutingClass = 'item-1' | 'non-1';

/** Item (1) by the identity held when the injury arose, the armed police (article 45) and, by a setting, article 46. */
export function routingClass(category: Category, { x46AsItem1 = true }: CategoryReading = {}): RoutingClass {
  const served = category === 'C1a' || category === 'C1b' || category === 'X45';
  return served || (x46AsItem1 && byReference.includes(category)) ? 'item-1' : 'non-1';
}

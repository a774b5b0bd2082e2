/** The persons of article 2 paragraph 1, and those treated like them (articles 46, 47). */
export const categories = {
  C1a: { clause: '第二条第一款第（一）项', name: '服役期间因战因公致残退出现役的军人' },
  C1b: { clause: '第二条第一款第（一）项', name: '服役期间因病评定等级后退出现役的残疾军人' },
  C2: { clause: '第二条第一款第（二）项', name: '负伤时为行政编制的人民警察' },
  C3: { clause: '第二条第一款第（三）项', name: '参战、演习、训练、执行军事勤务致残的预备役人员、民兵、民工等' },
  C4: { clause: '第二条第一款第（四）项', name: '维护社会治安同违法犯罪斗争致残的人员' },
  C5: { clause: '第二条第一款第（五）项', name: '抢救保护国家财产、人民生命财产致残的人员' },
  C6: { clause: '第二条第一款第（六）项', name: '依法由退役军人事务部门负责抚恤的其他人员' },
  X46: { clause: '第四十六条', name: '参照退役军人办理的文职人员、消防救援人员' },
  X47: { clause: '第四十七条', name: '未列入行政编制的人民警察' },
} as const;

export type Category = keyof typeof categories;

/**
 * Whether the person falls under item (1) for the claimed injury, or is treated so (article 46; a default, since the
 * article only says "by reference").
 */
export function isServiceCategory(category: Category, x46AsItem1 = true): boolean {
  return category === 'C1a' || category === 'C1b' || (category === 'X46' && x46AsItem1);
}

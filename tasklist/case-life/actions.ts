import type { CaseLife, LifeAction } from './types.ts';

export const ACTION_NAMES: Record<LifeAction, string> = { withdraw: '登记撤回申请', annul: '撤销立案', suspend: '中止办理', resume: '恢复办理', 'record-death': '登记申请人死亡' };

/** What follows from an action, said before it is confirmed. */
export function consequences(action: LifeAction, life: CaseLife): string[] {
  const clock = life.pausesClock ? '中止期间各项期限暂停计算，恢复后按中止的工作日顺延。' : '细则没有规定期限可以停止计算，中止期间各项期限继续计算；逾期的，恢复办理时提醒并上报。';
  const ended = ['正在办理的事项全部取消，已保存的草稿保留，以后不能再提交。', '出具终止办理通知书；送达通知书、退还申请材料、归档之后结案。', '确认后不能恢复办理。'];
  const words: Record<LifeAction, string[]> = {
    withdraw: ended,
    annul: ['提出后须由本单位另一名经办人批准，批准之前案件照常办理。', ...ended.map((line) => line.replace('确认后', '批准后'))],
    suspend: ['各级的待办事项不能认领和提交，已填写的内容保留。', clock, '出具中止办理通知书，须登记送达。'],
    resume: ['待办事项可以继续办理。', '出具恢复办理通知书，须登记送达。'],
    'record-death': ['死亡在医学鉴定检查之前的：评定程序终止，出具终止办理通知书，退还材料并归档（第22条）。', '死亡在医学鉴定检查当日或者之后的：继续办理，只作登记（第22条）。', '已经办理的事项不变。'],
  };
  return words[action];
}

/** Which actions the case's state leaves open; the server decides what is too late in law. */
export function openActions(life: CaseLife): LifeAction[] {
  if (life.ending || (life.status !== 'running' && life.status !== 'suspended')) return [];
  return [life.status === 'suspended' ? 'resume' : 'suspend', 'withdraw', ...(life.annulment ? [] : (['annul'] as const)), ...(life.death ? [] : (['record-death'] as const))];
}
